import { aStop, at, anItinerary, typedLegs } from '../testing';
import { derivedId } from './derived-id';
import { momentsOf, runsOfDay } from './runs-of-day';
import { aRun } from './testing';

const stops = [aStop('a')];
const day = anItinerary({ stops, legs: typedLegs(stops, [20, 30]), vehicleIds: ['v1'] });

describe('the runs of a day', () => {
  it('are those planned', () => {
    const runs = [aRun({ calls: [{ id: 'a1', stopId: 'a', begin: at('08:20'), leave: at('09:00') }] })];
    expect(runsOfDay({ ...day, runs })).toEqual(runs);
  });

  it('without a plan are the itinerary timed forward, with ids that everybody works out alike', () => {
    expect(runsOfDay(day)).toEqual([
      {
        id: derivedId('itinerary', 'v1'),
        vehicleId: 'v1',
        depart: at('08:00'),
        calls: [{ id: derivedId('itinerary', 'v1', 'a'), stopId: 'a', begin: at('08:20'), leave: at('09:00') }],
      },
    ]);
    expect(derivedId('itinerary', 'v1')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    const many = Array.from({ length: 5000 }, (_, n) => derivedId('itinerary', String(n)));
    expect(new Set(many).size).toBe(many.length);
  });

  it('have a moment for every leaving and arriving', () => {
    expect(momentsOf(aRun()).map(({ kind, callId }) => `${kind} ${callId}`)).toEqual([
      'departed start',
      'arrived a1',
      'departed a1',
      'arrived b1',
      'departed b1',
      'arrived end',
    ]);
  });
});
