import type { DrawnGraph, GraphRun, TimedRun } from '@yicheng/domain';
import { minutesBetween } from '@yicheng/domain';
import { formatTime } from '@yicheng/ui';
import { runView, type RunView } from './graph-view';
import { words } from './graph-words';

/** One stay to be drawn and read out. */
export interface CallLine {
  x1: number;
  x2: number;
  y: number;
  /** `6 号车，谭石拱村`. */
  name: string;
  /** `14:05 到 14:45，停留 40 分，超出车位 1 辆`. */
  text: string;
}

/** One run to be drawn, with everything said of it. */
export interface RunLine extends RunView {
  name: string;
  calls: readonly CallLine[];
  /** What it was made of. */
  from: Facts;
}

/** All a line depends on besides its drawing. */
interface Facts {
  timed: TimedRun | undefined;
  number: number;
  /** How many are too many, by call. */
  over: readonly number[];
  names: ReadonlyMap<string, string>;
  zone: string;
  /** A word of it stands for the language. */
  language: string;
}

/** What the lines of a graph are made of. */
export interface LinesOf {
  graph: DrawnGraph;
  runs: readonly TimedRun[];
  numbers: ReadonlyMap<string, number>;
  /** Names of the stops. */
  names: ReadonlyMap<string, string>;
  zone: string;
}

/**
 * The lines of a graph; those that are as they were stay the same objects, so that a drag draws one line and leaves
 * the others alone.
 */
export function runLines({ graph, runs, numbers, names, zone }: LinesOf, before: readonly RunLine[] = []): RunLine[] {
  return graph.runs.map((run, i) => {
    const from: Facts = {
      timed: runs[i]?.vehicleId === run.vehicleId ? runs[i] : runs.find(one => one.vehicleId === run.vehicleId),
      number: numbers.get(run.vehicleId) ?? run.index + 1,
      over: overOf(run, graph),
      names,
      zone,
      language: words.graph(),
    };
    const known = before[i];
    return known && sameRun(known.run, run) && sameFacts(known.from, from) ? known : lineOf(run, from);
  });
}

function lineOf(run: GraphRun, from: Facts): RunLine {
  const { timed, number, names, over, zone } = from;
  const time = (instant: string): string => formatTime(instant, zone);
  return {
    ...runView(run, number),
    name: timed ? words.runName(number, time(timed.depart), time(timed.return)) : words.vehicle(number),
    calls: run.calls.map(({ stopId, x1, x2, y }, i) => {
      const call = timed?.calls[i];
      const text = call ? words.callTimes(time(call.begin), time(call.leave), stayOf(call)) : '';
      const full = over[i] ? words.callOver(text, over[i]) : text;
      return { x1, x2, y, name: words.callName(number, names.get(stopId) ?? ''), text: full };
    }),
    from,
  };
}

/** Whole minutes of a stay. */
export const stayOf = ({ begin, leave }: { begin: string; leave: string }): number =>
  Math.round(minutesBetween(begin, leave));

/** How many there are too many while the run is at each of its stops. */
function overOf({ vehicleId, calls }: GraphRun, { overflows }: DrawnGraph): number[] {
  return calls.map(({ stopId, x1, x2 }) => {
    const one = overflows.find(
      over => over.stopId === stopId && over.x < x2 && over.x + over.width > x1 && over.vehicleIds.includes(vehicleId),
    );
    return one?.over ?? 0;
  });
}

function sameRun(a: GraphRun, b: GraphRun): boolean {
  return (
    a.vehicleId === b.vehicleId &&
    a.index === b.index &&
    everySame(a.calls, b.calls, (x, y) => x.stopId === y.stopId && x.x1 === y.x1 && x.x2 === y.x2 && x.y === y.y) &&
    everySame(
      a.pieces,
      b.pieces,
      (x, y) =>
        x.kind === y.kind &&
        x.x1 === y.x1 &&
        x.x2 === y.x2 &&
        x.y1 === y.y1 &&
        x.y2 === y.y2 &&
        x.call === y.call &&
        x.hasty === y.hasty,
    )
  );
}

function sameFacts(a: Facts, b: Facts): boolean {
  return (
    a.number === b.number &&
    a.names === b.names &&
    a.zone === b.zone &&
    a.language === b.language &&
    everySame(a.over, b.over, (x, y) => x === y) &&
    (a.timed === b.timed ||
      (a.timed?.depart === b.timed?.depart &&
        a.timed?.return === b.timed?.return &&
        everySame(a.timed?.calls ?? [], b.timed?.calls ?? [], (x, y) => x.begin === y.begin && x.leave === y.leave)))
  );
}

function everySame<T>(a: readonly T[], b: readonly T[], same: (x: T, y: T) => boolean): boolean {
  return a.length === b.length && a.every((x, i) => same(x, b[i]!));
}
