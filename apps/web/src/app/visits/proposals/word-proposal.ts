import {
  type Binding,
  type Finding,
  type Itinerary,
  type ItineraryPin,
  newOrderOf,
  type Proposal,
  type Together,
} from '@yicheng/domain';
import { formatList, formatTime } from '@yicheng/ui';
import { wordVisitFinding } from '../visit-finding-words';
import { inRows, vehicleList, type VisitNames } from '../visit-names';
import { words as visitsWords } from '../visits-words';
import { words } from './proposal-words';

/** What is needed to say a proposal in words. */
export interface Context {
  itinerary: Itinerary;
  numbers: ReadonlyMap<string, number>;
  zone: string;
}

const nameOf = ({ itinerary }: Context, place: unknown): string =>
  itinerary.stops.find(({ id }) => id === place)?.name ??
  (place === 'start' ? itinerary.start.place : place === 'end' ? itinerary.end.place : '');

/** How a finding of a proposal calls vehicles; people it does not name. */
export const namesIn = ({ numbers, zone }: Pick<Context, 'numbers' | 'zone'>): VisitNames => ({
  zone,
  numberOf: id => numbers.get(id),
  nameOf: () => '',
});

/** What a proposal is called; what it breaks is part of its name. */
export function titleOf(proposal: Proposal, context: Context): string {
  const title = plainTitle(proposal, context);
  const [broken] = proposal.breaks;
  return broken ? words.breaks(title, clauseOf(broken, context)) : title;
}

/** What is broken, within a sentence: only names keep their capital. */
function clauseOf(finding: Finding, context: Context): string {
  const { fact } = wordVisitFinding(finding, context.itinerary, namesIn(context));
  const { stops, start, end } = context.itinerary;
  const names = [...stops.map(({ name }) => name), start.place, end.place, ...Object.values(finding.detail)];
  const isName = names.some(name => typeof name === 'string' && name && fact.startsWith(name));
  return isName ? fact : fact.charAt(0).toLowerCase() + fact.slice(1);
}

function plainTitle({ kind, why }: Proposal, context: Context): string {
  const about = why[0];
  const place =
    about?.subjects.find(id => context.itinerary.stops.some(stop => stop.id === id)) ?? about?.detail['stopId'];
  const name = nameOf(context, place);
  const minutes = Math.abs(Math.round(Number(about?.detail['minutes'] ?? about?.detail['change'] ?? 0)));
  const places = Math.max(1, Math.round(Number(about?.detail['places'] ?? about?.detail['change'] ?? 1)));
  switch (kind) {
    case 'fastest':
    case 'calmest':
    case 'sameOrder':
    case 'convoy':
    case 'staggered':
    case 'shift':
    case 'swap':
      return words[kind]();
    case 'more-places':
      return words.morePlaces(name, places);
    case 'shorten':
      return words.shorten(name, minutes);
    case 'hold':
      return words.hold(name, minutes);
    case 'skip':
      return words.skip(name);
    default:
      return words.other(kind);
  }
}

/** What a proposal does and to whom, in one or two sentences. */
export function whyOf(proposal: Proposal, context: Context): string {
  const { changes, why } = proposal;
  const numbers = changes.vehicleIds.map(id => context.numbers.get(id) ?? 0);
  const all = numbers.length === context.itinerary.vehicleIds.length;
  const who = !numbers.length
    ? words.changesNone()
    : all && numbers.length > 2
      ? words.affectsAll(numbers.length, changes.people)
      : words.affects(formatList(inRows(numbers)), numbers.length, changes.people);
  const gained = proposal.returnBefore
    ? Math.round((Date.parse(proposal.returnBefore) - Date.parse(proposal.return)) / 60_000)
    : 0;
  const same = proposal.returnBefore && numbers.length ? words.asNow() : '';
  const when = gained > 0 ? words.earlier(gained) : gained < 0 ? words.later(-gained) : same;
  const order = newOrderOf(context.itinerary, proposal.runs);
  const waits = why.filter(({ rule }) => rule === 'wait');
  const others = why.filter(({ rule }) => rule !== 'wait');
  const reasons = [
    ...others.slice(0, 2).flatMap(finding => reasonOf(finding, context)),
    ...waits.flatMap(finding => waitOf(finding, context)),
    ...restOf(proposal, waits),
  ];
  return [
    proposal.mode === context.itinerary.mode ? '' : words.changesMode(visitsWords[proposal.mode]()),
    who,
    when,
    order ? words.newOrder(order.map(id => nameOf(context, id)).join(' → ')) : '',
    reasons.length ? words.reasons(reasons) : '',
  ]
    .filter(Boolean)
    .join(words.gap());
}

