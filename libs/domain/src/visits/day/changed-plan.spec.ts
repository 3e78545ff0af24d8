import { at } from '../testing';
import { changedPlan } from './changed-plan';
import { aRun, aTap } from './testing';

const [a, b] = aRun().calls as [ReturnType<typeof aRun>['calls'][0], ReturnType<typeof aRun>['calls'][0]];
const c = { id: 'c1', stopId: 'c', begin: at('10:40'), leave: at('11:20') };
const shown = aRun({ calls: [a, b, c] });
const toA = [aTap('1', 'departed', 'start', '08:01')];
const atA = [...toA, aTap('2', 'arrived', 'a1', '08:21')];
const toB = [...atA, aTap('3', 'departed', 'a1', '09:02')];
const atC = [...toB, aTap('4', 'arrived', 'c1', '09:40')];

describe('what a captain is told of a plan that changed since it was shown', () => {
  it('nothing while it is the same, however far the vehicle has come', () => {
    for (const taps of [[], toA, atA, toB]) expect(changedPlan(shown, shown, taps)).toBeUndefined();
  });

  it('on the road to a stop that is left out: where to instead', () => {
    expect(changedPlan(shown, aRun({ calls: [a, c] }), toB)).toEqual({
      destination: { to: 'c', from: 'b' },
      dropped: ['b'],
    });
  });

  it('the last stop left out: back instead', () => {
    expect(changedPlan(aRun(), aRun({ calls: [a] }), toB)).toEqual({
      destination: { to: 'end', from: 'b' },
      dropped: ['b'],
    });
  });

  it('another order: where to instead, and everything ahead', () => {
    const swapped = aRun({ calls: [a, { ...c, begin: at('09:30') }, { ...b, begin: at('10:40') }] });
    expect(changedPlan(shown, swapped, toB)).toEqual({
      destination: { to: 'c', from: 'b' },
      dropped: [],
      ahead: ['c', 'b', 'end'],
    });
  });

  it('a change further on leaves the destination', () => {
    expect(changedPlan(shown, aRun({ calls: [a, b] }), atA)).toEqual({ dropped: ['c'] });
    const more = aRun({ calls: [a, b, c, { ...c, id: 'd1', stopId: 'd' }] });
    expect(changedPlan(shown, more, atA)).toEqual({ dropped: [], ahead: ['b', 'c', 'd', 'end'] });
  });

  it('another time of the next departure, from five minutes', () => {
    const later = (time: string) => aRun({ calls: [{ ...a, leave: at(time) }, b, c] });
    expect(changedPlan(shown, later('09:05'), atA)).toEqual({
      dropped: [],
      leave: { place: 'a', at: at('09:05'), before: at('09:00') },
    });
    expect(changedPlan(shown, later('09:04'), atA)).toBeUndefined();
    expect(changedPlan(shown, later('09:30'), toB)).toBeUndefined();
    expect(changedPlan(shown, { ...shown, depart: at('07:45') }, [])).toMatchObject({
      leave: { place: 'start', at: at('07:45'), before: at('08:00') },
    });
  });

  it('nothing of what was changed once it is past', () => {
    expect(changedPlan(shown, aRun({ calls: [a, c] }), atC)).toBeUndefined();
    const swapped = aRun({ calls: [a, c, b] });
    expect(changedPlan(shown, swapped, atC)).toBeUndefined();
    expect(changedPlan(shown, aRun({ calls: [a, c] }), [...atC, aTap('5', 'arrived', 'end', '11:00')])).toBeUndefined();
  });

  it('a plan made anew with other names for its calls is the same plan', () => {
    const anew = shown.calls.map(call => ({ ...call, id: `new ${call.id}` }));
    expect(changedPlan(shown, aRun({ id: 'other', calls: anew }), [])).toBeUndefined();
  });
});
