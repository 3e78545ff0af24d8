import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  inject,
  Injector,
  input,
  type OnInit,
  runInInjectionContext,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MeetingDto } from '@yicheng/contracts';
import { can, localDay, meetingDates } from '@yicheng/domain';
import { Chip, formatCount, formatDays, formatDuration, formatMoment, formatWeekday, Icon } from '@yicheng/ui';
import { roleName } from '../platform/role-name';
import { words } from './meetings-words';
import { Standing } from './standing';
import { StatusChip } from './status-chip';
import { TodoCard } from './todo-card';

/** The next meeting in full: when, what its days hold, how it stands, and what waits for the reader. */
@Component({
  selector: 'yc-next-meeting',
  imports: [RouterLink, Chip, Icon, StatusChip, TodoCard],
  templateUrl: './next-meeting.html',
  styleUrl: './next-meeting.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NextMeeting implements OnInit {
  private readonly injector = inject(Injector);
  private readonly now = signal(Date.now());
  readonly meeting = input.required<MeetingDto>();
  readonly w = words;
  readonly count = formatCount;
  readonly weekday = formatWeekday;
  readonly standing = signal<Standing | undefined>(undefined);
  readonly base = computed(() => `/w/${this.meeting().workspaceSlug}/m/${this.meeting().slug}`);
  readonly days = computed(() => formatDays(this.meeting().startDate, this.meeting().endDate));
  readonly roles = computed(() => words.youAre(this.meeting().roles.map(roleName).join(words.and())));
  readonly drafts = computed(() => can('agenda.draft.read', this.meeting().roles));
  readonly figures = computed(() =>
    (this.standing()?.readiness() ?? [])
      .filter(row => ['replies', 'notes', 'vehicles'].includes(row.key))
      .map(row => ({ name: words[row.key](), done: formatCount(row.done), of: formatCount(row.of), key: row.key })),
  );

  /** How long until the first thing of the meeting, or which of its days this is. */
  readonly countdown = computed(() => {
    const meeting = this.meeting();
    const today = localDay(new Date(this.now()).toISOString(), meeting.timeZone);
    const dates = meetingDates(meeting);
    const first = this.standing()
      ?.lanes()
      .days.flatMap(day => day.pieces.map(piece => piece.start))
      .sort()
      .find(start => start);
    if (first && Date.parse(first) > this.now()) {
      const minutes = (Date.parse(first) - this.now()) / 60_000;
      return { name: words.untilFirst(), value: formatDuration(minutes), at: formatMoment(first, meeting.timeZone) };
    }
    if (dates.includes(today))
      return { name: words.today(), value: words.day(dates.indexOf(today) + 1), at: words.days(dates.length) };
    return undefined;
  });

  constructor() {
    const timer = setInterval(() => this.now.set(Date.now()), 60_000);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  ngOnInit(): void {
    // Lives as long as this card, in which it is made: readings stop with it.
    this.standing.set(runInInjectionContext(this.injector, () => new Standing(this.meeting())));
  }

  /** Whether something runs at once on any day; then all strips are as high. */
  readonly tall = computed(
    () =>
      this.standing()
        ?.lanes()
        .days.some(day => day.rows > 1) ?? false,
  );

  look(kind: string): string {
    if (kind === 'visit') return 'd';
    if (kind === 'meal' || kind === 'break') return 'w';
    return kind === 'registration' || kind === 'transfer' || kind === 'other' ? 'n' : '';
  }
}
