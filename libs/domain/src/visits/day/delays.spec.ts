import fc from 'fast-check';
import { at } from '../testing';
import type { RunEvent, RunEventKind } from '../run';
import { delaysOf, heldUp } from './delays';
import { settleEvents } from './settle-events';
import { aDelay, aRun, aTap } from './testing';

const held = (...events: RunEvent[]) => heldUp(aRun(), events);

describe('a vehicle that is held up', () => {
  it('is held up at the first moment ahead of which anything was said', () => {
    expect(held()).toBeUndefined();
    expect(held(aDelay('1', 'departed', 'start', '08:40'))).toEqual({
      kind: 'departed',
      callId: 'start',
      at: at('08:40'),
      eventId: '1',
    });
    const later = [aDelay('1', 'departed', 'a1', '10:00'), aDelay('2', 'arrived', 'a1', '09:00')];
    expect(held(...later)).toMatchObject({ kind: 'arrived', callId: 'a1' });
  });

  it('counts the newest word, also where it says an earlier time, whatever order the words come in', () => {
    const words = [aDelay('1', 'departed', 'start', '09:00'), aDelay('2', 'departed', 'start', '08:30')];
    expect(held(...words)?.at).toBe(at('08:30'));
    expect(held(...words.reverse())?.at).toBe(at('08:30'));
  });

  it('is held up no longer once that is said, until it is said again', () => {
    const said = aDelay('1', 'departed', 'start', '09:00');
    const over = aDelay('2', 'departed', 'start', '09:00', { corrects: '1', void: true });
    expect(held(over, said)).toBeUndefined();
    expect(held(said, over, aDelay('3', 'departed', 'start', '09:10'))?.at).toBe(at('09:10'));
  });

  it('goes on with a tap of that moment or of a later one, and is held up again where the tap is taken back', () => {
    const said = aDelay('1', 'departed', 'start', '09:00');
    const tap = aTap('2', 'departed', 'start', '08:50');
    expect(held(said, tap)).toBeUndefined();
    expect(held(said, aTap('2', 'arrived', 'a1', '09:10'))).toBeUndefined();
    expect(held(said, tap, { ...tap, id: '3', corrects: '2', void: true })?.eventId).toBe('1');
    // What was said is still known afterwards.
    expect(delaysOf(aRun(), [said, tap])).toHaveLength(1);
  });

  it('is its own concern: what was said of another run, or of a call that is gone, holds nothing up', () => {
    expect(held(aDelay('1', 'departed', 'start', '09:00', { runId: 'run2' }))).toBeUndefined();
    expect(held(aDelay('1', 'departed', 'gone', '09:00'))).toBeUndefined();
  });

  it('has done nothing by it: what was only said is never taken for what happened', () => {
    const word = fc
      .tuple(
        fc.constantFrom<RunEventKind>('arrived', 'departed'),
        fc.constantFrom('start', 'a1', 'b1', 'end'),
        fc.boolean(),
      )
      .map(([kind, callId, over]) => ({ kind, callId, over }));
    const taps = [aTap('1', 'departed', 'start', '08:02'), aTap('2', 'arrived', 'a1', '08:25')];
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), words => {
        const said = words.map(({ kind, callId, over }, n) =>
          aDelay(`3${n}`, kind, callId, '09:00', over ? { corrects: '1', void: true } : {}),
        );
        expect(settleEvents(aRun(), [...said, ...taps])).toEqual(settleEvents(aRun(), taps));
      }),
    );
  });
});
