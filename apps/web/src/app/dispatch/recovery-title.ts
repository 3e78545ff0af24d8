import type { DispatchStore } from './dispatch-store';
import { words } from './dispatch-words';
import type { Recovery } from './recovery';

/** The vehicles a recovery names as those it does something with; none where it moves the rest of the day as a whole. */
export const namedBy = ({ proposal }: Pick<Recovery, 'proposal'>): string[] =>
  proposal.why.flatMap(({ rule, detail: { vehicleId } }) =>
    rule === proposal.kind && vehicleId ? [String(vehicleId)] : [],
  );

/** What a recovery is called, by what it does to whom; that it makes a limit be missed is part of its name. */
export function titleOf({ proposal, changes, breaks }: Recovery, store: DispatchStore): string {
  const about = proposal.why[0];
  const places = new Set(store.itinerary()?.stops.map(({ id }) => id));
  const ids = [...(about?.subjects ?? []), String(about?.detail['stopId'] ?? '')];
  const place = store.place(ids.find(id => places.has(id)) ?? '');
  const minutes = Math.abs(Math.round(Number(about?.detail['minutes'] ?? 0)));
  const named = namedBy({ proposal });
  // A convoy does everything together, whoever the reason names.
  const done = named.length && store.itinerary()?.mode !== 'convoy' ? named : changes.map(({ vehicleId }) => vehicleId);
  const who = done.length && done.length <= 3 ? words.vehiclesNamed(done.map(store.number)) : '';
  const title =
    proposal.kind === 'shorten' && minutes
      ? words.doShorten(who, place, minutes)
      : proposal.kind === 'skip'
        ? words.doSkip(who, place)
        : proposal.kind === 'hold'
          ? words.doHold(who, place, minutes, store.place(String(about?.detail['next'] ?? '')))
          : proposal.kind === 'swap'
            ? words.doSwap(who)
            : proposal.kind === 'shift'
              ? words.doShift()
              : proposal.kind === 'calmest'
                ? words.doCalmest()
                : words.doFastest();
  const without = proposal.why
    .filter(({ rule }) => rule === 'without')
    .map(({ subjects: [id] }) => store.place(id ?? ''));
  const whole = without.length ? words.doWithout(without.join(words.listComma()), title) : title;
  return breaks.some(({ anyway }) => !anyway) ? words.doBreaks(whole) : whole;
}
