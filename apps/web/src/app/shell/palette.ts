import { A11yModule } from '@angular/cdk/a11y';
import { Overlay, type OverlayRef } from '@angular/cdk/overlay';
import { TemplatePortal } from '@angular/cdk/portal';
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  inject,
  output,
  signal,
  type TemplateRef,
  viewChild,
  ViewContainerRef,
} from '@angular/core';
import { Router } from '@angular/router';
import { can } from '@yicheng/domain';
import { formatDays } from '@yicheng/ui';
import { OpenMeeting } from '../platform/open-meeting';
import { AREAS } from './areas';
import { Commands } from './commands';
import { FoundPeople } from './found-people';
import { MeetingList } from '../platform/meeting-list';
import { type Choice, type ChoiceGroup, PickList } from './pick-list';
import { words } from './shell-words';

/** Whether a name has the typed text in it, ignoring case and blanks. */
const has = (name: string, typed: string): boolean => plain(name).includes(plain(typed));
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s/g, '');

/** Ctrl K: go to an area or meeting, find a person, run a command. */
@Component({
  selector: 'yc-palette',
  imports: [A11yModule, PickList],
  providers: [FoundPeople],
  template: `
    <ng-template #sheet>
      <div
        class="pop box"
        role="dialog"
        aria-modal="true"
        [attr.aria-label]="w.palette()"
        cdkTrapFocus
        cdkTrapFocusAutoCapture
      >
        <yc-pick-list
          [groups]="groups()"
          [label]="w.palette()"
          [placeholder]="w.palette()"
          [typed]="typed()"
          (typedChange)="type($event)"
          (picked)="closed.emit()"
        />
      </div>
    </ng-template>
  `,
  styles: `
    .box {
      display: flex;
      flex-direction: column;
      width: min(600px, calc(100vw - 32px));
      max-height: min(520px, calc(100dvh - 120px));
    }
    yc-pick-list {
      flex: 1;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Palette {
  private readonly router = inject(Router);
  private readonly open = inject(OpenMeeting);
  private readonly meetings = inject(MeetingList).known;
  private readonly people = inject(FoundPeople);
  private readonly commands = inject(Commands);
  private readonly sheet = viewChild.required<TemplateRef<unknown>>('sheet');
  readonly closed = output();
  readonly w = words;
  readonly typed = signal('');

  readonly groups = computed<ChoiceGroup[]>(() => {
    const typed = this.typed();
    const some = (choices: Choice[], most: number): Choice[] =>
      choices.filter(choice => has(`${choice.name} ${choice.detail ?? ''} ${choice.keys ?? ''}`, typed)).slice(0, most);
    return [
      { name: words.groupPeople(), choices: this.found() },
      { name: words.groupAreas(), choices: some(this.areas(), 9) },
      { name: words.groupMeetings(), choices: some(this.others(), 5) },
      { name: words.groupCommands(), choices: some(this.commands.all(), typed ? 6 : 3) },
    ];
  });

  private readonly areas = computed<Choice[]>(() => {
    const meeting = this.open.meeting();
    if (!meeting) return [];
    return AREAS.filter(area => can(area.permission, meeting.roles)).map(area => ({
      id: area.path,
      icon: area.icon,
      name: area.name(),
      keys: area.key && `G ${area.key.toUpperCase()}`,
      run: () => void this.router.navigateByUrl(`${this.open.base()}/${area.path}`),
    }));
  });

  private readonly others = computed<Choice[]>(() =>
    (this.meetings.value()?.items ?? []).map(meeting => ({
      id: meeting.id,
      icon: 'calendar',
      name: meeting.title,
      detail: formatDays(meeting.startDate, meeting.endDate),
      run: () => void this.router.navigateByUrl(`/w/${meeting.workspaceSlug}/m/${meeting.slug}`),
    })),
  );

  private readonly found = computed<Choice[]>(() =>
    this.people.found().map(person => ({
      id: person.id,
      icon: 'person',
      name: person.name,
      detail: person.detail,
      run: () => void this.router.navigateByUrl(`${this.open.base()}/people/${person.id}`),
    })),
  );

  constructor() {
    const overlay = inject(Overlay);
    const container = inject(ViewContainerRef);
    let ref: OverlayRef | undefined;
    afterNextRender(() => {
      ref = overlay.create({
        hasBackdrop: true,
        backdropClass: 'yc-scrim',
        scrollStrategy: overlay.scrollStrategies.block(),
        positionStrategy: overlay.position().global().centerHorizontally().top('72px'),
        disposeOnNavigation: true,
      });
      ref.attach(new TemplatePortal(this.sheet(), container));
      ref.backdropClick().subscribe(() => this.closed.emit());
      ref.keydownEvents().subscribe(event => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        this.closed.emit();
      });
    });
    inject(DestroyRef).onDestroy(() => ref?.dispose());
  }

  type(text: string): void {
    this.typed.set(text);
    this.people.look(text);
  }
}