function reasonOf({ rule, subjects, detail }: Finding, { itinerary }: Context): string[] {
  const stop = itinerary.stops.find(({ id }) => subjects.includes(id) || detail['stopId'] === id);
  const minutes = Math.abs(Math.round(Number(detail['minutes'] ?? 0)));
  return rule === 'shorten' && stop && minutes ? [words.whyShorten(stop.name, minutes)] : [];
}

function waitOf({ subjects, detail }: Finding, context: Context): string[] {
  const [stopId, ...vehicleIds] = subjects;
  const numbers = vehicleIds.flatMap(id => context.numbers.get(id) ?? []);
  if (!numbers.length) return [];
  return [
    words.whyWait(
      vehicleList(vehicleIds, namesIn(context)),
      numbers.length,
      nameOf(context, stopId),
      Number(detail['minutes']),
    ),
  ];
}

/** What is waited beside the waits that are named, so that the parts make up the sum. */
function restOf({ waiting }: Proposal, waits: readonly Finding[]): string[] {
  const named = waits.reduce((sum, { subjects, detail }) => sum + Number(detail['minutes']) * (subjects.length - 1), 0);
  // Less is what rounding leaves of each.
  const rest = Math.round(waiting - named);
  return waits.length && rest >= 5 ? [words.whyMore(rest)] : [];
}

/** What a change of what binds would save. */
export function wordBinding({ kind, stopId, change, saves, estimate }: Binding, context: Context): string {
  const name = nameOf(context, stopId);
  const n = Math.abs(Math.round(change));
  const gain = words.saves(Math.round(saves));
  const saving = estimate ? words.about(gain) : gain;
  if (kind === 'capacity') return words.bindCapacity(name, n, saving);
  if (kind === 'dwell') return words.bindDwell(name, n, saving);
  if (kind === 'window') return words.bindWindow(name, n, saving);
  return words.bindLatest(n);
}

/** A pin in words. */
export function wordPin(pin: ItineraryPin, context: Context): string {
  const number = context.numbers.get(pin.vehicleId ?? '') ?? 0;
  const clock = (instant: string): string => formatTime(instant, context.zone);
  if (pin.depart) return words.pinDepart(number, clock(pin.depart));
  if (pin.begin) return words.pinBegin(number, nameOf(context, pin.stopId), clock(pin.begin));
  if (pin.order) return words.pinOrder(number, formatList(pin.order.map(id => nameOf(context, id))));
  const [a, b] = [nameOf(context, pin.stopId), nameOf(context, pin.before)];
  return pin.vehicleId ? words.pinBeforeOf(number, a, b) : words.pinBefore(a, b);
}

/** Who begins a stop together, as a chip says it. */
export function wordTogether({ stopId, vehicleIds }: Together, context: Context): string {
  const name = nameOf(context, stopId);
  if (context.itinerary.vehicleIds.every(id => vehicleIds.includes(id))) return words.pinTogetherAll(name);
  const numbers = vehicleIds.map(id => context.numbers.get(id) ?? 0);
  return words.pinTogether(formatList(inRows(numbers)), name);
}

/** Where a vehicle goes, by what is fewer to name: the stops it visits, or those it leaves out. */
export function wordOnly(vehicleId: string, stopIds: readonly string[], context: Context): string {
  const number = context.numbers.get(vehicleId) ?? 0;
  const [there, left] = [true, false].map(on =>
    context.itinerary.stops.filter(({ id }) => stopIds.includes(id) === on),
  );
  const namesOf = (stops: readonly { name: string }[]): string => formatList(stops.map(({ name }) => name));
  return left!.length && left!.length < there!.length
    ? words.pinWithout(number, namesOf(left!))
    : words.pinOnly(number, namesOf(there!));
}
