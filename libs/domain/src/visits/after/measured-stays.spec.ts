import { aRun, aTap } from '../day/testing';
import type { Stop } from '../itinerary';
import type { RunEvent } from '../run';
import { anItinerary, aStop, at } from '../testing';
import { type DrivenDay, isWorthTaking, measuredStays } from './measured-stays';

const VILLAGE = '谭石拱村';

/** A day with vehicles at the village, each from arriving to leaving: `['09:00', '09:47']`. */
function aDay(date: string, stays: readonly (readonly [string, string?])[], place: Partial<Stop> = {}): DrivenDay {
  const run = (i: number) =>
    aRun({ id: `run${i}`, calls: [{ id: `a${i}`, stopId: 'a', begin: at('09:00'), leave: at('09:40') }] });
  const taps = ([arrived, left]: readonly [string, string?], i: number): RunEvent[] => [
    aTap(`${i}1`, 'arrived', `a${i}`, arrived, { runId: `run${i}` }),
    ...(left ? [aTap(`${i}2`, 'departed', `a${i}`, left, { runId: `run${i}` })] : []),
  ];
  return {
    itinerary: anItinerary({ id: `of ${date}`, date, stops: [aStop('a', { name: VILLAGE, ...place })] }),
    runs: stays.map((_, i) => run(i)),
    events: stays.flatMap(taps),
  };
}

const planned = anItinerary({ id: 'next', date: '2027-03-02', stops: [aStop('s', { name: VILLAGE }), aStop('t')] });

describe('how long one really stays at a place', () => {
  it('is the median over the vehicles of the day that measured it, with its date and how many they were', () => {
    const day = aDay('2026-10-08', [
      ['09:00', '09:40'],
      ['09:01', '09:48'],
      ['09:02', '10:00'],
    ]);
    expect(measuredStays(planned, [day])).toEqual([
      { stopId: 's', date: '2026-10-08', median: 47, least: 40, most: 58, times: 3 },
    ]);
  });

  it('the newest day counts, the older ones are history', () => {
    const days = [aDay('2025-05-01', [['09:00', '10:30']]), aDay('2026-10-08', [['09:00', '09:47']])];
    expect(measuredStays(planned, days)).toMatchObject([{ date: '2026-10-08', median: 47, times: 1 }]);
  });

  it('a newer day that measured nothing there does not hide the older one', () => {
    const days = [aDay('2026-09-01', [['09:00', '09:50']]), aDay('2026-10-08', [['09:00']])];
    expect(measuredStays(planned, days)).toMatchObject([{ date: '2026-09-01', median: 50 }]);
  });

  it('two itineraries of one day are one measure', () => {
    const morning = aDay('2026-10-08', [['09:00', '09:40']]);
    const other = aDay('2026-10-08', [['10:00', '10:50']]);
    const afternoon = { ...other, itinerary: { ...other.itinerary, id: 'afternoon' } };
    expect(measuredStays(planned, [morning, afternoon])).toMatchObject([{ median: 45, times: 2 }]);
  });

  it('says nothing of another place, of a later day and of itself', () => {
    const stays = [['09:00', '09:47']] as const;
    const itself = aDay('2027-03-02', stays);
    const days = [
      aDay('2026-10-08', stays, { name: '石坎村' }),
      aDay('2027-03-03', stays),
      { ...itself, itinerary: { ...itself.itinerary, id: 'next' } },
    ];
    expect(measuredStays(planned, days)).toEqual([]);
  });

  it('whoever came before the place opened stays from the opening on', () => {
    const day = aDay('2026-10-08', [['08:40', '09:47']], { open: at('09:00') });
    expect(measuredStays(planned, [day])).toMatchObject([{ median: 47 }]);
  });

  it('whoever found all parking places taken waited nobody knows how long, and is left out', () => {
    const stays = [
      ['09:00', '09:40'],
      ['09:10', '10:20'],
      ['09:40', '10:24'],
    ] as const;
    expect(measuredStays(planned, [aDay('2026-10-08', stays, { capacity: 1 })])).toMatchObject([
      { median: 40, times: 1 },
    ]);
    expect(measuredStays(planned, [aDay('2026-10-08', stays, { capacity: 2 })])).toMatchObject([{ times: 3 }]);
  });

  it('arrived and left in one breath is a slip of the finger', () => {
    expect(measuredStays(planned, [aDay('2026-10-08', [['09:00', '09:00']])])).toEqual([]);
  });

  it('is worth taking over from two minutes on', () => {
    const [measured] = measuredStays(planned, [aDay('2026-10-08', [['09:00', '09:42']])]);
    expect([42, 41, 40, 44].map(dwell => isWorthTaking({ dwell }, measured!))).toEqual([false, false, true, true]);
  });
});
