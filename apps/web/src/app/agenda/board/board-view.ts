import { computed, inject, Injectable, signal } from '@angular/core';
import {
  addDays,
  AGENDA_KINDS,
  type AgendaKind,
  localDay,
  type Placed,
  placeItems,
  visitedStops,
  wallTime,
} from '@yicheng/domain';
import { same } from '@yicheng/client';
import { formatDay, formatList, formatTime, formatTimeRange } from '@yicheng/ui';
import { AgendaStore } from '../agenda-store';
import { countFindings } from '../findings/count-findings';
import { roleWords, words } from '../agenda-words';
import { TourDays } from '../tour-days';
import { type Block, blocksOf, columnKey, columnsOf, type Column, hoursOf, type Timed, timedOf } from './board-layout';

/** A day of the board with its heading. */
export interface BoardDay {
  day: string;
  /** 第 1 天; 会前 and 会后 for days outside the meeting. */
  name: string;
  date: string;
}

/** A column with its heading. */
export interface BoardColumn extends Column {
  title: string;
  detail: string;
}

/** A block as it is drawn. */
export interface BlockView extends Block {
  kind: AgendaKind;
  title: string;
  time: string;
  lines: string[];
  /** The full name for screen readers. */
  name: string;
  conflicts: number;
  reminders: number;
  /** Differs from the release. */
  changed: boolean;
  /** 原 10:10, when it was moved since the release. */
  was: string;
  tour: boolean;
}

/** What the board shows: which days, which columns, which blocks, all derived from the store. */
@Injectable()
export class BoardView {
  private readonly store = inject(AgendaStore);
  private readonly driven = inject(TourDays);
  private readonly zone = this.store.meeting.zone;
  /** The one day that is shown, from the address; all of them without it. */
  readonly only = signal<string | undefined>(undefined);
  /** The kinds that are shown; all without any. */
  readonly kinds = signal<ReadonlySet<AgendaKind>>(new Set());

  private readonly timed = computed<Timed[]>(() => this.withTours(this.store.top()));
  /** As it is stored: what is being dragged stays where it was, so that no column comes, goes or widens under the pointer. */
  private readonly settled = computed<Timed[]>(() =>
    this.withTours(
      [...placeItems(this.store.stored(), this.store.halls.items()).values()].filter(here => !here.parent),
    ),
  );
  private withTours(top: readonly Placed[]): Timed[] {
    return [
      ...timedOf(top.filter(({ item }) => this.showsKind(item.kind))),
      ...this.store.tours.items().map(({ id, timing }) => ({
        id,
        start: timing.depart,
        minutes: Math.max(1, (Date.parse(timing.return) - Date.parse(timing.depart)) / 60_000),
      })),
    ];
  }

  /** The meeting's days, and days before and after on which something lies. */
  readonly days = computed<BoardDay[]>(() => {
    const days = this.store.meeting.days();
    const used = this.timed().map(({ start }) => localDay(start, this.zone()));
    const near = used.filter(day => day >= addDays(days[0]!, -7) && day <= addDays(days.at(-1)!, 7));
    return [...new Set([...days, ...near])].sort().map(day => ({
      day,
      name: days.includes(day) ? words.day(days.indexOf(day) + 1) : day < days[0]! ? words.eve() : words.after(),
      date: formatDay(day),
    }));
  });
  readonly shownDays = computed(() => {
    const only = this.days().filter(({ day }) => day === this.only());
    return only.length ? only : this.days();
  });
  readonly columns = computed(() => {
    const single = this.shownDays().length === 1;
    const halls = this.store.halls.items();
    const zone = this.zone();
    return new Map(
      this.shownDays().map(({ day }) => {
        const of = (timed: readonly Timed[]) => columnsOf(day, timed, halls, zone, single);
        const stored = of(this.settled());
        const keys = new Set(stored.map(({ key }) => key));
        // What is moved by keys to a place the day does not show yet needs its column at once.
        const strays = this.timed().filter(
          each => localDay(each.start, zone) === day && !keys.has(columnKey(day, each)),
        );
        const columns = strays.length ? of([...this.settled(), ...strays]) : stored;
        return [day, columns.map(column => this.headed(column))];
      }),
    );
  });
  readonly blocks = computed<Block[]>(() => blocksOf(this.timed(), this.zone()));
  readonly hours = computed(() => {
    const shown = new Set([...this.columns().values()].flat().map(({ key }) => key));
    return hoursOf(this.blocks().filter(({ column }) => shown.has(column)));
  });
  readonly byColumn = computed(() => {
    const views = new Map<string, BlockView[]>();
    for (const block of this.blocks()) {
      const view = this.asBefore(this.viewOf(block));
      const there = views.get(block.column);
      if (there) there.push(view);
      else views.set(block.column, [view]);
    }
    return views;
  });
  private drawn = new Map<string, BlockView>();
  /** The view drawn last where it says the same: a block that did not change is not drawn again. */
  private asBefore(view: BlockView): BlockView {
    const before = this.drawn.get(view.id);
    if (before && same(before, view)) return before;
    this.drawn.set(view.id, view);
    return view;
  }

