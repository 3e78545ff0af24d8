import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { daysFrom, nowAndNext, progressAt, type ProgrammeEntry } from '@yicheng/domain';
import { dayOf, defineWords, formatDay, formatTime, Icon } from '@yicheng/ui/kit-free';
import { Age } from '../age';
import { clock } from '../platform/clock';
import { MyProgramme } from '../platform/my-programme';
import { Standing } from '../standing';
import { Changes } from './changes';
import { changeName, lineOf, plannedStart, titleOf, words as entryWords } from './entry-words';

const words = defineWords({
  title: ['日程', 'Programme'],
  mine: ['只看我的', 'Mine'],
  all: ['全部', 'All'],
  which: ['显示', 'Show'],
  days: ['日期', 'Day'],
  now: ['现在', 'Now'],
  release: [(n: number) => `第 ${n} 版`, (n: number) => `Release ${n}`],
  none: ['日程还没有发布。发布后会显示在这里。', 'The programme is not published yet. It appears here when it is.'],
  nothingMine: ['这一天没有您的日程。', 'Nothing on this day is yours.'],
  nothing: ['这一天没有安排。', 'Nothing is planned for this day.'],
});

/** One line of the day. */
interface Line {
  id: string;
  start: string;
  end: string;
  title: string;
  line: string;
  past: boolean;
  now: boolean;
  mine: boolean;
  change?: string;
  estimated: boolean;
  /** The planned start, where another is expected or was. */
  planned?: string;
  more?: {
    text?: string;
    people: string;
    address?: string;
    pieces: { id: string; time: string; title: string; who: string }[];
  };
}

/** The whole programme by day: one's own, or all that one may see. */
@Component({
  selector: 'yc-programme-page',
  imports: [Age, Standing, Changes, Icon],
  templateUrl: './programme-page.html',
  styleUrl: './programme-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProgrammePage {
  readonly programme = inject(MyProgramme);
  readonly w = words;
  readonly estimatedWord = entryWords.estimated;
  readonly expectedWord = entryWords.expected;
  readonly plannedWord = entryWords.planned;
  readonly all = signal(false);
  readonly chosenDay = signal<string | undefined>(undefined);
  readonly opened = signal<string | undefined>(undefined);

  readonly days = computed(() => {
    const meeting = this.programme.value()?.meeting;
    if (!meeting) return [];
    const zone = this.programme.zone();
    const days = new Set(daysFrom(meeting.startDate, meeting.endDate));
    for (const entry of this.programme.entries()) days.add(dayOf(entry.start, zone));
    return [...days].sort();
  });
  readonly day = computed(() => {
    const days = this.days();
    const today = dayOf(clock(), this.programme.zone());
    const chosen = this.chosenDay();
    if (chosen && days.includes(chosen)) return chosen;
    return days.includes(today) ? today : days[0];
  });
  readonly lines = computed<Line[]>(() => {
    const zone = this.programme.zone();
    const entries = this.programme.entries().filter(entry => dayOf(entry.start, zone) === this.day());
    const ids = new Set(entries.map(entry => entry.id));
    const now = nowAndNext(this.programme.entries(), clock()).now?.id;
    const progress = progressAt(entries, clock());
    return entries
      .filter(entry => !entry.parentId || !ids.has(entry.parentId))
      .filter(entry => this.all() || entry.mine)
      .map(entry => this.lineOf(entry, entries, { past: progress.get(entry.id) === 'over', now: entry.id === now }));
  });

  /** Short enough for three days side by side on a small phone. */
  dayName = (day: string): string => formatDay(day).replace(/([A-Z][a-z]{2})[a-z]+$/, '$1');

  toggle(line: Line): void {
    if (line.more) this.opened.update(id => (id === line.id ? undefined : line.id));
  }

  private lineOf(entry: ProgrammeEntry, entries: ProgrammeEntry[], state: Pick<Line, 'past' | 'now'>): Line {
    const zone = this.programme.zone();
    const change = this.programme.changed().get(entry.id);
    const nameOf = ({ people = [] }: ProgrammeEntry): string =>
      people.map(({ name, post }) => (post ? `${name}（${post}）` : name)).join('、');
    const pieces = entries
      .filter(piece => piece.parentId === entry.id)
      .map(piece => ({ id: piece.id, time: formatTime(piece.start, zone), title: piece.title, who: nameOf(piece) }));
    const { text, address } = entry;
    const people = nameOf(entry);
    const more = text || address || people || pieces.length ? { text, address, people, pieces } : undefined;
    return {
      id: entry.id,
      start: formatTime(entry.start, zone),
      end: formatTime(entry.end, zone),
      title: titleOf(entry, this.programme.value()?.vehicle?.number),
      line: lineOf(entry, zone),
      ...state,
      mine: entry.mine,
      estimated: entry.estimated === true,
      ...(plannedStart(entry, zone) ? { planned: plannedStart(entry, zone) } : {}),
      ...(change ? { change: changeName(change) } : {}),
      ...(more ? { more } : {}),
    };
  }
}
