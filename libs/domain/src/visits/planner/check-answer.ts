import { ownOf } from '../own';
import type { PlanAnswer } from './answer';
import type { PlanRequest, PlanStop, PlanVehicle } from './request';

const TOLERANCE = 1e-6;

/**
 * What is wrong with a feasible answer, read from the meaning of the words alone and sharing nothing with the planner:
 * who is visited, travel, windows, places, order, tables, pins, and every sum. Empty = nothing. For specs and the bench.
 */
export function faultsOf(request: PlanRequest, answer: PlanAnswer): string[] {
  const faults: string[] = [];
  const { stops, vehicles, places, travel, travelBy, together = [], pins = [], now = -Infinity } = request;
  const stopOf = new Map(stops.map(stop => [stop.id, stop]));
  const drive = ({ class: name }: PlanVehicle, from: string, to: string): number =>
    ((name === undefined ? undefined : ownOf(travelBy, name)) ?? travel)[places.indexOf(from)]![places.indexOf(to)]!;
  const dwellOf = (stop: PlanStop, id: string): number => ownOf(stop.dwellBy, id) ?? stop.dwell;
  const check = (fine: boolean, fault: string): void => void (fine || faults.push(fault));
  const near = (a: number | null, b: number): boolean => a !== null && Math.abs(a - b) <= 1e-5;
  const busy = vehicles.filter(vehicle => vehicle.stops?.length !== 0);
  check(answer.runs.length === busy.length, 'one run per vehicle that has stops');
  let waiting = 0;
  let driving = 0;
  for (const vehicle of busy) {
    const run = answer.runs.find(({ vehicle: id }) => id === vehicle.id);
    if (!run) {
      faults.push(`${vehicle.id} has no run`);
      continue;
    }
    const its = vehicle.stops ?? stops.map(stop => stop.id);
    const called = run.calls.map(call => call.stop);
    check([...called].sort().join() === [...its].sort().join(), `${vehicle.id} calls at ${called.join()}`);
    const behind = vehicle.done?.length ?? 0;
    const underWay = behind > 0 || vehicle.enRoute !== undefined;
    if (!underWay) check(run.depart >= Math.max(vehicle.earliest, now) - TOLERANCE, `${vehicle.id} departs too early`);
    let place = vehicle.start;
    let leave = run.depart;
    let waited = 0;
    run.calls.forEach((call, i) => {
      const stop = stopOf.get(call.stop)!;
      const minutes = drive(vehicle, place, stop.place);
      driving += minutes;
      if (i >= behind) {
        const at = `${vehicle.id} at ${call.stop}`;
        const given = i === behind ? vehicle.enRoute?.reach : undefined;
        const reach = given ?? leave + minutes;
        const expected = i === behind && underWay ? Math.max(reach, now) : reach;
        check(near(call.reach, expected), `${at}: reach ${call.reach}, not ${expected}`);
        check(call.begin >= Math.max(call.reach, now) - TOLERANCE, `${at} begins before it is there`);
        const gone = call.begin + dwellOf(stop, vehicle.id);
        check(
          request.mode === 'convoy' ? call.leave >= gone - TOLERANCE : near(call.leave, gone),
          `${at} leaves at ${call.leave}, not ${gone}`,
        );
        const windows = ownOf(stop.windowsBy, vehicle.id) ?? stop.windows;
        const within = windows?.some(([a, b]) => call.begin >= a - TOLERANCE && call.begin <= b + TOLERANCE) ?? true;
        check(within, `${at} begins outside its windows`);
        const wait = call.begin - call.reach + (call.leave - gone);
        waited += wait;
        const told = (call.waits ?? []).reduce((sum, { minutes: part }) => sum + part, 0);
        check(near(told, wait), `${at}: ${told} minutes of waiting explained, not ${wait}`);
      }
      place = stop.place;
      leave = call.leave;
    });
    const homeward = drive(vehicle, place, vehicle.end ?? vehicle.start);
    driving += homeward;
    waiting += waited;
    const onlyHome = behind === run.calls.length && behind > 0;
    const back = onlyHome ? Math.max(vehicle.enRoute?.reach ?? leave + homeward, now) : leave + homeward;
    check(near(run.return, back), `${vehicle.id} is back at ${run.return}, not ${back}`);
    check(near(run.waiting, waited), `${vehicle.id} waits ${run.waiting}, not ${waited}`);
    check(run.return <= (vehicle.latest ?? Infinity) + TOLERANCE, `${vehicle.id} is back too late`);
  }
  const past = (vehicle: string, stop: string): boolean =>
    vehicles.some(({ id, done }) => id === vehicle && done?.some(call => call.stop === stop));
  for (const stop of stops) {
    const calls = answer.runs.flatMap(run => {
      const { size = 1 } = vehicles.find(vehicle => vehicle.id === run.vehicle)!;
      return run.calls
        .filter(call => call.stop === stop.id)
        .map(({ begin, leave }) => ({
          begin,
          done: past(run.vehicle, stop.id),
          leave: request.mode === 'convoy' ? begin + dwellOf(stop, run.vehicle) : leave,
          size,
        }));
    });
    for (const { begin, done } of calls) {
      if (done) continue;
      const there = calls.filter(call => call.begin <= begin + TOLERANCE && begin < call.leave - TOLERANCE);
      const taken = there.reduce((sum, { size }) => sum + size, 0);
      check(taken <= (stop.capacity ?? 1), `${taken} places taken at ${stop.id} at ${begin}`);
    }
  }
  const beginOf = (vehicle: string, stop: string): number | undefined =>
    answer.runs.find(run => run.vehicle === vehicle)?.calls.find(call => call.stop === stop)?.begin;
  for (const { vehicles: members, stop } of together) {
    const begins = members.filter(id => !past(id, stop)).map(id => beginOf(id, stop)!);
    check(!begins.length || Math.max(...begins) - Math.min(...begins) <= TOLERANCE, `not together at ${stop}`);
  }
  for (const pin of pins) {
    for (const run of answer.runs.filter(({ vehicle }) => pin.vehicle === undefined || vehicle === pin.vehicle)) {
      const order = run.calls.map(call => call.stop).filter(stop => !past(run.vehicle, stop));
      const underWay = vehicles.some(({ id, done, enRoute }) => id === run.vehicle && (done?.length || enRoute));
      if ('depart' in pin) check(underWay || near(run.depart, pin.depart), `${run.vehicle} departs at ${run.depart}`);
      else if ('order' in pin)
        check(
          pin.order.filter(stop => !past(run.vehicle, stop)).every((stop, i) => order[i] === stop),
          `${run.vehicle} goes ${order.join()}`,
        );
      else if ('begin' in pin) check(near(beginOf(run.vehicle, pin.stop) ?? null, pin.begin), `begin at ${pin.stop}`);
      else if (order.includes(pin.stop) && order.includes(pin.before))
        check(
          order.indexOf(pin.stop) < order.indexOf(pin.before),
          `${run.vehicle}: ${pin.stop} not before ${pin.before}`,
        );
    }
  }
  if (request.mode === 'convoy' || request.mode === 'sameOrder') {
    const orders = answer.runs.map(run => run.calls.map(call => call.stop));
    for (const order of orders)
      for (const other of orders) {
        const shared = order.filter(stop => other.includes(stop));
        check(shared.join() === other.filter(stop => order.includes(stop)).join(), 'not one order');
      }
  }
  const returns = answer.runs.map(run => run.return);
  check(!returns.length || near(answer.makespan, Math.max(...returns)), `makespan ${answer.makespan}`);
  check(near(answer.waiting, waiting), `waiting ${answer.waiting}, not ${waiting}`);
  check(near(answer.driving, driving), `driving ${answer.driving}, not ${driving}`);
  check(answer.bound === null || answer.bound <= answer.makespan! + TOLERANCE, 'bound above the makespan');
  check(!answer.proven || near(answer.bound, answer.makespan!), 'proven, but the bound is lower');
  return faults;
}
