import type { Itinerary, Leg } from '../itinerary';
import { legBetween } from '../travel';
import type { DayCompared, LegCompared } from './compare-day';
import { LEAST_CHANGE } from './sampled';

/**
 * The legs with what the day taught: each measured drive takes its rounded median and is marked as driven. A vehicle's
 * class that is slower by the itinerary's factors is counted back first, so that a coach does not slow everybody down.
 */
export function improveLegs(itinerary: Itinerary, { legs }: Pick<DayCompared, 'legs'>): Leg[] {
  const improved = new Map(
    legs.flatMap(compared => improvedLeg(itinerary, compared) ?? []).map(leg => [keyOf(leg), leg]),
  );
  const kept = itinerary.legs.map(leg => improved.get(keyOf(leg)) ?? leg);
  const known = new Set(itinerary.legs.map(keyOf));
  return [...kept, ...[...improved.values()].filter(leg => !known.has(keyOf(leg)))];
}

/** The measured drives that differ from what is planned by two minutes or more, or are planned by a guess only. */
export const worthImproving = (itinerary: Itinerary, { legs }: Pick<DayCompared, 'legs'>): LegCompared[] =>
  legs.filter(leg => {
    const known = legBetween(itinerary, leg.from, leg.to);
    return Math.abs(leg.median - leg.planned) >= LEAST_CHANGE || known?.source === 'estimated';
  });

function improvedLeg(itinerary: Itinerary, compared: LegCompared): Leg | undefined {
  const known = legBetween(itinerary, compared.from, compared.to);
  if (!known || compared.planned <= 0) return undefined;
  // What the plan says for these vehicles, over what the leg says for any: how much slower they are.
  const factor = known.minutes > 0 ? compared.planned / known.minutes : 1;
  const minutes = Math.max(1, Math.round(compared.median / (factor || 1)));
  return { ...known, from: compared.from, to: compared.to, minutes, source: 'driven' };
}

const keyOf = ({ from, to }: Pick<Leg, 'from' | 'to'>): string => `${from} ${to}`;
