import type { Call } from '../run';
import { aStop, at, anItinerary, typedLegs } from '../testing';
import { forecastDay } from './forecast-day';
import { bestOf } from './run-forecast';
import { shortenStays } from './shorten-stays';
import { aRun, aTap } from './testing';

const stops = [aStop('a'), aStop('b')];
const day = anItinerary({ stops, legs: typedLegs(stops, [20, 30, 60]), vehicleIds: ['v1'], mode: 'sameOrder' });
const late = [aTap('1', 'departed', 'start', '08:12'), aTap('2', 'arrived', 'a1', '08:32')];
const forecast = (runs = [aRun()], taps = late) => forecastDay(day, runs, taps, at('08:33'));

describe('shorter stays', () => {
  it('a vehicle that is late stays shorter at the stop where it is, and is on time again', () => {
    const [proposal] = shortenStays([aRun()], forecast());
    expect(proposal).toMatchObject({
      kind: 'shorten',
      breaks: [],
      why: [{ subjects: ['v1', 'a'], detail: { minutes: 12 } }],
    });
    const [after] = forecast([...proposal!.runs]);
    expect([bestOf(after!.calls[0]!.leave), bestOf(after!.return)]).toEqual([at('09:00'), at('11:10')]);
  });

  it('no stay is halved further than to half', () => {
    const far = [aTap('1', 'departed', 'start', '09:00'), aTap('2', 'arrived', 'a1', '09:20')];
    const [proposal] = shortenStays([aRun()], forecastDay(day, [aRun()], far, at('09:21')));
    expect(proposal!.why[0]!.detail).toEqual({ stopId: 'a', minutes: 20 });
  });

  it('nobody is given new times for a minute or two: the next stay with room for more is shortened', () => {
    const [a1, b1] = aRun().calls as [Call, Call];
    const until = (leave: string) =>
      aRun({
        calls: [
          { ...a1, leave: at('08:37') },
          { ...b1, begin: at('09:07'), leave: at(leave) },
        ],
      });
    const [proposal] = shortenStays([until('09:47')], forecast([until('09:47')]));
    expect(proposal?.why[0]).toMatchObject({ subjects: ['v1', 'b'], detail: { minutes: 12 } });
    expect(shortenStays([until('09:24')], forecast([until('09:24')]))).toEqual([]);
  });

  it('nothing is proposed for whoever is on time, or has nothing left to shorten', () => {
    const onTime = forecastDay(day, [aRun()], [aTap('1', 'departed', 'start', '08:00')], at('08:15'));
    expect(shortenStays([aRun()], onTime)).toEqual([]);
    const gone = [aTap('1', 'departed', 'b1', '10:40')];
    expect(shortenStays([aRun()], forecastDay(day, [aRun()], gone, at('10:41')))).toEqual([]);
  });
});
