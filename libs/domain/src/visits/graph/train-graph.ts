import { compareInstants, instantOf } from '../../time';
import type { Itinerary } from '../itinerary';
import type { ItineraryTiming, TimedRun } from '../timing';
import { chipRows, type ChipWish, placeChips } from './graph-chips';
import { closedHours, gridOf, hoursAround, mealsOf } from './graph-hours';
import { type PlacedRow, rowsOf } from './graph-rows';
import { crowdsOf } from './overflows';
import { bestKnown, type LiveRun } from './live-lines';
import { liveStands } from './live-stands';
import { callsOf, type Paper, piecesOf, rowOf } from './run-pieces';
import { guestsAt, type KeptTrack, minutesOf, type Stand, standsOf } from './stand';
import type { GraphCall, GraphRun, GraphScale, Overflow, TrainGraph } from './train-graph-shape';

/** What a graph is drawn from. */
export interface GraphInput {
  itinerary: Itinerary;
  timing: ItineraryTiming;
  /** Decides where the full hours are. */
  zone: string;
  scale: GraphScale;
  /** Runs drawn over the plan on the same rows: a proposal, or the plan as it was before a drag. */
  over?: readonly TimedRun[];
  /** A day under way: vehicles stand, and are too many, as it happened and as is expected, not as was planned. */
  live?: readonly LiveRun[];
  /** What would be expected with an adjustment that is looked at. */
  adjusted?: readonly LiveRun[];
  /** The present moment of a day under way: what was too crowded before it is drawn no more. */
  now?: string;
  /** Moments that must fit into the picture too: forecasts, now. */
  include?: readonly string[];
  /** The picture before something was moved: its stops, and whoever else has a parking place, stay until it is let go. */
  still?: Pick<TrainGraph, 'rows' | 'height' | 'runs'>;
}

/** A graph with what differs from the plan in a second set of runs. */
export interface DrawnGraph extends TrainGraph {
  /** The runs drawn over it, only the pieces that are not where the plan has them. */
  over: readonly GraphRun[];
  /** The stays of the day under way, one list per run. */
  live: readonly (readonly GraphCall[])[];
  /** The stays of the adjustment, one list per run. */
  adjusted: readonly (readonly GraphCall[])[];
}

/** The full hours a graph shows: everything planned, drawn over it or included fits between them. */
export function graphRange({ itinerary, timing, zone, over = [], include = [] }: Omit<GraphInput, 'scale'>): {
  from: string;
  until: string;
} {
  const moments = [...timing.runs, ...over].flatMap(run => [
    run.depart,
    run.return,
    ...run.calls.map(call => call.leave),
  ]);
  return hoursAround([itinerary.start.at, itinerary.end.by, timing.return, ...moments, ...include], zone);
}

