import type { WaitCause } from '../timing';

/**
 * How large things are drawn, in the unit of whoever draws: pixels on a screen, points on paper. Everything in a
 * `TrainGraph` is in that unit, x from the first hour shown, y from the top of the row of chips.
 */
export interface GraphScale {
  /** Width of one minute. */
  minute: number;
  /** Height to fill where the bands leave room; the graph is higher where they do not. */
  height: number;
  /** Distance between two parking places, also between the lanes outside a band. */
  track: number;
  /** What a band reaches beyond its first and last track. */
  pad: number;
  /** Least distance between two bands, however short the drive. */
  gap: number;
  /** Width a number chip needs, its gap included. */
  chip: number;
}

/** A stretch of the x axis. */
export interface Stretch {
  x: number;
  width: number;
}

/** A line of the grid: every half hour by the clock on the wall. */
export interface GraphHour {
  x: number;
  /** The instant it stands for. */
  at: string;
  /** A full hour, which gets its name. */
  full: boolean;
}

/** One place across the whole day: a line for `start` and `end`, a band with one track per parking place for a stop. */
export interface GraphRow {
  /** `start`, `end` or a stop's id. */
  place: string;
  /** Middle of the line or band. */
  y: number;
  top: number;
  bottom: number;
  /** The height of each parking place, the first on top. */
  tracks: readonly number[];
  /** When nobody is received. */
  closed: readonly Stretch[];
}

/**
 * A piece of a run. `dwell`: on its track, or outside the band where no track is free. `wait`: before the begin, outside
 * the tracks. `aside`: done, waiting for the convoy, its parking place given to the next. `drive` and `direct` (to or
 * from the ends, passing stops by) lead from place to place; `step` joins two pieces of the same moment.
 */
export type PieceKind = 'dwell' | 'wait' | 'aside' | 'drive' | 'direct' | 'step';

/** A straight piece of a run, in the order of time. */
export interface RunPiece {
  kind: PieceKind;
  /** The call it belongs to, or leads to; the number of calls on the way home. */
  call: number;
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  /** Why a `wait` waits. */
  because?: WaitCause;
  /** A drive with less time than it takes. */
  hasty?: boolean;
}

/** One stay of a run. */
export interface GraphCall {
  stopId: string;
  x1: number;
  x2: number;
  y: number;
  /** No parking place was free: drawn outside the band. */
  outside: boolean;
  /** The track it stands on, from 0; -1 outside. */
  track: number;
}

/** One vehicle's line. */
export interface GraphRun {
  vehicleId: string;
  /** Where it stands in the order of the convoy, from 0. */
  index: number;
  pieces: readonly RunPiece[];
  calls: readonly GraphCall[];
}

/** More vehicles at a stop than parking places. */
export interface Overflow {
  stopId: string;
  x: number;
  width: number;
  top: number;
  bottom: number;
  /** Instants, first to last minute. */
  from: string;
  until: string;
  minutes: number;
  /** The most there are too many at once. */
  over: number;
  /** Who is there, in the order of the convoy. */
  vehicleIds: readonly string[];
}

/** A vehicle's number at its departure or return, moved aside where several meet; `at` is the true minute on the line. */
export interface GraphChip {
  vehicleId: string;
  kind: 'depart' | 'return';
  /** Middle of the chip. */
  x: number;
  y: number;
  at: { x: number; y: number };
}

/** A train graph as data: time across, places down, a line per vehicle. */
export interface TrainGraph {
  /** First and last instant shown, on the hour. */
  from: string;
  until: string;
  width: number;
  height: number;
  hours: readonly GraphHour[];
  rows: readonly GraphRow[];
  /** When meals are served, one stretch where windows touch. */
  meals: readonly (Stretch & { from: string; until: string })[];
  runs: readonly GraphRun[];
  overflows: readonly Overflow[];
  chips: readonly GraphChip[];
}
