import { compareInstants } from '../../time';
import { minutesOf } from './stand';
import type { DrawnGraph } from './train-graph';
import type { GraphCall, RunPiece } from './train-graph-shape';

/** A moment of the day as it was planned, as it happened, or as it is expected. */
export interface LiveMoment {
  planned: string;
  actual?: string;
  forecast?: string;
}

/** One run as it really goes: what is known of each of its moments. */
export interface LiveRun {
  vehicleId: string;
  depart: LiveMoment;
  calls: readonly { stopId: string; reach: LiveMoment; leave: LiveMoment }[];
  return: LiveMoment;
}

/** A stretch of what happened (until now) or what is expected; a stay lies where the vehicle stands. */
export interface LivePiece extends Pick<RunPiece, 'x1' | 'y1' | 'x2' | 'y2' | 'call'> {
  kind: 'actual' | 'forecast';
  stay: boolean;
}

/** What a vehicle has done and will do, and where it is at this moment. */
export interface LiveLine {
  vehicleId: string;
  pieces: readonly LivePiece[];
  /** Where it is now; none before it leaves and after it is back. */
  head?: { x: number; y: number };
}

/** The best that is known of a moment. */
export const bestKnown = ({ planned, actual, forecast }: LiveMoment): string => actual ?? forecast ?? planned;

/**
 * The lines of a day under way, to be drawn over its plan: everything before `now` as it happened, everything after as
 * it is expected. A moment nobody reported counts as forecast, or as planned where no forecast is known. `standing` says
 * where each stay lies, one list per run.
 */
export function liveLines(
  graph: DrawnGraph,
  live: readonly LiveRun[],
  now: string,
  standing: readonly (readonly GraphCall[])[] = graph.live,
): LiveLine[] {
  const zero = minutesOf(graph.from);
  const scale = graph.width / (minutesOf(graph.until) - zero);
  const x = (at: string): number => (minutesOf(at) - zero) * scale;
  const nowAt = x(now);
  const rowAt = (place: string): number => graph.rows.find(row => row.place === place)?.y ?? graph.rows[0]!.y;
  return live.map((run, rank) => {
    const points = [
      { at: run.depart, y: rowAt('start'), call: 0, stay: false },
      ...run.calls.flatMap((call, i) => {
        const y = standing[rank]?.[i]?.y ?? rowAt(call.stopId);
        return [
          { at: call.reach, y, call: i, stay: false },
          { at: call.leave, y, call: i, stay: true },
        ];
      }),
      { at: run.return, y: rowAt('end'), call: run.calls.length, stay: false },
    ].map(({ at, ...point }) => ({ ...point, x: x(bestKnown(at)) }));
    const pieces = points.slice(1).flatMap(({ x: x2, y: y2, call, stay }, i): LivePiece[] => {
      const { x: x1, y: y1 } = points[i]!;
      const piece = { x1, y1, x2, y2, call, stay };
      if (x2 <= nowAt) return [{ ...piece, kind: 'actual' }];
      if (x1 >= nowAt) return [{ ...piece, kind: 'forecast' }];
      const middle = y1 + ((y2 - y1) * (nowAt - x1)) / (x2 - x1);
      return [
        { ...piece, kind: 'actual', x2: nowAt, y2: middle },
        { ...piece, kind: 'forecast', x1: nowAt, y1: middle },
      ];
    });
    const here = pieces.find(({ kind }) => kind === 'forecast');
    const underWay = compareInstants(bestKnown(run.depart), now) <= 0 && here;
    return { vehicleId: run.vehicleId, pieces, ...(underWay ? { head: { x: nowAt, y: here.y1 } } : {}) };
  });
}
