import { A11yModule } from '@angular/cdk/a11y';
import { OverlayModule } from '@angular/cdk/overlay';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { MeetingDto } from '@yicheng/contracts';
import { formatDays, Icon } from '@yicheng/ui';
import { MeetingList, openedMeeting, recentMeetings } from '../platform/meeting-list';
import { type ChoiceGroup, PickList } from './pick-list';
import { words } from './shell-words';

/** The meeting's name in the breadcrumb, and behind it the others: recent ones first, then by search. */
@Component({
  selector: 'yc-meeting-switcher',
  imports: [A11yModule, OverlayModule, Icon, PickList],
  template: `
    <button
      type="button"
      class="crumb on"
      cdkOverlayOrigin
      #origin="cdkOverlayOrigin"
      aria-haspopup="dialog"
      [attr.aria-expanded]="shown()"
      (click)="shown.set(!shown())"
    >
      <span class="el">{{ meeting().title }}</span><yc-icon name="chevron-down" size="xs" />
    </button>
    <ng-template
      cdkConnectedOverlay
      [cdkConnectedOverlayOrigin]="origin"
      [cdkConnectedOverlayOpen]="shown()"
      [cdkConnectedOverlayOffsetY]="4"
      [cdkConnectedOverlayPush]="true"
      (overlayOutsideClick)="outside($event, origin.elementRef.nativeElement)"
      (detach)="shown.set(false)"
    >
      <div class="pop box" role="dialog" [attr.aria-label]="w.switchMeeting()" cdkTrapFocus cdkTrapFocusAutoCapture>
        <yc-pick-list
          [groups]="groups()"
          [label]="w.switchMeeting()"
          [placeholder]="w.findMeeting()"
          [nothing]="w.noMeeting()"
          [(typed)]="typed"
          (picked)="shown.set(false)"
        />
      </div>
    </ng-template>
  `,
  styles: `
    :host {
      display: flex;
      min-width: 0;
    }
    .box {
      display: flex;
      width: min(420px, calc(100vw - 16px));
      max-height: min(480px, calc(100dvh - 80px));
    }
    yc-pick-list {
      flex: 1;
      min-width: 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingSwitcher {
  private readonly router = inject(Router);
  private readonly known = inject(MeetingList).known;
  readonly meeting = input.required<MeetingDto>();
  readonly shown = signal(false);
  readonly typed = signal('');
  readonly w = words;

  readonly groups = computed<ChoiceGroup[]>(() => {
    const typed = this.typed().trim().toLowerCase();
    const recent = recentMeetings();
    const rank = (id: string): number => (recent.includes(id) ? recent.indexOf(id) : recent.length);
    const choices = (this.known.value()?.items ?? [])
      .filter(one => one.id !== this.meeting().id && one.title.toLowerCase().includes(typed))
      .sort((a, b) => rank(a.id) - rank(b.id))
      .map(one => ({
        id: one.id,
        icon: 'calendar' as const,
        name: one.title,
        detail: formatDays(one.startDate, one.endDate),
        run: () => void this.router.navigateByUrl(`/w/${one.workspaceSlug}/m/${one.slug}`),
      }));
    const all = {
      id: 'all',
      icon: 'list' as const,
      name: words.allMeetings(),
      run: () => void this.router.navigateByUrl(`/w/${this.meeting().workspaceSlug}`),
    };
    return [{ choices }, { choices: typed ? [] : [all] }];
  });

  constructor() {
    effect(() => openedMeeting(this.meeting().id));
  }

  outside(event: MouseEvent, button: HTMLElement): void {
    if (!button.contains(event.target as Node)) this.shown.set(false);
  }
}
