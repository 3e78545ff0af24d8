import { type Interval, type Placed, wallTime } from '@yicheng/domain';

/** Height of an hour on the board, pixels. */
export const HOUR = 58;

/** A column of the board: one place on one day. */
export interface Column {
  key: string;
  day: string;
  hallId?: string;
  venueId?: string;
}

/** A block in its column: minutes after midnight of the column's day, and its lane among those beside it. */
export interface Block {
  id: string;
  column: string;
  at: Interval;
  lane: number;
  lanes: number;
}

/** Something with a time that is drawn: an item or a tour. */
export interface Timed {
  id: string;
  start: string;
  minutes: number;
  hallId?: string;
  venueId?: string;
}

/** What of the placed items is drawn. */
export function timedOf(placed: readonly Placed[]): Timed[] {
  return placed.flatMap(({ item, start, hallId, venueId }) =>
    start
      ? [{ id: item.id, start, minutes: item.minutes, ...(hallId && { hallId }), ...(venueId && { venueId }) }]
      : [],
  );
}

/** The column something belongs to: its hall, else its venue, else the one for what has no place. */
export function columnKey(day: string, { hallId, venueId }: Pick<Timed, 'hallId' | 'venueId'>): string {
  return `${day} ${hallId ?? venueId ?? ''}`;
}

/**
 * The columns of a day: the halls used on it (all of them when `whole`, or when nothing is planned), the venues that
 * are used without a hall, and one for what has no place, if there is such.
 */
export function columnsOf(
  day: string,
  timed: readonly Timed[],
  halls: readonly { id: string; venueId: string }[],
  zone: string,
  whole: boolean,
): Column[] {
  const today = timed.filter(each => wallTime(each.start, zone).day === day);
  const used = new Set(today.map(each => each.hallId ?? each.venueId ?? ''));
  const known = new Set(halls.map(hall => hall.id));
  const shown = halls.filter(hall => whole || used.has(hall.id));
  const columns: Column[] = (shown.length || used.size ? shown : halls.slice(0, 3)).map(hall => ({
    key: columnKey(day, { hallId: hall.id }),
    day,
    hallId: hall.id,
  }));
  const venues = [...new Set(today.flatMap(each => (!each.hallId && each.venueId ? [each.venueId] : [])))];
  const strays = today.filter(each => each.hallId && !known.has(each.hallId));
  const lost = [...new Set(strays.map(each => each.hallId!))].map(hallId => ({
    key: columnKey(day, { hallId }),
    day,
    hallId,
  }));
  const before: Column[] =
    used.has('') || columns.length + venues.length + lost.length === 0 ? [{ key: columnKey(day, {}), day }] : [];
  return [
    ...before,
    ...venues.map(venueId => ({ key: columnKey(day, { venueId }), day, venueId })),
    ...columns,
    ...lost,
  ];
}

/** The blocks of the board; those that overlap in a column share its width side by side. */
export function blocksOf(timed: readonly Timed[], zone: string): Block[] {
  const byColumn = new Map<string, Block[]>();
  for (const each of timed) {
    const { day, minutes } = wallTime(each.start, zone);
    const column = columnKey(day, each);
    const block: Block = {
      id: each.id,
      column,
      at: { start: minutes, end: minutes + each.minutes },
      lane: 0,
      lanes: 1,
    };
    const there = byColumn.get(column);
    if (there) there.push(block);
    else byColumn.set(column, [block]);
  }
  for (const blocks of byColumn.values()) assignLanes(blocks);
  return [...byColumn.values()].flat();
}

function assignLanes(blocks: Block[]): void {
  blocks.sort((a, b) => a.at.start - b.at.start || b.at.end - a.at.end);
  let cluster: Block[] = [];
  let ends: number[] = [];
  const close = () => {
    for (const block of cluster) block.lanes = ends.length;
    cluster = [];
    ends = [];
  };
  for (const block of blocks) {
    if (ends.every(end => end <= block.at.start)) close();
    const free = ends.findIndex(end => end <= block.at.start);
    block.lane = free < 0 ? ends.length : free;
    ends[block.lane] = block.at.end;
    cluster.push(block);
  }
  close();
}

/** First and last full hour of the board: 08:00 to 18:00, wider where something lies outside. Minutes after midnight. */
export function hoursOf(blocks: readonly Block[]): Interval {
  const start = Math.min(8 * 60, ...blocks.map(({ at }) => at.start));
  const end = Math.max(18 * 60, ...blocks.map(({ at }) => at.end));
  return { start: Math.floor(start / 60) * 60, end: Math.ceil(end / 60) * 60 };
}

/** Minutes rounded to a step: five while dragging, one with Shift. */
export function snap(minutes: number, step: number): number {
  return Math.round(minutes / step) * step;
}
