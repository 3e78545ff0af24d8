import { forecastDay } from '../day';
import { aDelay, aRun, aTap } from '../day/testing';
import { faultsOf, plan, readPlanRequest } from '../planner';
import type { RunEvent } from '../run';
import { anItinerary, aStop, at, typedLegs } from '../testing';
import { planItinerary, toPlanRequest } from './index';

const stops = [aStop('a', { capacity: 1 }), aStop('b', { capacity: 1 })];
const runs = [
  aRun(),
  aRun({
    id: 'run2',
    vehicleId: 'v2',
    depart: at('08:45'),
    calls: [{ id: 'a2', stopId: 'a', begin: at('09:05'), leave: at('09:45') }],
  }),
];
const day = anItinerary({ mode: 'sameOrder', stops, legs: typedLegs(stops, [20, 30, 60]), runs });
const soFar = (now: string, ...events: RunEvent[]) => ({
  now: at(now),
  runs,
  events,
  forecast: forecastDay(day, runs, events, at(now)),
});
/** Minute 0 is a day before the start. */
const minute = (time: string): number => 1440 + (Date.parse(at(time)) - Date.parse(day.start.at)) / 60_000;
const requestAt = (now: string, ...events: RunEvent[]) =>
  toPlanRequest(day, [], { mode: 'sameOrder', day: soFar(now, ...events) }).request;
const vehicle = (now: string, ...events: RunEvent[]) => requestAt(now, ...events).vehicles[0];
const left = aTap('1', 'departed', 'start', '08:00');
const there = aTap('2', 'arrived', 'a1', '08:20');

describe('the planner asked about a day with a vehicle that is held up', () => {
  it('lets it leave its start no earlier, also where its departure was fixed', () => {
    const said = aDelay('1', 'departed', 'start', '08:40');
    expect(vehicle('08:05', said)).toMatchObject({ earliest: minute('08:40') });
    const pins = [
      { vehicleId: 'v1', depart: at('08:00') },
      { vehicleId: 'v2', depart: at('08:45') },
    ];
    const { request } = toPlanRequest(day, [], { mode: 'sameOrder', pins, day: soFar('07:50', said) });
    expect(request.pins).toEqual([{ vehicle: 'v2', depart: minute('08:45') }]);
  });

  it('keeps it at the stop where it stands until then, unless it stays as long anyway', () => {
    const until = (time: string) => requestAt('08:30', left, there, aDelay('3', 'departed', 'a1', time));
    expect(until('09:50').vehicles[0]?.done).toEqual([{ stop: 'a', begin: minute('08:20') }]);
    expect(until('09:50').stops[0]?.dwellBy).toMatchObject({ v1: 90 });
    expect(until('08:50').stops[0]?.dwellBy?.['v1'] ?? 40).toBe(40);
  });

  it('expects it later where it is going to', () => {
    const said = aDelay('3', 'arrived', 'a1', '09:00');
    expect(vehicle('08:10', left, said)).toMatchObject({ enRoute: { to: 'a', reach: minute('09:00') } });
  });

  it('knows nothing of it once it has gone on', () => {
    const said = aDelay('3', 'departed', 'a1', '09:50');
    const gone = aTap('4', 'departed', 'a1', '09:10');
    expect(vehicle('09:12', left, there, said, gone)).toEqual(vehicle('09:12', left, there, gone));
  });

  it('is a question as from outside, and the place it stands on is taken until then', () => {
    const events = [left, there, aDelay('3', 'departed', 'a1', '09:50')];
    const { request } = toPlanRequest(day, [], { mode: 'staggered', day: soFar('08:30', ...events) });
    const read = readPlanRequest(JSON.parse(JSON.stringify({ ...request, iterations: 500 })));
    const answer = plan(read, { clock: () => 0 });
    expect(faultsOf(read, answer)).toEqual([]);
    expect(answer.runs[1]!.calls[0]!.begin).toBeGreaterThanOrEqual(minute('09:50'));
  });

  it.each([
    ['at its start', '07:50', [aDelay('1', 'departed', 'start', '08:40')], '08:40'],
    ['at a stop', '08:30', [left, there, aDelay('3', 'departed', 'a1', '09:50')], '09:50'],
  ])('proposes nothing that has it leave before then: %s', (_, now, events, until) => {
    const { proposals } = planItinerary(day, {}, { day: soFar(now, ...events), budgetMs: 300 }, { clock: Date.now });
    expect(proposals.length).toBeGreaterThan(0);
    for (const { runs: proposed } of proposals) {
      const [first] = proposed;
      const leaves = events.length === 1 ? first!.depart : first!.calls.find(({ stopId }) => stopId === 'a')!.leave;
      expect(Date.parse(leaves)).toBeGreaterThanOrEqual(Date.parse(at(until)));
    }
  });
});
