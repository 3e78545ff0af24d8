import fc from 'fast-check';
import { minutesBetween, overlap } from '../../time';
import type { Run } from '../run';
import { anItinerary, aStop, at, typedLegs } from '../testing';
import { timeItinerary } from '../time-itinerary';
import { aDay, draw, runAt, SCALE, villages } from './testing';
import type { GraphRun } from './train-graph-shape';

const kinds = (pieces: readonly { kind: string }[]): string => pieces.map(piece => piece.kind).join(' ');

/** Any runs over five stops, in any order, planned or impossible. */
const anyRuns = fc
  .array(
    fc.record({
      depart: fc.nat(120),
      stops: fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e']),
      gaps: fc.array(fc.nat(60), { minLength: 5, maxLength: 5 }),
      dwells: fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 5, maxLength: 5 }),
    }),
    { maxLength: 8 },
  )
  .map(all =>
    all.map(({ depart, stops, gaps, dwells }, v): Run => {
      let clock = depart;
      const calls = stops.map((stop, i): [string, number, number] => {
        const begin = clock + gaps[i]!;
        clock = begin + dwells[i]!;
        return [stop, begin, clock];
      });
      return runAt(`v${v}`, depart, calls);
    }),
  );
const five = ['a', 'b', 'c', 'd', 'e'].map((id, i) => aStop(id, { dwell: 30, capacity: 1 + (i % 3) }));
const anyDay = fc
  .record({ runs: anyRuns, mode: fc.constantFrom('convoy' as const, 'staggered' as const) })
  .map(({ runs, mode }) => aDay(runs, { stops: five, legs: typedLegs(five, [20, 30, 10, 40, 15, 60]), mode }));

