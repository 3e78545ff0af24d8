import fc from 'fast-check';
import { at } from '../testing';
import type { RunEvent } from '../run';
import { settleEvents } from './settle-events';
import { aRun, aTap } from './testing';

const settle = (...events: RunEvent[]) => settleEvents(aRun(), events);

describe('what the taps on a run come to', () => {
  it('nothing without taps', () => {
    expect(settle()).toEqual({ arrived: {}, departed: {} });
  });

  it('two captains who both tap are one departure: the earlier', () => {
    expect(settle(aTap('2', 'departed', 'start', '08:03'), aTap('1', 'departed', 'start', '08:04'))).toEqual({
      arrived: {},
      departed: { start: { at: at('08:03'), eventId: '2' } },
    });
  });

  it('a correction stands instead of every tap, even of an earlier one, and the last made counts', () => {
    const taps = [
      aTap('1', 'arrived', 'a1', '08:20'),
      aTap('2', 'arrived', 'a1', '08:30', { corrects: '1' }),
      aTap('3', 'arrived', 'a1', '08:26', { corrects: '2' }),
      aTap('4', 'arrived', 'a1', '08:10'),
    ];
    expect(settle(...taps).arrived).toEqual({ a1: { at: at('08:26'), eventId: '3' } });
  });

  it('a void correction takes the moment away, and a later one brings it back', () => {
    const tap = aTap('1', 'arrived', 'a1', '08:20');
    const never = aTap('2', 'arrived', 'a1', '08:21', { corrects: '1', void: true });
    expect(settle(tap, never).arrived).toEqual({});
    const yet = aTap('3', 'arrived', 'a1', '08:25', { corrects: '2' });
    expect(settle(yet, never, tap).arrived).toEqual({ a1: { at: at('08:25'), eventId: '3' } });
  });

  it('taps of other runs are not its own', () => {
    expect(settle(aTap('1', 'departed', 'start', '08:00', { runId: 'run2' }))).toEqual({ arrived: {}, departed: {} });
  });

  it('three phones offline for an hour give the same day in whatever order their taps come in, doubled or not', () => {
    const tap = fc
      .tuple(
        fc.constantFrom('arrived' as const, 'departed' as const),
        fc.constantFrom('start', 'a1', 'b1', 'end'),
        fc.integer({ min: 0, max: 59 }),
        fc.option(fc.boolean(), { nil: undefined }),
      )
      .map(([kind, callId, minute, correction]) => ({ kind, callId, minute, correction }));
    fc.assert(
      fc.property(fc.array(tap, { maxLength: 24 }), fc.infiniteStream(fc.nat()), (taps, numbers) => {
        const events = taps.map(({ kind, callId, minute, correction }, n) =>
          aTap(String(n).padStart(3, '0'), kind, callId, `09:${String(minute).padStart(2, '0')}`, {
            ...(correction === undefined ? {} : { corrects: '000', void: correction }),
          }),
        );
        const shuffled = [...events, ...events.slice(0, 5)]
          .map(event => ({ event, key: numbers.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ event }) => event);
        expect(settle(...shuffled)).toEqual(settle(...events));
      }),
    );
  });
});
