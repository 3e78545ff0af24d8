import { forecastDay } from '../day';
import type { RunEvent } from '../run';
import { anItinerary, aStop, at, typedLegs } from '../testing';
import { timeItinerary } from '../time-itinerary';
import { newOrderOf, planItinerary, type PlansWish } from './index';

const clock = (): number => Date.now();
const stops = [
  aStop('rose', { dwell: 45, capacity: 1 }),
  aStop('tan', { capacity: 1 }),
  aStop('zhu', { dwell: 35, capacity: 1 }),
];
const legs = [
  ...typedLegs(stops, [25, 35, 20, 60]),
  { from: 'rose', to: 'zhu', minutes: 50, source: 'typed' as const },
  { from: 'start', to: 'tan', minutes: 45, source: 'typed' as const },
];
const day = anItinerary({ mode: 'staggered', stops, legs, vehicleIds: ['v1', 'v2'] });
const vehicles = [
  { id: 'v1', people: 40 },
  { id: 'v2', people: 30 },
];
const propose = (itinerary = day, wish: PlansWish = {}) =>
  planItinerary(itinerary, { vehicles }, { budgetMs: 400, ...wish }, { clock });

describe('proposals for an itinerary', () => {
  it('differ in kind, say when everybody is back and whose day they make', () => {
    const { proposals, findings } = propose();
    expect(findings).toEqual([]);
    expect(proposals[0]).toMatchObject({
      id: 'fastest',
      mode: 'staggered',
      return: at('12:20'),
      proven: true,
      breaks: [],
      changes: { vehicleIds: ['v1', 'v2'], people: 70 },
    });
    expect(new Set(proposals.map(({ id }) => id)).size).toBe(proposals.length);
    expect(proposals.map(({ id }) => id)).toContain('sameOrder');
  });

  it('are other choices, not the same figures in another order', () => {
    const names = ['a', 'b', 'c', 'd'];
    const four = names.map((id, i) => aStop(id, { capacity: 2, dwell: 30 + ((i * 7) % 15) }));
    const drives = ['start', ...names, 'end'].flatMap((from, i, places) =>
      places
        .filter(to => to !== from)
        .map((to, j) => ({ from, to, minutes: 20 + (((i + j) * 7) % 11), source: 'typed' as const })),
    );
    const even = anItinerary({ mode: 'staggered', stops: four, legs: drives, vehicleIds: ['v1', 'v2', 'v3', 'v4'] });
    const figures = planItinerary(even, {}, { budgetMs: 250 }, { clock })
      .proposals.filter(({ kind }) => kind === 'fastest' || kind === 'calmest')
      .map(one => `${one.return} ${one.waiting}`);
    expect(figures).toHaveLength(1);
  });

  it('of a convoy say what they gain on the day it has without planned runs, and in which new order', () => {
    const convoy = { ...day, mode: 'convoy' as const, legs: [...legs, { ...legs[5]!, to: 'zhu', minutes: 10 }] };
    const { proposals } = propose(convoy);
    expect(proposals[0]).toMatchObject({ kind: 'convoy', changes: { vehicleIds: ['v1', 'v2'] } });
    const gained = Date.parse(proposals[0]!.returnBefore!) - Date.parse(proposals[0]!.return);
    expect([proposals[0]!.returnBefore, gained > 0]).toEqual([timeItinerary(convoy).return, true]);
    expect(newOrderOf(convoy, proposals[0]!.runs)).toEqual(['zhu', 'tan', 'rose']);
    expect(newOrderOf({ ...convoy, runs: proposals[0]!.runs }, proposals[0]!.runs)).toBeUndefined();
    const planned = propose({ ...convoy, runs: proposals[0]!.runs }).proposals[0]!;
    expect(planned.changes.vehicleIds).toEqual([]);
  });

  it('where each goes in its own time and nothing is planned yet, there is no day to compare with', () => {
    expect(propose().proposals[0]!.returnBefore).toBeUndefined();
  });

  it('keep the ids of runs and calls that exist', () => {
    const [first] = propose().proposals;
    const again = propose({ ...day, runs: first!.runs.map(run => ({ ...run, id: `own-${run.vehicleId}` })) });
    expect(again.proposals[0]!.runs.map(run => run.id)).toEqual(['own-v1', 'own-v2']);
  });

  it('keep what is pinned', () => {
    const pins = [
      { vehicleId: 'v1', order: ['zhu'] },
      { vehicleId: 'v2', depart: at('09:00') },
    ];
    for (const { runs } of propose({ ...day, pins }).proposals) {
      expect(runs[0]!.calls[0]!.stopId).toBe('zhu');
      expect(runs[1]!.depart).toBe(at('09:00'));
    }
  });

  it('say which pin cannot be kept, and why, and suggest nothing that leaves it out in silence', () => {
    const begin = at('09:00');
    const late = { ...day, stops: [{ ...stops[0]!, open: at('10:00') }, ...stops.slice(1)] };
    const { proposals, findings } = propose({ ...late, pins: [{ vehicleId: 'v1', stopId: 'rose', begin }] });
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['plan-begin-missed', 'error']]);
    expect(proposals[0]!.breaks).toEqual([
      expect.objectContaining({ rule: 'pin-missed', detail: expect.objectContaining({ pinned: begin }) }),
    ]);
  });

  it('say what only the planner knows to be missed, a departure before the earliest', () => {
    const { proposals } = propose({ ...day, pins: [{ vehicleId: 'v2', depart: at('07:00') }] });
    expect(proposals[0]!.breaks.map(({ rule }) => rule)).toEqual(['plan-departs-too-early']);
  });

  it('say that vehicles with stops of their own make no convoy, and offer what they can make', () => {
    const terms = [{ vehicleId: 'v1', stopIds: ['rose', 'tan'] }];
    const { proposals, findings } = propose({ ...day, mode: 'convoy', terms });
    expect(findings[0]).toMatchObject({ rule: 'plan-convoy-apart', severity: 'error', subjects: ['v1'] });
    expect(proposals.map(({ mode }) => mode)).not.toContain('convoy');
    expect(proposals[0]!.runs[0]!.calls.map(({ stopId }) => stopId).sort()).toEqual(['rose', 'tan']);
  });

  it('say one cause once, with all the vehicles it concerns', () => {
    const closed = stops.map(stop => (stop.id === 'rose' ? { ...stop, close: at('08:30') } : stop));
    const { findings } = propose({ ...day, mode: 'convoy', stops: closed });
    const outside = findings.filter(({ rule }) => rule === 'plan-outside-window');
    expect(outside.map(({ subjects, detail }) => [subjects[0], detail['vehicleIds']])).toEqual([
      ['rose', ['v1', 'v2']],
    ]);
  });

  it('let as many vehicles be somewhere at once as bring no more people than it receives', () => {
    const narrow = (people: number) => ({ ...day, stops: stops.map(stop => ({ ...stop, capacity: 2, people })) });
    const most = (people: number) => propose({ ...narrow(people), mode: 'convoy' }).proposals[0]!.most.vehicles;
    expect([most(70), most(69)]).toEqual([2, 1]);
  });

  it('show what one more place would save, with what it breaks, and never first', () => {
    const narrow = {
      ...day,
      stops: [aStop('rose', { dwell: 90, capacity: 1 })],
      legs: typedLegs([stops[0]!], [25, 25]),
    };
    const { proposals, bindings } = propose(narrow, { budgetMs: 800 });
    expect(bindings[0]).toMatchObject({ kind: 'capacity', stopId: 'rose', change: 1, saves: 90 });
    const more = proposals.findIndex(({ kind }) => kind === 'more-places');
    expect(more).toBeGreaterThan(0);
    expect(proposals[more]!.breaks.map(({ rule }) => rule)).toContain('too-many-vehicles');
  });

  it('name the roads nobody knows instead of guessing', () => {
    const { proposals, findings } = propose({ ...day, legs: legs.slice(0, 3) });
    expect(proposals).toEqual([]);
    expect(findings[0]).toMatchObject({ rule: 'missing-leg' });
  });

  it('are made over the roads that are known, with those that are not as a reminder, and proven of nothing', () => {
    const along = { ...day, mode: 'convoy' as const, legs: typedLegs(stops, [25, 35, 20, 60]) };
    const { proposals, findings } = propose(along);
    expect(proposals[0]).toMatchObject({ kind: 'convoy', proven: false, breaks: [] });
    // A drive that is typed holds both ways.
    expect(['rose tan zhu', 'zhu tan rose']).toContain(proposals[0]!.runs[0]!.calls.map(one => one.stopId).join(' '));
    expect(new Set(findings.map(({ rule, severity }) => `${rule} ${severity}`))).toEqual(
      new Set(['missing-leg warning']),
    );
  });

  it('say what is missing before there is anything to plan', () => {
    expect(propose({ ...day, vehicleIds: [] }).findings).toEqual([
      { rule: 'plan-no-vehicles', severity: 'error', subjects: ['itinerary'], detail: {} },
    ]);
  });

  it('show the least bad plan where the day is too short', () => {
    const { proposals, findings } = propose({ ...day, end: { place: 'Hotel', by: at('11:00') } });
    expect(findings.map(({ rule }) => rule)).toContain('plan-way-too-long');
    expect(proposals[0]!.breaks.map(({ rule }) => rule)).toContain('late-return');
  });
});

