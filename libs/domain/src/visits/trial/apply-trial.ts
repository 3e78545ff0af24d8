import type { DwellParts, Itinerary, Leg, Stop } from '../itinerary';
import { trialDrives } from './trial-drives';
import type { TrialNote, TrialRun, TrialTopic } from './trial-run';

/** What a driver must know about a place is kept with its parking place. */
const FOR_DRIVERS: readonly TrialTopic[] = ['turning', 'toilets', 'signal'];
/** As much as a leg's and a parking place's note hold. */
const [LEG_NOTE, PARKING_NOTE] = [1000, 300];
const BETWEEN = ' · ';

/**
 * An itinerary with what a trial run taught: the legs take its minutes and notes and are marked as driven, kilometres
 * stay; stops take what drivers must know, and the walk where a dwell is made of its parts. Doing it twice changes nothing.
 */
export function applyTrial(itinerary: Itinerary, trial: TrialRun): Pick<Itinerary, 'legs' | 'stops'> {
  const notes = trial.notes.filter(note => !note.void);
  const driven = trialDrives(itinerary, trial).map(({ from, to, minutes, before }): Leg => {
    const texts = notes.filter(note => note.place === from && note.to === to).map(textOf);
    const note = joined(before?.note, texts, LEG_NOTE);
    const { kilometres } = before ?? {};
    return {
      from,
      to,
      minutes,
      source: 'driven',
      ...(kilometres === undefined ? {} : { kilometres }),
      ...(note ? { note } : {}),
    };
  });
  const keyOf = ({ from, to }: Leg): string => `${from} ${to}`;
  const fresh = new Map(driven.map(leg => [keyOf(leg), leg]));
  const kept = itinerary.legs.map(leg => fresh.get(keyOf(leg)) ?? leg);
  const known = new Set(itinerary.legs.map(keyOf));
  return {
    legs: [...kept, ...driven.filter(leg => !known.has(keyOf(leg)))],
    stops: itinerary.stops.map(stop =>
      taught(
        stop,
        notes.filter(({ place, to }) => place === stop.id && to === undefined),
      ),
    ),
  };
}

function taught(stop: Stop, notes: readonly TrialNote[]): Stop {
  const texts = notes.filter(({ topic }) => FOR_DRIVERS.includes(topic)).map(textOf);
  const note = joined(stop.park?.note, texts, PARKING_NOTE);
  const walk = notes.findLast(({ topic, minutes }) => topic === 'walk' && minutes !== undefined)?.minutes;
  const parts: DwellParts | undefined =
    stop.dwellParts && walk !== undefined ? { ...stop.dwellParts, walk } : undefined;
  return {
    ...stop,
    ...(texts.some(Boolean) && note ? { park: { ...stop.park, note } } : {}),
    ...(parts ? { dwellParts: parts, dwell: Object.values(parts).reduce((sum, part) => sum + part, 0) } : {}),
  };
}

const textOf = ({ text }: TrialNote): string => (text ?? '').trim();

/** What was written before and since, each once. */
function joined(before: string | undefined, texts: readonly string[], most: number): string {
  const lines = [...(before ? before.split(BETWEEN) : []), ...texts].filter(Boolean);
  return [...new Set(lines)].join(BETWEEN).slice(0, most);
}
