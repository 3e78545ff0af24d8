import type { Itinerary, ItineraryTiming } from '@yicheng/domain';
import { columnsOf, rowsOf } from './table-model';

const at = (time: string): string => `2026-10-08T${time}:00.000Z`;
const call = (stopId: string, begin: string, leave: string) => ({
  stopId,
  reach: at(begin),
  begin: at(begin),
  leave: at(leave),
  waits: [],
});
const itinerary = { stops: [{ id: 'rose' }, { id: 'tan' }, { id: 'empty' }] } as unknown as Itinerary;
const timing = {
  runs: [
    {
      vehicleId: 'v1',
      depart: at('08:00'),
      return: at('11:00'),
      waiting: 0,
      calls: [call('tan', '08:30', '09:00'), call('rose', '09:30', '10:00')],
    },
    { vehicleId: 'v2', depart: at('08:10'), return: at('10:00'), waiting: 0, calls: [call('tan', '08:40', '09:10')] },
  ],
} as unknown as ItineraryTiming;

describe('the table of runs', () => {
  const columns = columnsOf(itinerary);

  it('has the stops in their own order whoever comes first, so that no column moves while somebody types', () => {
    expect(columns.map(({ kind, stopId }) => stopId ?? kind)).toEqual([
      'depart',
      'rose',
      'rose',
      'tan',
      'tan',
      'empty',
      'empty',
      'return',
    ]);
  });

  it('has a row per vehicle, empty where it does not call', () => {
    const [, second] = rowsOf(columns, timing, new Map([['v2', 2]]), []);
    expect([second!.number, second!.cells.map(cell => cell.at?.slice(11, 16))]).toEqual([
      2,
      ['08:10', undefined, undefined, '08:40', '09:10', undefined, undefined, '10:00'],
    ]);
  });

  it('marks the calls for which there is no parking place', () => {
    const crowd = { stopId: 'tan', from: at('08:40'), until: at('09:00'), vehicleIds: ['v1', 'v2'] } as never;
    const [first] = rowsOf(columns, timing, new Map(), [crowd]);
    expect(first!.cells.map(cell => cell.over)).toEqual([false, false, false, true, true, false, false, false]);
  });
});
