import {
  bestKnown,
  compareInstants,
  type DrawnGraph,
  type GraphRun,
  type LiveLine,
  liveLines,
  type LiveRun,
  minutesBetween,
  type RunPiece,
  spread,
} from '@yicheng/domain';

/** A vehicle as the graph names and colours it. */
export interface GraphVehicle {
  id: string;
  number: number;
  class?: string;
}

/** One run ready to be drawn: a path per kind of line. */
export interface RunView {
  vehicleId: string;
  number: number;
  colour: string;
  /** On the colour, for numerals. */
  ink: string;
  /** Vehicles from 9 on repeat the colours with a dashed line. */
  dashed: boolean;
  drive: string;
  direct: string;
  hasty: string;
  dwell: string;
  wait: string;
  step: string;
  /** All of it, to be pointed at. */
  whole: string;
  /** From the start to the first stay: what is dragged to change the departure. */
  first: string;
  run: GraphRun;
}

type Line = Pick<RunPiece, 'x1' | 'y1' | 'x2' | 'y2'>;

const n = (value: number): string => String(Math.round(value * 10) / 10);
/** Straight lines as one path. */
export const pathOf = (lines: readonly Line[]): string =>
  lines.map(({ x1, y1, x2, y2 }) => `M${n(x1)} ${n(y1)}L${n(x2)} ${n(y2)}`).join('');

/** The colour variable of a vehicle by its number. */
export const busColour = (number: number): string => `var(--bus-${((Math.max(1, number) - 1) % 8) + 1})`;
/** The colour of numerals on it. */
export const busInk = (number: number): string => {
  const nth = ((Math.max(1, number) - 1) % 8) + 1;
  return nth === 2 || nth === 7 ? `var(--on-bus-${nth})` : 'var(--on-bus)';
};

/** A run as paths. */
export function runView(run: GraphRun, number: number): RunView {
  const of = (...kinds: RunPiece['kind'][]): RunPiece[] => run.pieces.filter(({ kind }) => kinds.includes(kind));
  const [first] = run.pieces;
  return {
    vehicleId: run.vehicleId,
    number,
    colour: busColour(number),
    ink: busInk(number),
    dashed: number > 8,
    drive: pathOf(of('drive').filter(({ hasty }) => !hasty)),
    direct: pathOf(of('direct').filter(({ hasty }) => !hasty)),
    hasty: pathOf(run.pieces.filter(({ hasty }) => hasty)),
    dwell: pathOf(of('dwell')),
    wait: pathOf(of('wait', 'aside')),
    step: pathOf(of('step')),
    whole: pathOf(run.pieces),
    first: first && (first.kind === 'drive' || first.kind === 'direct') ? pathOf([first]) : '',
    run,
  };
}

/** A live line ready to be drawn over its plan. */
export interface LiveView {
  vehicleId: string;
  number: number;
  colour: string;
  ink: string;
  late: boolean;
  actualDrive: string;
  actualStay: string;
  forecast: string;
}

/** A run of a day under way, with how late it is. */
export type GraphLive = LiveRun & { late?: number };

/** A day under way, ready to be drawn. */
export interface LivePicture {
  views: readonly LiveView[];
  /** Where each vehicle is at this moment, none on another. */
  heads: readonly (LiveView & { x: number; y: number })[];
  /** When the late vehicle that is looked at, else the latest one, is expected back. */
  back?: { x: number; y: number; at: string };
}

/** Minutes late from which a forecast is drawn as late. */
const LATE = 5;

/** What happened and what is expected, over the graph of what was planned. */
export function livePicture(
  graph: DrawnGraph,
  live: readonly GraphLive[],
  now: string,
  numbers: ReadonlyMap<string, number>,
  selected?: string,
): LivePicture {
  const lines = liveLines(graph, live, now);
  const late = new Set(live.flatMap(run => ((run.late ?? 0) >= LATE ? [run.vehicleId] : [])));
  const views = liveViews(lines, numbers, late);
  const heads = lines.flatMap(({ head }, i) => (head ? [{ ...views[i]!, ...head }] : [])).sort((a, b) => a.y - b.y);
  const ys = spread(
    heads.map(({ y }) => y),
    18,
  );
  const back = lateReturn(graph, live, selected);
  return { views, heads: heads.map((head, i) => ({ ...head, y: ys[i]! })), ...(back ? { back } : {}) };
}

/** What would be expected with an adjustment, over the day under way: a path per vehicle from now on, and the last back. */
export function adjustedPicture(
  graph: DrawnGraph,
  adjusted: readonly GraphLive[],
  now: string,
): { lines: readonly { vehicleId: string; path: string }[]; back?: LivePicture['back'] } {
  const lines = liveLines(graph, adjusted, now, graph.adjusted).map(({ vehicleId, pieces }) => ({
    vehicleId,
    path: pathOf(pieces.filter(({ kind }) => kind === 'forecast')),
  }));
  const returns = adjusted.map(({ return: back }) => bestKnown(back)).sort(compareInstants);
  const last = returns.at(-1);
  return { lines, ...(last ? { back: backAt(graph, last) } : {}) };
}

function lateReturn(graph: DrawnGraph, live: readonly GraphLive[], selected?: string): LivePicture['back'] {
  const late = live
    .filter(run => (run.late ?? 0) >= LATE && run.return.actual === undefined)
    .sort((a, b) => b.late! - a.late!);
  const at = (late.find(run => run.vehicleId === selected) ?? late[0])?.return.forecast;
  if (at === undefined) return undefined;
  return backAt(graph, at);
}

/** Where a return lies. */
function backAt(graph: DrawnGraph, at: string): NonNullable<LivePicture['back']> {
  const minute = graph.width / minutesBetween(graph.from, graph.until);
  const { y } = graph.rows.find(row => row.place === 'end') ?? graph.rows[0]!;
  return { x: minutesBetween(graph.from, at) * minute, y, at };
}

/** Live lines as paths. */
function liveViews(
  lines: readonly LiveLine[],
  numbers: ReadonlyMap<string, number>,
  late: ReadonlySet<string>,
): LiveView[] {
  return lines.map(({ vehicleId, pieces }, i) => {
    const number = numbers.get(vehicleId) ?? i + 1;
    const of = (kind: string, stay?: boolean) =>
      pathOf(pieces.filter(p => p.kind === kind && (stay === undefined || p.stay === stay)));
    return {
      vehicleId,
      number,
      colour: busColour(number),
      ink: busInk(number),
      late: late.has(vehicleId),
      actualDrive: of('actual', false),
      actualStay: of('actual', true),
      forecast: of('forecast'),
    };
  });
}
