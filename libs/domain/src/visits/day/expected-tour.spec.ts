import { aStop, anItinerary, at, typedLegs } from '../testing';
import { expectedTour } from './expected-tour';
import { aDelay, aRun, aTap } from './testing';

const stops = [aStop('a', { capacity: 2 }), aStop('b', { capacity: 2 })];
const day = anItinerary({ stops, legs: typedLegs(stops, [20, 30, 60]), vehicleIds: ['v1', 'v2'], mode: 'sameOrder' });
const runs = [aRun(), aRun({ id: 'run2', vehicleId: 'v2', depart: at('08:05') })];
const left = (time: string) => aTap('1', 'departed', 'start', time);

describe('what the programme tells of a day of visits', () => {
  it('says nothing while no vehicle has reported', () => {
    expect(expectedTour(day, runs, [], at('09:00'))).toBeUndefined();
  });

  it('follows the vehicle that reported, and leaves one that reports nothing as planned', () => {
    expect(expectedTour(day, runs, [left('08:30')], at('08:40'))).toEqual({
      depart: at('08:05'),
      return: at('11:40'),
      stops: new Map([
        ['a', at('08:20')],
        ['b', at('09:30')],
      ]),
    });
  });

  it('follows what was said of a vehicle that is held up, before anything is reported', () => {
    const said = aDelay('1', 'departed', 'start', '08:40');
    for (const now of ['07:50', '15:00'])
      expect(expectedTour(day, runs, [said], at(now))).toMatchObject({ depart: at('08:05'), return: at('11:50') });
  });

  it('does not move with the clock for the rest of the day once all are silent', () => {
    const told = expectedTour(day, runs, [left('08:30')], at('22:00'));
    expect(told).toEqual(expectedTour(day, runs, [left('08:30')], at('08:40')));
  });
});