/** The train graph of an itinerary: the same picture for the page, the dispatch screen and the printed handbook. */
export function trainGraph(input: GraphInput): DrawnGraph {
  const { itinerary, timing, scale, over = [], live, adjusted = [], now, still } = input;
  const { runs } = timing;
  const { from, until } = graphRange(input);
  const zero = minutesOf(from);
  const x = (minutes: number): number => (minutes - zero) * scale.minute;
  const width = x(minutesOf(until));
  const kept: KeptTrack = (rank, call, { stopId, hold }) => {
    const before = still?.runs[rank]?.calls[call];
    const same = before?.stopId === stopId && before.x1 === x(hold.start) && before.x2 === x(hold.end);
    return same && !before.outside ? before.track : undefined;
  };
  const stands = standsOf(itinerary, runs, still && kept);
  const overStands = standsOf(itinerary, over);
  const lived = live && liveStands(itinerary, live, { runs, stands });
  const changed = liveStands(itinerary, adjusted, { runs, stands });

  // Once everybody is back the day is looked at as it was.
  const underWay = now !== undefined && live?.some(run => compareInstants(bestKnown(run.return), now) > 0);
  const isBehind = (end: string): boolean => !!underWay && compareInstants(end, now) <= 0;

  const wishes = runs.flatMap((run): ChipWish[] => [
    { vehicleId: run.vehicleId, kind: 'depart', x: x(minutesOf(run.depart)) },
    { vehicleId: run.vehicleId, kind: 'return', x: x(minutesOf(run.return)) },
  ]);
  const oneLine = itinerary.start.place === itinerary.end.place;
  const departures = oneLine ? wishes : wishes.filter(({ kind }) => kind === 'depart');
  const returns = oneLine ? [] : wishes.filter(({ kind }) => kind === 'return');
  const all = [...stands, ...overStands, ...(lived?.stands ?? []), ...changed.stands];
  const chipsAbove = still ? still.rows[0]!.top / scale.chip : chipRows(departures, width, scale.chip);
  const rows: readonly PlacedRow[] = still?.rows ?? rowsOf(itinerary, all.flat(), scale, chipsAbove * scale.chip);
  const paper: Paper = { rows, scale, x };
  const draw = (drivers: readonly TimedRun[], standing: readonly Stand[][]): GraphRun[] =>
    drivers.map((run, index) => {
      const calls = callsOf(standing[index]!, paper);
      return { vehicleId: run.vehicleId, index, calls, pieces: piecesOf(run, standing[index]!, calls, paper) };
    });
  const drawn = draw(runs, stands);
  const drawnOver = draw(over, overStands);
  return {
    from,
    until,
    width,
    height: still?.height ?? heightOf(rows, [...drawn, ...drawnOver], scale),
    hours: gridOf(from, until, scale.minute),
    rows: rows.map(row => {
      const stop = itinerary.stops.find(({ id }) => id === row.place);
      return { ...row, closed: stop ? closedHours(stop, at => x(minutesOf(at)), width) : [] };
    }),
    meals: mealsOf(itinerary).flatMap(meal => {
      const [a, b] = [meal.from, meal.until].map(at => Math.max(0, Math.min(width, x(minutesOf(at)))));
      return b! > a! ? [{ ...meal, x: a!, width: b! - a! }] : [];
    }),
    runs: drawn,
    overflows: lived
      ? overflowsOf(itinerary, lived.runs, lived.stands, paper).filter(
          ({ minutes, until: end }) => minutes >= 1 && !isBehind(end),
        )
      : overflowsOf(itinerary, runs, stands, paper),
    chips: [
      ...placeChips(departures, chipsAbove, rowOf(rows, 'start').y, scale.chip, width),
      ...placeChips(returns, chipRows(returns, width, scale.chip), rowOf(rows, 'end').y, scale.chip, width),
    ],
    over: onlyDifferent(drawnOver, drawn),
    live: (lived?.stands ?? []).map(stand => callsOf(stand, paper)),
    adjusted: changed.stands.map(stand => callsOf(stand, paper)),
  };
}

const heightOf = (rows: readonly PlacedRow[], runs: readonly GraphRun[], { pad }: GraphScale): number =>
  Math.max(rows.at(-1)!.bottom, ...runs.flatMap(run => run.pieces.map(piece => piece.y2))) + pad;

function overflowsOf(
  itinerary: Itinerary,
  runs: readonly TimedRun[],
  stands: readonly Stand[][],
  paper: Paper,
): Overflow[] {
  const { rows, scale, x } = paper;
  const there = guestsAt(stands);
  return itinerary.stops.flatMap(stop => {
    const here = there.get(stop.id) ?? [];
    const row = rowOf(rows, stop.id);
    return crowdsOf(here, Math.max(1, stop.capacity)).map(({ start, end, over, ranks }): Overflow => {
      const lanes = here.flatMap(({ stand: { outside } }) =>
        outside && outside.start < end && outside.end > start ? [outside.lane + 1] : [],
      );
      return {
        stopId: stop.id,
        x: x(start),
        width: x(end) - x(start),
        top: row.top,
        bottom: row.bottom + Math.max(0, ...lanes) * scale.track,
        from: instantOf(start * 60_000),
        until: instantOf(end * 60_000),
        minutes: end - start,
        over,
        vehicleIds: ranks.map(rank => runs[rank]!.vehicleId),
      };
    });
  });
}

/** The runs without the pieces that another set has at the same time in the same place. */
function onlyDifferent(runs: readonly GraphRun[], plan: readonly GraphRun[]): GraphRun[] {
  return runs.flatMap(run => {
    const planned = plan.find(({ vehicleId }) => vehicleId === run.vehicleId);
    const stopAt = (one: GraphRun | undefined, call: number): string => one?.calls[call]?.stopId ?? 'end';
    const pieces = run.pieces.filter(
      piece =>
        !planned?.pieces.some(
          other =>
            other.kind === piece.kind &&
            other.x1 === piece.x1 &&
            other.x2 === piece.x2 &&
            stopAt(planned, other.call) === stopAt(run, piece.call),
        ),
    );
    return pieces.length ? [{ ...run, pieces }] : [];
  });
}
