import { onDay } from './on-day';
import { anItinerary, aStop, at, typedLegs } from './testing';

const stops = [aStop('rose', { open: at('08:00'), close: at('12:00') }), aStop('tan')];
const next = (time: string): string => at(time).replace('10-08', '10-09');

describe('an itinerary moved to another day', () => {
  it('keeps every time on the clock, of stops, limits, pins and runs, and every id', () => {
    const itinerary = anItinerary({
      stops,
      legs: typedLegs(stops, [25, 35, 60]),
      terms: [{ vehicleId: 'v1', earliest: at('07:50'), latest: at('17:00') }],
      pins: [
        { vehicleId: 'v1', depart: at('08:00') },
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
    const moved = onDay(itinerary, '2026-10-09', 'UTC');
    expect(moved).toEqual(JSON.parse(JSON.stringify(itinerary).replaceAll('2026-10-08', '2026-10-09')));
    expect(moved.runs![0]!.calls[0]!.begin).toBe(next('08:25'));
    expect(onDay(moved, '2026-10-08', 'UTC')).toEqual(itinerary);
  });

  it('keeps the time on the clock also where the clocks change in between', () => {
    const before = anItinerary({ date: '2026-10-24', start: { place: 'Hotel', at: '2026-10-24T06:00:00.000Z' } });
    expect(onDay(before, '2026-10-26', 'Europe/Berlin').start.at).toBe('2026-10-26T07:00:00.000Z');
  });
});
