import { type Interval, type Placed, wallTime } from '@yicheng/domain';

/** Height of an hour on the board, pixels. */
export const HOUR = 58;

/** A column of the board: one place on one day. */
export interface Column {
  key: string;
  day: string;
  hallId?: string;
  venueId?: string;
  /** Nothing lies there and there are many columns: it may be narrow. */
  narrow?: boolean;
}

/** Widths of columns on the board, pixels: the least of one with something in it, and of a narrow one. */
const WIDE = 148;
const NARROW = 64;
/** So many columns of a day are wide even where nothing lies in them; of a day on its own twice as many. */
const ROOMY = 4;

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
 * The columns of a day: what has no place, if there is such, the venues that are used without a hall, and every hall of
 * the venues that are used (all halls when `whole`, or when no venue is), so that an unused hall can be planned too.
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
  const venueOf = new Map(halls.map(hall => [hall.id, hall.venueId]));
  const there = new Set(today.map(each => (each.hallId ? venueOf.get(each.hallId) : each.venueId)));
  const local = halls.filter(hall => there.has(hall.venueId));
  const lost = [...new Set(today.flatMap(({ hallId }) => (hallId && !venueOf.has(hallId) ? [hallId] : [])))];
  const venues = [...new Set(today.flatMap(each => (!each.hallId && each.venueId ? [each.venueId] : [])))];
  const rooms = whole || !local.length ? halls : local;
  const hallColumns: Column[] = [...rooms.map(({ id }) => id), ...lost].map(hallId => ({
    key: columnKey(day, { hallId }),
    day,
    hallId,
  }));
  const before: Column[] =
    used.has('') || hallColumns.length + venues.length === 0 ? [{ key: columnKey(day, {}), day }] : [];
  const columns: Column[] = [
    ...before,
    ...venues.map(venueId => ({ key: columnKey(day, { venueId }), day, venueId })),
    ...hallColumns,
  ];
  if (columns.length <= (whole ? 2 * ROOMY : ROOMY)) return columns;
  return columns.map(column => (column.hallId && !used.has(column.hallId) ? { ...column, narrow: true } : column));
}

/** How wide columns are: as a template of a grid, and of the day they make up its least width and its share. */
export function widthsOf(columns: readonly Column[]): { template: string; flex: string } {
  const least = columns.reduce((sum, { narrow }) => sum + (narrow ? NARROW : WIDE), 0);
  const share = columns.reduce((sum, { narrow }) => sum + (narrow ? 0.4 : 1), 0);
  return {
    template: columns.map(({ narrow }) => (narrow ? `minmax(${NARROW}px, 0.4fr)` : `minmax(${WIDE}px, 1fr)`)).join(' '),
    flex: `${share} 0 ${least}px`,
  };
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