describe('adjustments on the day', () => {
  const [planned] = propose().proposals;
  const itinerary = { ...day, runs: planned!.runs };
  /** The first vehicle left its start 40 minutes late. */
  const late = (by: string): ReturnType<typeof propose> => {
    const runs = planned!.runs;
    const [first, second] = runs;
    const tap = (id: string, runId: string, at: string): RunEvent => ({
      id,
      runId,
      kind: 'departed',
      callId: 'start',
      at,
    });
    const now = at('08:45');
    const events = [tap('1', first!.id, at('08:40')), tap('2', second!.id, second!.depart)];
    const forecast = forecastDay(itinerary, runs, events, now);
    return propose(
      { ...itinerary, end: { place: 'Hotel', by: at(by) } },
      { day: { now, runs, forecast }, budgetMs: 900 },
    );
  };

  it('offer what brings everybody home earlier, each with what it saves, and doing nothing last', () => {
    const { proposals } = late('18:00');
    expect(proposals.at(-1)!.kind).toBe('shift');
    expect(proposals.length).toBeGreaterThan(1);
    for (const { why, returnBefore } of proposals.slice(0, -1)) {
      const saves = why.find(({ rule }) => rule === 'saves')!;
      expect(Number(saves.detail['minutes'])).toBeGreaterThan(0);
      expect(returnBefore).toBe(proposals.at(-1)!.return);
    }
  });

  it('leave the past as it was', () => {
    for (const { runs } of late('18:00').proposals)
      for (const run of runs)
        for (const call of run.calls) expect(Date.parse(call.begin)).toBeGreaterThanOrEqual(Date.parse(at('08:45')));
  });

  it('hold a vehicle where there is room rather than let it queue outside the next stop', () => {
    const queue = {
      ...day,
      stops: [aStop('rose', { dwell: 30, capacity: 2 }), aStop('tan', { capacity: 1 })],
      legs: typedLegs(stops.slice(0, 2), [20, 20, 40]),
      runs: ['v1', 'v2'].map((vehicleId, i) => ({
        id: `run-${vehicleId}`,
        vehicleId,
        depart: at('08:00'),
        calls: [
          { id: `rose-${vehicleId}`, stopId: 'rose', begin: at('08:20'), leave: at('08:50') },
          { id: `tan-${vehicleId}`, stopId: 'tan', begin: at(i ? '09:50' : '09:10'), leave: at(i ? '10:30' : '09:50') },
        ],
      })),
    };
    const { runs } = queue;
    const now = at('08:30');
    const events = runs.flatMap(({ id, calls: [rose] }): RunEvent[] => [
      { id: `${id}-1`, runId: id, kind: 'departed', callId: 'start', at: at('08:00') },
      { id: `${id}-2`, runId: id, kind: 'arrived', callId: rose!.id, at: at('08:20') },
    ]);
    const { proposals } = propose(queue, { day: { now, runs, forecast: forecastDay(queue, runs, events, now) } });
    const hold = proposals.find(({ kind }) => kind === 'hold')!;
    expect(hold.why[0]).toMatchObject({ rule: 'hold', detail: { stopId: 'rose', minutes: 40, next: 'tan' } });
    expect(hold.why[1]).toMatchObject({ rule: 'saves', detail: { minutes: 40, queueing: true } });
    expect(hold.changes).toEqual({ vehicleIds: ['v2'], people: 30 });
    expect([hold.return, hold.breaks]).toEqual([hold.returnBefore, []]);
    expect(hold.runs[1]!.calls.map(({ leave }) => leave)).toEqual([at('09:30'), at('10:30')]);
  });

  it('go without a village that cancels: who was there keeps it, who is on the way turns to the next', () => {
    const planned = propose().proposals[0]!.runs;
    const running = { ...day, runs: planned };
    const [first, second] = planned;
    const tap = (id: string, runId: string, kind: RunEvent['kind'], callId: string, time: string): RunEvent => ({
      id,
      runId,
      kind,
      callId,
      at: time,
    });
    const [was, next] = [first!.calls[0]!, second!.calls[0]!];
    const now = was.leave;
    const events = [
      tap('1', first!.id, 'departed', 'start', first!.depart),
      tap('2', first!.id, 'arrived', was.id, was.begin),
      tap('3', first!.id, 'departed', was.id, was.leave),
      tap('4', second!.id, 'departed', 'start', second!.depart),
    ];
    const forecast = forecastDay(running, planned, events, now);
    for (const cancelled of [was.stopId, next.stopId]) {
      const { proposals } = propose(running, { day: { now, runs: planned, forecast, without: [cancelled] } });
      expect(proposals.at(-1)!.kind).toBe('shift');
      for (const { runs, why } of proposals) {
        const calls = runs.map(run => run.calls.map(({ stopId }) => stopId));
        expect(calls[0]!.includes(cancelled)).toBe(cancelled === was.stopId);
        expect(calls[1]).not.toContain(cancelled);
        expect(why).toContainEqual({
          rule: 'without',
          severity: 'warning',
          subjects: [cancelled],
          detail: { stopId: cancelled },
        });
      }
    }
  });

  it('promise no time over a road that nobody knows, and name it', () => {
    const one = {
      ...day,
      mode: 'sameOrder' as const,
      legs: typedLegs(stops, [20, 20, 20, 60]),
      vehicleIds: ['v1'],
      runs: [
        {
          id: 'run',
          vehicleId: 'v1',
          depart: at('08:00'),
          calls: [
            { id: 'c1', stopId: 'rose', begin: at('08:20'), leave: at('09:05') },
            { id: 'c2', stopId: 'tan', begin: at('09:25'), leave: at('10:05') },
            { id: 'c3', stopId: 'zhu', begin: at('10:25'), leave: at('11:00') },
          ],
        },
      ],
    };
    const now = at('08:10');
    const forecast = forecastDay(one, one.runs, [], now);
    const { proposals, findings } = propose(one, { day: { now, runs: one.runs, forecast, without: ['tan'] } });
    expect(proposals).toEqual([]);
    expect(findings).toEqual([{ rule: 'missing-leg', severity: 'error', subjects: ['rose', 'zhu'], detail: {} }]);
  });
});
