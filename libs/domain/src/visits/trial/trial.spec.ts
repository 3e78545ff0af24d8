import fc from 'fast-check';
import { anItinerary, aStop, at, typedLegs } from '../testing';
import { applyTrial } from './apply-trial';
import { mergeEntries } from './merge-entries';
import { nextMark } from './next-mark';
import { trialDrives } from './trial-drives';
import type { TrialMark, TrialNote } from './trial-run';

const stops = [aStop('rose'), aStop('tan')];
const [first, ...others] = typedLegs(stops, [25, 35, 60]);
const itinerary = anItinerary({
  stops,
  legs: [{ ...first!, kilometres: 18 }, ...others],
  classFactors: { coach: 1.25 },
});

let made = 0;
const aMark = (kind: TrialMark['kind'], place: string, time: string, over: Partial<TrialMark> = {}): TrialMark => ({
  id: `m${(made += 1)}`,
  kind,
  place,
  at: at(time),
  changed: at(time),
  ...over,
});
const aNote = (place: string, over: Partial<TrialNote> = {}): TrialNote => ({
  id: `n${(made += 1)}`,
  place,
  at: at('09:00'),
  changed: at('09:00'),
  topic: 'other',
  ...over,
});
const trial = (marks: TrialMark[], notes: TrialNote[] = []) => ({ id: 't', itineraryId: itinerary.id, marks, notes });
const toRose = [aMark('departed', 'start', '09:00'), aMark('arrived', 'rose', '09:31')];

describe('a trial run', () => {
  it('gives each drive from leaving to arriving, beside what the itinerary says', () => {
    expect(trialDrives(itinerary, trial(toRose))).toEqual([
      {
        from: 'start',
        to: 'rose',
        departed: at('09:00'),
        arrived: at('09:31'),
        driven: 31,
        minutes: 31,
        before: itinerary.legs[0],
      },
    ]);
  });

  it('a missed tap makes no drive, a leaving tapped twice counts the second time', () => {
    const marks = [aMark('arrived', 'rose', '09:30'), aMark('departed', 'rose', '10:00')];
    expect(trialDrives(itinerary, trial(marks))).toEqual([]);
    const again = [...marks, aMark('departed', 'rose', '10:05'), aMark('arrived', 'tan', '10:40')];
    expect(trialDrives(itinerary, trial(again)).map(({ driven }) => driven)).toEqual([35]);
  });

  it('what was taken back does not count, and neither does a stop that is gone', () => {
    const marks = [toRose[0]!, aMark('arrived', 'tan', '09:20', { void: true }), aMark('arrived', 'gone', '09:25')];
    expect(trialDrives(itinerary, trial(marks))).toEqual([]);
  });

  it('fills the leg: minutes as driven, kilometres kept, notes of the road beside it', () => {
    const notes = [aNote('start', { to: 'rose', topic: 'road', text: '国道施工，单边放行 ' })];
    expect(applyTrial(itinerary, trial(toRose, notes)).legs).toEqual([
      { from: 'start', to: 'rose', minutes: 31, source: 'driven', kilometres: 18, note: '国道施工，单边放行' },
      ...itinerary.legs.slice(1),
    ]);
  });

  it('another way round becomes a leg of its own', () => {
    const marks = [aMark('departed', 'start', '09:00'), aMark('arrived', 'tan', '10:00')];
    expect(applyTrial(itinerary, trial(marks)).legs.at(-1)).toEqual({
      from: 'start',
      to: 'tan',
      minutes: 60,
      source: 'driven',
    });
  });

  it('a coach is counted back to what the leg says for any vehicle', () => {
    const coach = { ...trial(toRose), vehicleClass: 'coach' };
    expect(applyTrial(itinerary, coach).legs[0]!.minutes).toBe(25);
  });

  it('keeps with the parking place what a driver must know, and the walk in the dwell', () => {
    const parts = { off: 5, walk: 5, presentation: 20, toilets: 5, on: 5 };
    const walked = { ...itinerary, stops: [aStop('rose', { dwellParts: parts, park: { note: '村口' } }), stops[1]!] };
    const notes = [
      aNote('rose', { topic: 'turning', text: '大巴要倒车掉头' }),
      aNote('rose', { topic: 'signal', text: '没有信号' }),
      aNote('rose', { topic: 'other', text: '有狗' }),
      aNote('rose', { topic: 'walk', minutes: 8 }),
    ];
    const [rose, tan] = applyTrial(walked, trial([], notes)).stops;
    expect(rose).toEqual({
      ...walked.stops[0],
      park: { note: '村口 · 大巴要倒车掉头 · 没有信号' },
      dwellParts: { ...parts, walk: 8 },
      dwell: 43,
    });
    expect(tan).toEqual(stops[1]);
  });

  it('doing it twice changes nothing', () => {
    const run = trial(toRose, [
      aNote('rose', { topic: 'turning', text: '窄' }),
      aNote('start', { to: 'rose', text: '堵' }),
    ]);
    const once = { ...itinerary, ...applyTrial(itinerary, run) };
    expect({ ...once, ...applyTrial(once, run) }).toEqual(once);
  });

  it('suggests what comes next, from the start over every stop to the end', () => {
    const tapped: TrialMark[] = [];
    const way: string[] = [];
    for (let next = nextMark(itinerary, trial(tapped)); next; next = nextMark(itinerary, trial(tapped))) {
      way.push(`${next.kind} ${next.place}`);
      tapped.push(aMark(next.kind, next.place, `10:${String(tapped.length).padStart(2, '0')}`));
    }
    expect(way).toEqual([
      'departed start',
      'arrived rose',
      'departed rose',
      'arrived tan',
      'departed tan',
      'arrived end',
    ]);
  });

  it('who drives the other way round is led to the stops that are left', () => {
    const marks = [
      aMark('departed', 'start', '09:00'),
      aMark('arrived', 'tan', '10:00'),
      aMark('departed', 'tan', '10:10'),
    ];
    expect(nextMark(itinerary, trial(marks))).toEqual({ kind: 'arrived', place: 'rose', from: 'tan' });
  });
});

describe('entries of several phones', () => {
  it('of one entry the version written last counts', () => {
    const old = aMark('arrived', 'rose', '09:31');
    const put = { ...old, at: at('09:28'), changed: at('09:40') };
    expect(mergeEntries([put], [old])).toEqual([put]);
  });

  it('come to the same whatever the order they arrive in, and twice is once', () => {
    const entries = fc.array(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c'),
        changed: fc.constantFrom(at('09:00'), at('09:01')),
        void: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(entries, entries, (one, other) => {
        const merged = mergeEntries(one, other);
        expect(mergeEntries(other, one)).toEqual(merged);
        expect(mergeEntries(merged, one)).toEqual(merged);
      }),
    );
  });
});
