import { type Adjusting, type Finding, isOver, type RunForecast } from '@yicheng/domain';
import { wordVisitFinding } from '../visits/index';
import type { DispatchStore } from './dispatch-store';

/** A limit that is missed, and whether it would be without the adjustment too. */
export interface Broken {
  finding: Finding;
  anyway: boolean;
}

/** The limits a proposal misses from now on by what is known of the day, those that doing nothing would miss too told apart. */
export function breaksOf(
  proposal: Adjusting,
  nothing: Adjusting | undefined,
  { forecast, now }: { forecast: readonly RunForecast[]; now: string },
): Broken[] {
  const keyOf = ({ rule, subjects }: Finding): string => [rule, ...subjects].join(' ');
  const anyway = new Set(nothing?.breaks.map(keyOf));
  return proposal.breaks
    .filter(finding => !isOver(finding, forecast, now))
    .map(finding => ({ finding, anyway: anyway.has(keyOf(finding)) }))
    .sort((a, b) => Number(a.anyway) - Number(b.anyway));
}

/** What is missed in words: whom, where, by how much. */
export function wordBreaks(breaks: readonly Broken[], store: DispatchStore): { text: string; anyway: boolean }[] {
  const itinerary = store.itinerary();
  if (!itinerary) return [];
  const names = { zone: store.zone(), numberOf: store.number, nameOf: (id: string) => store.person(id).name };
  return breaks.map(({ finding, anyway }) => {
    const { fact, why } = wordVisitFinding(finding, itinerary, names);
    return { text: [fact, why].filter(Boolean).join(' · '), anyway };
  });
}
