import type { Run } from './run';
import { anItinerary, aStop, at, typedLegs } from './testing';
import { timeItinerary } from './time-itinerary';

const stops = [aStop('rose', { dwell: 30, capacity: 1 }), aStop('tan', { dwell: 40, capacity: 2, open: at('09:30') })];
const legs = typedLegs(stops, [20, 30, 25]);

/** A run that calls at the stops given as `[stop, begin, leave]`. */
const aRun = (vehicleId: string, depart: string, calls: [string, string, string][]): Run => ({
  id: `run-${vehicleId}`,
  vehicleId,
  depart: at(depart),
  calls: calls.map(([stopId, begin, leave]) => ({
    id: `${vehicleId}-${stopId}`,
    stopId,
    begin: at(begin),
    leave: at(leave),
  })),
});

const planned = anItinerary({
  mode: 'staggered',
  stops,
  legs,
  runs: [
    aRun('v1', '08:00', [
      ['rose', '08:20', '08:50'],
      ['tan', '09:30', '10:10'],
    ]),
    aRun('v2', '08:10', [
      ['rose', '08:50', '09:20'],
      ['tan', '09:50', '10:40'],
    ]),
  ],
});

describe('planned runs', () => {
  it('say when each vehicle could be there, why it waits, and when it is back', () => {
    expect(timeItinerary(planned).runs).toEqual([
      {
        vehicleId: 'v1',
        depart: at('08:00'),
        calls: [
          { stopId: 'rose', reach: at('08:20'), begin: at('08:20'), leave: at('08:50'), waits: [] },
          {
            stopId: 'tan',
            reach: at('09:20'),
            begin: at('09:30'),
            leave: at('10:10'),
            waits: [{ minutes: 10, because: 'window' }],
          },
        ],
        return: at('10:35'),
        waiting: 10,
      },
      {
        vehicleId: 'v2',
        depart: at('08:10'),
        calls: [
          {
            stopId: 'rose',
            reach: at('08:30'),
            begin: at('08:50'),
            leave: at('09:20'),
            waits: [{ minutes: 20, because: 'capacity', behind: 'v1' }],
          },
          {
            stopId: 'tan',
            reach: at('09:50'),
            begin: at('09:50'),
            leave: at('10:40'),
            waits: [{ minutes: 10, because: 'pin' }],
          },
        ],
        return: at('11:05'),
        waiting: 30,
      },
    ]);
  });

  it('take longer for a class of vehicle that is slower', () => {
    const slower = timeItinerary({ ...planned, classFactors: { coach: 1.5 } }, { v1: 'coach' });
    expect(slower.runs.map(run => run.calls[0]!.reach)).toEqual([at('08:30'), at('08:30')]);
  });

  it('leave out vehicles and stops that are not of the itinerary any more', () => {
    const left = timeItinerary({ ...planned, vehicleIds: ['v2'], stops: [stops[0]!] });
    expect(left.runs.map(run => [run.vehicleId, run.calls.map(call => call.stopId)])).toEqual([['v2', ['rose']]]);
    expect(left.stops.map(stop => stop.stopId)).toEqual(['rose']);
  });

  it('drive a leg backwards where only the other way is known', () => {
    const backwards = timeItinerary({
      ...planned,
      vehicleIds: ['v1'],
      runs: [
        aRun('v1', '08:00', [
          ['tan', '09:30', '10:10'],
          ['rose', '10:40', '11:10'],
        ]),
      ],
    });
    expect(backwards.runs[0]!.calls.map(call => call.reach)).toEqual([at('08:25'), at('10:40')]);
    expect(backwards.runs[0]!.return).toBe(at('11:30'));
  });
});