describe('the train graph', () => {
  const day = aDay([
    runAt('v1', 0, [
      ['rose', 20, 50],
      ['tan', 80, 120],
    ]),
    runAt('v2', 10, [
      ['rose', 50, 80],
      ['tan', 110, 150],
    ]),
  ]);

  it('spaces its rows by the minutes of the drive and puts one track per parking place into each band', () => {
    const { rows, height } = draw(day);
    expect(rows.map(({ place, tracks }) => [place, tracks.length])).toEqual([
      ['start', 0],
      ['rose', 1],
      ['tan', 2],
    ]);
    const [start, rose, tan] = rows;
    expect((tan!.top - rose!.bottom) / (rose!.top - start!.bottom)).toBeCloseTo(30 / 20);
    expect(height).toBeCloseTo(SCALE.height);
  });

  it('shows a wait outside the tracks before the stay, with its cause', () => {
    const [first, second] = draw(day).runs;
    expect(kinds(first!.pieces)).toBe('drive dwell drive dwell direct');
    expect(kinds(second!.pieces)).toBe('drive wait step dwell drive dwell direct');
    const wait = second!.pieces.find(({ kind }) => kind === 'wait')!;
    const { top } = draw(day).rows[1]!;
    expect([wait.x1, wait.x2, wait.because]).toEqual([30, 50, 'capacity']);
    expect(wait.y1).toBeLessThan(top);
  });

  it('leaves its stops where they were while a stay is moved, however many stand beside them', () => {
    const three = (third: number) =>
      aDay([0, 0, third].map((later, i) => runAt(`v${i}`, later, [['tan', later + 50, later + 90]])));
    const before = draw(three(40));
    const [free, still] = [draw(three(20)), draw(three(20), { still: before })];
    expect(free.rows).not.toEqual(before.rows);
    expect([still.rows, still.height]).toEqual([before.rows, before.height]);
    expect(still.runs.map(run => run.calls[0]!.outside)).toEqual([false, false, true]);
  });

  it('leaves the others on their parking places while one is moved before them', () => {
    const two = (first: number) => aDay([runAt('v1', 0, [['tan', first, 90]]), runAt('v2', 0, [['tan', 60, 80]])]);
    const tracks = ({ runs }: { runs: readonly GraphRun[] }) => runs.map(run => run.calls[0]!.track);
    const before = draw(two(70));
    expect(tracks(before)).toEqual([1, 0]);
    expect(tracks(draw(two(50)))).toEqual([0, 1]);
    expect(tracks(draw(two(50), { still: before }))).toEqual([1, 0]);
  });

  it('draws a vehicle without a parking place outside the band and says who, when and how long', () => {
    const crowded = draw(aDay([runAt('v1', 0, [['rose', 20, 50]]), runAt('v2', 10, [['rose', 35, 65]])]));
    const rose = crowded.rows[1]!;
    expect(crowded.runs.map(run => run.calls[0]!.outside)).toEqual([false, true]);
    expect(crowded.runs[1]!.calls[0]!.y).toBeGreaterThan(rose.bottom);
    expect(crowded.overflows).toEqual([
      {
        stopId: 'rose',
        x: 35,
        width: 15,
        top: rose.top,
        bottom: rose.bottom + SCALE.track,
        from: at('08:35'),
        until: at('08:50'),
        minutes: 15,
        over: 1,
        vehicleIds: ['v1', 'v2'],
      },
    ]);
  });

  it('lets a convoy that is done stand aside, so that the next wave has the parking places', () => {
    const stops = [aStop('rose', { dwell: 30, capacity: 1 })];
    const convoy = anItinerary({ stops, legs: typedLegs(stops, [20, 20]) });
    const { runs, overflows } = draw(convoy);
    expect(runs.map(run => kinds(run.pieces))).toEqual(['drive dwell step aside drive', 'drive wait step dwell drive']);
    expect(overflows).toEqual([]);
  });

  it('hatches the hours a stop receives nobody and joins the windows of all meals', () => {
    const stops = [
      aStop('noon', { kind: 'meal', open: at('11:30'), close: at('13:00') }),
      aStop('later', { kind: 'meal', open: at('12:30'), close: at('13:30') }),
    ];
    const graph = draw(anItinerary({ stops, legs: typedLegs(stops, [60, 10, 60]) }));
    expect(graph.meals).toEqual([{ from: at('11:30'), until: at('13:30'), x: 210, width: 120 }]);
    expect(graph.rows[1]!.closed).toEqual([
      { x: 0, width: 210 },
      { x: 300, width: 300 },
    ]);
  });

  it('gives the end a line of its own where it is another place', () => {
    const { rows, chips } = draw({ ...day, end: { place: 'Station', by: at('18:00') } });
    expect(rows.map(row => row.place)).toEqual(['start', 'rose', 'tan', 'end']);
    expect(chips.filter(({ kind }) => kind === 'return').map(chip => chip.at.y)).toEqual([rows[3]!.y, rows[3]!.y]);
  });

  it('shows places and hours before there is any vehicle', () => {
    const { runs, rows, hours } = draw(aDay([]));
    expect([runs, rows.length, hours.filter(hour => hour.full).length]).toEqual([[], 3, 11]);
  });

  it('lays only what a proposal changes over the plan', () => {
    const moved = timeItinerary(
      aDay([
        day.runs![0]!,
        runAt('v2', 10, [
          ['rose', 50, 80],
          ['tan', 120, 160],
        ]),
      ]),
    ).runs;
    expect(draw(day, { over: moved }).over.map(run => [run.vehicleId, kinds(run.pieces)])).toEqual([
      ['v2', 'wait step dwell direct'],
    ]);
  });

  it('never has two calls on one track at once', () => {
    fc.assert(
      fc.property(anyDay, itinerary => {
        const calls = draw(itinerary).runs.flatMap(run => run.calls);
        calls.forEach((a, i) =>
          calls.slice(i + 1).forEach(b => {
            if (a.stopId !== b.stopId || a.y !== b.y) return;
            expect(overlap({ start: a.x1, end: a.x2 }, { start: b.x1, end: b.x2 })).toBeCloseTo(0);
          }),
        );
      }),
    );
  });

  it('draws every minute of every call, and of the whole run, exactly once', () => {
    fc.assert(
      fc.property(anyDay, itinerary => {
        const { runs } = timeItinerary(itinerary);
        draw(itinerary).runs.forEach((line, r) => {
          const run = runs[r]!;
          run.calls.forEach((call, i) => {
            const stay = line.pieces.filter(p => p.call === i && (p.kind === 'dwell' || p.kind === 'aside'));
            const drawn = stay.reduce((sum, piece) => sum + piece.x2 - piece.x1, 0);
            expect(drawn).toBeCloseTo(minutesBetween(call.begin, call.leave));
          });
          line.pieces.slice(1).forEach((piece, i) => {
            expect([piece.x1, piece.y1]).toEqual([line.pieces[i]!.x2, line.pieces[i]!.y2]);
            expect(piece.x2).toBeGreaterThanOrEqual(piece.x1);
          });
        });
      }),
    );
  });

  it('hatches exactly the vehicle-minutes for which there is no place', () => {
    fc.assert(
      fc.property(anyDay, itinerary => {
        const graph = draw(itinerary);
        for (const stop of itinerary.stops) {
          const calls = graph.runs.flatMap(run => run.calls.filter(call => call.stopId === stop.id));
          const hatched = graph.overflows.filter(({ stopId }) => stopId === stop.id);
          for (let minute = 0; minute < graph.width; minute += 1) {
            const there = calls.filter(call => call.x1 <= minute && call.x2 > minute).length;
            const marked = hatched.some(({ x, width }) => x <= minute && x + width > minute);
            expect(marked).toBe(there > stop.capacity);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('number chips', () => {
  it('have a leader to the true minute and never cover each other', () => {
    const many = Array.from({ length: 20 }, (_, v) => runAt(`v${v}`, v % 3, [['rose', 20 + 30 * v, 50 + 30 * v]]));
    const { chips } = draw(aDay(many));
    const departures = chips.filter(({ kind }) => kind === 'depart');
    expect(departures.map(({ at: { x } }) => x).sort((a, b) => a - b)).toEqual(
      many.map((_, v) => v % 3).sort((a, b) => a - b),
    );
    chips.forEach((a, i) =>
      chips.slice(i + 1).forEach(b => {
        expect(Math.abs(a.x - b.x) >= SCALE.chip - 1e-6 || Math.abs(a.y - b.y) >= SCALE.chip - 1e-6).toBe(true);
      }),
    );
  });
});

it('is the same for villages whatever is drawn first', () => {
  const runs = [runAt('v1', 0, [['rose', 20, 50]]), runAt('v2', 0, [['rose', 20, 50]])];
  expect(draw(aDay(runs, { stops: villages })).runs.map(run => run.calls[0]!.track)).toEqual([0, -1]);
});
