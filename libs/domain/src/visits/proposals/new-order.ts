import type { Itinerary } from '../itinerary';
import type { Run } from '../run';
import { runsOf } from '../time-runs';

/** The order in which runs would all take the stops, where that is one order and another than there is now. */
export function newOrderOf(itinerary: Itinerary, runs: readonly Run[]): readonly string[] | undefined {
  const before = runsOf(itinerary);
  const now = before.length ? oneOrder(before) : itinerary.stops.map(stop => stop.id);
  const next = oneOrder(runs);
  return next && (!now || !isPartOf(next, now)) ? next : undefined;
}

/** The order that all runs take, though some leave out stops; undefined where there is none. */
function oneOrder(runs: readonly Run[]): readonly string[] | undefined {
  const orders = runs.map(({ calls }) => calls.map(call => call.stopId));
  const longest = orders.reduce((a, b) => (b.length > a.length ? b : a), []);
  return orders.every(order => isPartOf(order, longest)) ? longest : undefined;
}

function isPartOf(order: readonly string[], whole: readonly string[]): boolean {
  let at = -1;
  return order.every(stopId => (at = whole.indexOf(stopId, at + 1)) >= 0);
}
