import { aRun, aTap } from '../day/testing';
import { anItinerary, aStop, at, typedLegs } from '../testing';
import { compareDay } from './compare-day';
import { improveLegs, worthImproving } from './improve-legs';

const stops = [aStop('a'), aStop('b')];
const itinerary = anItinerary({ stops, legs: typedLegs(stops, [20, 30, 25]), classFactors: { coach: 1.5 } });
const second = aRun({
  id: 'run2',
  vehicleId: 'v2',
  calls: [{ id: 'a2', stopId: 'a', begin: at('08:20'), leave: at('09:00') }],
});
const events = [
  aTap('1', 'departed', 'start', '08:02'),
  aTap('2', 'arrived', 'a1', '08:26'),
  aTap('3', 'departed', 'a1', '09:10'),
  aTap('4', 'departed', 'start', '08:00', { runId: 'run2' }),
  aTap('5', 'arrived', 'a2', '08:28', { runId: 'run2' }),
];

describe('the day as it was', () => {
  const day = compareDay(itinerary, [aRun(), second], events);

  it('compares each drive with its plan: median, least and most', () => {
    expect(day.legs).toEqual([
      { from: 'start', to: 'a', planned: 20, median: 26, least: 24, most: 28, times: 2, byClass: {} },
    ]);
  });

  it('compares each stay that was reported at both ends', () => {
    expect(day.stays).toEqual([{ stopId: 'a', planned: 40, median: 44, least: 44, most: 44, times: 1 }]);
  });

  it('tells the classes of vehicles apart', () => {
    const { legs } = compareDay(itinerary, [aRun(), second], events, { v1: 'car', v2: 'coach' });
    expect(legs[0]!.byClass).toEqual({
      car: { planned: 20, median: 24, least: 24, most: 24, times: 1 },
      coach: { planned: 30, median: 28, least: 28, most: 28, times: 1 },
    });
  });

  it('a tap that was corrected counts as corrected', () => {
    const put = aTap('6', 'arrived', 'a1', '08:22', { corrects: '2' });
    expect(compareDay(itinerary, [aRun()], [...events, put]).legs[0]).toMatchObject({ median: 20, times: 1 });
  });

  it('nobody reported anything: nothing is compared', () => {
    expect(compareDay(itinerary, [aRun()], [])).toEqual({ legs: [], stays: [] });
  });

  it('gives the next estimate: the measured drive becomes the leg, marked as driven, the others stay', () => {
    expect(improveLegs(itinerary, day)).toEqual([
      { from: 'start', to: 'a', minutes: 26, source: 'driven' },
      ...itinerary.legs.slice(1),
    ]);
  });

  it('what a coach needed is counted back to what the leg says for any vehicle', () => {
    const coach = compareDay(itinerary, [second], events, { v2: 'coach' });
    expect(improveLegs(itinerary, coach)[0]).toEqual({ from: 'start', to: 'a', minutes: 19, source: 'driven' });
  });

  it('a minute more or less is not worth a change', () => {
    expect(worthImproving(itinerary, day).map(({ to }) => to)).toEqual(['a']);
    const near = { legs: [{ ...day.legs[0]!, median: 21 }] };
    expect(worthImproving(itinerary, near)).toEqual([]);
  });
});
