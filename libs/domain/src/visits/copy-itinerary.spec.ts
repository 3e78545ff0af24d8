import { copyItinerary } from './copy-itinerary';
import { anItinerary, aStop, at, typedLegs } from './testing';

const stops = [aStop('rose', { open: at('08:00'), close: at('12:00') }), aStop('tan')];
const itinerary = anItinerary({
  stops,
  legs: typedLegs(stops, [25, 35, 60]),
  terms: [{ vehicleId: 'v1', earliest: at('07:50'), stopIds: ['tan'] }],
  together: [{ vehicleIds: ['v1', 'v2'], stopId: 'tan' }],
  pins: [
    { vehicleId: 'v1', order: ['rose'] },
    { vehicleId: 'v1', stopId: 'tan', begin: at('10:00') },
  ],
  runs: [
    {
      id: 'run',
      vehicleId: 'v1',
      depart: at('08:00'),
      calls: [{ id: 'call', stopId: 'rose', begin: at('08:25'), leave: at('09:05') }],
    },
  ],
});
const next = (time: string): string => at(time).replace('10-08', '10-09');
const copy = (runs: boolean, zone = 'UTC', date = '2026-10-09') => {
  let made = 0;
  return copyItinerary(itinerary, { date, zone, newId: () => `new${(made += 1)}`, runs });
};

describe('copying an itinerary', () => {
  it('moves every moment to the other day and gives stops, runs and calls new ids wherever they are named', () => {
    const { stops: moved, ...rest } = copy(true);
    expect(moved).toEqual([
      { ...stops[0], id: 'new1', open: next('08:00'), close: next('12:00') },
      { ...stops[1], id: 'new2' },
    ]);
    expect(rest).toEqual({
      date: '2026-10-09',
      title: itinerary.title,
      mode: 'convoy',
      start: { place: 'Hotel', at: next('08:00') },
      end: { place: 'Hotel', by: next('18:00') },
      vehicleIds: ['v1', 'v2'],
      legs: typedLegs([aStop('new1'), aStop('new2')], [25, 35, 60]),
      terms: [{ vehicleId: 'v1', earliest: next('07:50'), stopIds: ['new2'] }],
      together: [{ vehicleIds: ['v1', 'v2'], stopId: 'new2' }],
      pins: [
        { vehicleId: 'v1', order: ['new1'] },
        { vehicleId: 'v1', stopId: 'new2', begin: next('10:00') },
      ],
      runs: [
        {
          id: 'new3',
          vehicleId: 'v1',
          depart: next('08:00'),
          calls: [{ id: 'new4', stopId: 'new1', begin: next('08:25'), leave: next('09:05') }],
        },
      ],
    });
  });

  it('leaves the runs where they are unless they are wanted', () => {
    expect(copy(false).runs).toEqual([]);
  });

  it('keeps 08:00 across a change of the clocks', () => {
    const { start } = copy(false, 'Europe/Berlin', '2026-10-26');
    expect(start.at).toBe('2026-10-26T09:00:00.000Z');
  });
});
