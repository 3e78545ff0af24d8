import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import type { MeetingDto } from '@yicheng/contracts';
import { can } from '@yicheng/domain';
import { formatCount, Icon } from '@yicheng/ui';
import { AREAS, type Phase } from './areas';
import { type Badge, Badges } from './badges';
import { RailToggle } from './rail-toggle';
import { words } from './shell-words';

const PHASES: readonly { phase: Phase; name?: () => string }[] = [
  { phase: 'before', name: words.before },
  { phase: 'during', name: words.during },
  { phase: 'after', name: words.after },
  { phase: 'other' },
];

/** The parts of a meeting by phase: only what the reader may see, with counts of what waits there. */
@Component({
  selector: 'yc-meeting-rail',
  imports: [RouterLink, RouterLinkActive, Icon, RailToggle],
  providers: [Badges],
  template: `
    <nav class="rail" [attr.aria-label]="w.areasOf()">
      @for (group of groups(); track group.phase) {
        <div class="ph" aria-hidden="true">{{ group.name?.() }}</div>
        @for (area of group.areas; track area.path) {
          <a class="nav" [routerLink]="[base(), area.path]" routerLinkActive="on" ariaCurrentWhenActive="page">
            <yc-icon [name]="area.icon" /><span>{{ area.name() }}</span>
            @if (badge(area.path); as badge) {
              <i [class]="'c ' + badge.tone" aria-hidden="true">{{ count(badge.n) }}</i>
              <i class="sr">{{ badge.name }}</i>
            }
          </a>
        }
      }
      <yc-rail-toggle [mini]="mini()" (toggled)="toggled.emit()" />
    </nav>
  `,
  styles: `
    :host {
      display: grid;
      min-height: 0;
    }
    i {
      font-style: normal;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingRail {
  private readonly badges = inject(Badges);
  readonly meeting = input.required<MeetingDto>();
  readonly mini = input(false);
  readonly toggled = output();
  readonly w = words;
  readonly count = formatCount;
  readonly base = computed(() => `/w/${this.meeting().workspaceSlug}/m/${this.meeting().slug}`);
  readonly groups = computed(() =>
    PHASES.map(phase => ({
      ...phase,
      areas: AREAS.filter(area => area.phase === phase.phase && can(area.permission, this.meeting().roles)),
    })).filter(group => group.areas.length),
  );

  badge(area: string): Badge | undefined {
    return this.badges.of(area);
  }
}
