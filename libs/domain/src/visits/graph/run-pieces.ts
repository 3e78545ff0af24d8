import type { Stand } from './stand';
import type { GraphCall, GraphScale, RunPiece } from './train-graph-shape';
import type { PlacedRow } from './graph-rows';
import type { TimedRun } from '../timing';
import { minutesOf } from './stand';

/** What pieces are placed on: the rows, and where a minute lies. */
export interface Paper {
  rows: readonly PlacedRow[];
  scale: GraphScale;
  /** Where a moment lies, from minutes since the epoch. */
  x: (minutes: number) => number;
}

/** How far a place lies down the graph; the end is the start's line where it has none of its own. */
export function rowOf(rows: readonly PlacedRow[], place: string): PlacedRow {
  return rows.find(row => row.place === place) ?? rows[0]!;
}

/** One run's stays on paper. */
export function callsOf(stands: readonly Stand[], { rows, scale, x }: Paper): GraphCall[] {
  return stands.map(stand => {
    const row = rowOf(rows, stand.stopId);
    const y = stand.outside ? besideOf(row, stand.outside, scale) : row.tracks[stand.track]!;
    return {
      stopId: stand.stopId,
      x1: x(stand.hold.start),
      x2: x(stand.hold.end),
      y,
      outside: stand.track < 0,
      track: stand.track,
    };
  });
}

/** One run as straight pieces in the order of time, without a gap from departure to return. */
export function piecesOf(
  run: TimedRun,
  stands: readonly Stand[],
  calls: readonly GraphCall[],
  paper: Paper,
): RunPiece[] {
  const { rows, scale, x } = paper;
  const pieces: RunPiece[] = [];
  const index = (place: string): number => rows.indexOf(rowOf(rows, place));
  const here = { place: 'start', x: x(minutesOf(run.depart)), y: rowOf(rows, 'start').y };
  const add = (kind: RunPiece['kind'], call: number, x2: number, y2: number, more?: Partial<RunPiece>): void => {
    if (here.x !== x2 || here.y !== y2) pieces.push({ kind, call, x1: here.x, y1: here.y, x2, y2, ...more });
    [here.x, here.y] = [x2, y2];
  };
  const travel = (place: string, call: number, x2: number, y2: number, hasty: boolean): void => {
    const passes = Math.abs(index(place) - index(here.place)) > 1;
    const ends = here.place === 'start' || place === 'end';
    add(passes && ends ? 'direct' : 'drive', call, x2, y2, hasty ? { hasty } : undefined);
    here.place = place;
  };
  stands.forEach((stand, i) => {
    const { y, x1, x2 } = calls[i]!;
    const { wait, aside } = stand;
    const row = rowOf(rows, stand.stopId);
    if (wait) {
      const outside = besideOf(row, wait, scale);
      travel(stand.stopId, i, x(wait.start), outside, false);
      add('wait', i, x1, outside, wait.because ? { because: wait.because } : undefined);
      add('step', i, x1, y);
    } else travel(stand.stopId, i, x1, y, stand.reach - stand.begin > 1e-6);
    add('dwell', i, x2, y);
    if (!aside) return;
    const outside = besideOf(row, aside, scale);
    add('step', i, x2, outside);
    add('aside', i, x(aside.end), outside);
  });
  travel('end', stands.length, x(minutesOf(run.return)), rowOf(rows, 'end').y, false);
  return pieces;
}

function besideOf(row: PlacedRow, { above, lane }: { above: boolean; lane: number }, { track }: GraphScale): number {
  return above ? row.top - (lane + 0.5) * track : row.bottom + (lane + 0.5) * track;
}