  /** Whether the filter hides everything there is. */
  readonly hidden = computed(() => this.kinds().size > 0 && this.timed().length === 0 && this.store.top().length > 0);

  private showsKind(kind: AgendaKind | undefined): boolean {
    return this.kinds().size === 0 || (kind !== undefined && this.kinds().has(kind));
  }

  private headed(column: Column): BoardColumn {
    const hall = column.hallId ? this.store.halls.get(column.hallId) : undefined;
    const venue = this.store.venues.get(column.venueId ?? hall?.venueId ?? '');
    if (hall) {
      const detail = [venue?.name, hall.seats ? words.seats(hall.seats) : ''].filter(Boolean).join(' · ');
      return { ...column, title: hall.name, detail };
    }
    if (venue) return { ...column, title: venue.name, detail: venue.address ?? '' };
    const tours = this.store.tours
      .items()
      .filter(tour => columnKey(localDay(tour.timing.depart, this.zone()), {}) === column.key);
    const units = [...new Set(tours.flatMap(tour => tour.stops.map(stop => stop.unit ?? '')))].filter(Boolean);
    return { ...column, title: tours.length ? words.onSite() : words.noPlace(), detail: formatList(units.slice(0, 2)) };
  }

  private viewOf(block: Block): BlockView {
    const counted = countFindings(this.store.shownOn(block.id));
    const { conflicts } = counted;
    const placed = this.store.placed().get(block.id);
    return placed
      ? { ...block, ...counted, ...this.itemView(placed, conflicts) }
      : { ...block, ...counted, ...this.tourView(block.id) };
  }

  private itemView(placed: Placed, conflicts: number) {
    const { item, start = '' } = placed;
    const zone = this.zone();
    const former = this.store.releasedPlaces().get(item.id);
    const moved = former?.start && former.start !== start ? formatTime(former.start, zone) : '';
    const place =
      this.store.halls.get(placed.hallId ?? '')?.name ??
      this.store.venues.get(placed.venueId ?? '')?.name ??
      words.noPlace();
    const time = formatTimeRange(start, item.minutes, zone);
    const [from = '', to = ''] = time.split('–');
    const name = words.blockName(item.title, place, from, to) + (conflicts ? words.withConflicts(conflicts) : '');
    return {
      kind: item.kind,
      title: item.title,
      time,
      name,
      lines: this.linesOf(placed),
      changed: this.store.changedIds().has(item.id),
      was: moved && words.was(moved),
      tour: false,
    };
  }

  private tourView(id: string) {
    const tour = this.store.tours.get(id);
    const zone = this.zone();
    const planned = tour ? formatTimeRange(tour.timing.depart, tour.timing.return, zone) : '';
    const expected = this.driven.expected(id);
    const time = expected ? formatTimeRange(expected.depart, expected.return, zone) : planned;
    const [from = '', to = ''] = time.split('–');
    const stops = tour ? visitedStops(tour).map(stop => stop.name) : [];
    const lines = [stops.join(' → ')];
    return {
      kind: 'visit' as const,
      title: tour?.title ?? '',
      time: tour?.vehicleIds.length ? `${time} · ${words.vehicles(tour.vehicleIds.length)}` : time,
      name: words.blockName(tour?.title ?? '', words.tour(), from, to),
      lines,
      changed: this.store.changedIds().has(id),
      was: time === planned ? '' : words.plannedAs(planned),
      tour: true,
    };
  }

  /** What stands under the time: the first steps of the running order, or who chairs. */
  private linesOf({ item, children }: Placed): string[] {
    const chair = item.speakers?.find(({ role }) => role === 'chair' || role === 'convener');
    const chaired = chair ? `${roleWords[chair.role]()} ${this.store.people.name(chair.attendeeId)}`.trim() : '';
    if (!children.length) return chaired ? [chaired] : [];
    if (children.length <= 4) {
      return children.map((child, i) => `${i + 1} ${child.item.title} ${words.minutes(child.item.minutes)}`);
    }
    const needed = Math.max(...children.map(child => child.offset + child.item.minutes));
    return [words.orderSum(children.length, needed, item.minutes - needed), chaired].filter(Boolean);
  }

  /** Where an item was before: in the release, drawn as a ghost. */
  ghostOf(id: string): { column: string; start: number; minutes: number; label: string } | undefined {
    const former = this.store.releasedPlaces().get(id);
    const now = this.store.placed().get(id);
    if (!former?.start || !now) return undefined;
    const { day, minutes } = wallTime(former.start, this.zone());
    const column = columnKey(day, former);
    const current = now.start ? columnKey(localDay(now.start, this.zone()), now) : '';
    if (former.start === now.start && column === current) return undefined;
    return {
      column,
      start: minutes,
      minutes: former.item.minutes,
      label: words.was(formatTime(former.start, this.zone())),
    };
  }
}

/** The kinds in the order of the menus. */
export const KINDS: readonly AgendaKind[] = AGENDA_KINDS;
