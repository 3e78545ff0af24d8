import type { AdjustmentAnnouncementDto } from '@yicheng/contracts';
import { type ChangedTime, compareInstants, type Stop, type VehicleChange } from '@yicheng/domain';
import { words } from './dispatch-words';

/** How times and places are said. */
export interface Telling {
  place(id: string): string;
  clock(instant: string): string;
  number(vehicleId: string): number;
}

/** One message per group of vehicles whose times change alike: what those aboard should know, each ready to be edited. */
export function messagesOf(changes: readonly VehicleChange[], telling: Telling): AdjustmentAnnouncementDto[] {
  const groups = new Map<string, string[]>();
  for (const change of changes) {
    const text = sentences(change, telling).join(words.comma());
    groups.set(text, [...(groups.get(text) ?? []), change.vehicleId]);
  }
  return [...groups].map(([text, vehicleIds]) => ({
    audience: { vehicleIds },
    text: words.message(vehicleIds.map(telling.number), text),
  }));
}

/** What presenters of the stops should know: whose vehicles come when now, one message to each stop's own. */
export function presenterMessagesOf(
  changes: readonly VehicleChange[],
  stops: readonly Pick<Stop, 'id' | 'presenterId'>[],
  { place, clock, number }: Telling,
): AdjustmentAnnouncementDto[] {
  return stops.flatMap(({ id, presenterId }) => {
    const told = changes.flatMap(({ vehicleId, times }) =>
      times
        .filter(time => time.place === id && time.kind === 'arrived')
        .map(({ after }) =>
          after
            ? words.reachesStop(number(vehicleId), place(id), clock(after))
            : words.comesNot(number(vehicleId), place(id)),
        ),
    );
    if (!presenterId || !told.length) return [];
    return [{ audience: { attendeeIds: [presenterId] }, text: words.presenterMessage(told.join(words.comma())) }];
  });
}

/** How many moments a message names besides the return. */
const TOLD = 5;

/**
 * What changes in the order it will happen: what is left out, another order with the next stop, departures, and always
 * the return. Nobody needs every arrival and leaving twice.
 */
function sentences({ times, order, return: back }: VehicleChange, { place, clock }: Telling): string[] {
  const skipped = [...new Set(times.filter(({ after }) => after === undefined).map(time => time.place))];
  const moved = inTime(times.filter(({ after }) => after !== undefined));
  const next = order?.[0];
  const isNext = ({ kind, place: at }: ChangedTime): boolean => kind === 'arrived' && at === next;
  const leaving = moved.filter(time => time.kind === 'departed' || isNext(time));
  const told = (leaving.length ? leaving : moved.filter(({ place: at }) => at !== 'end')).slice(0, TOLD);
  return [
    ...skipped.map(at => words.skipped(place(at))),
    ...(order ? [words.orderNow(order.map(place).join(' → '))] : []),
    ...(next && !moved.some(isNext) ? [words.nextStop(place(next))] : []),
    ...told.map(time => {
      const [at, when] = [place(time.place), clock(time.after!)];
      if (time.kind === 'departed') return words.leavesAt(at, when);
      return isNext(time) ? words.nextStopAt(at, when) : words.reachesAt(at, when);
    }),
    words.reachesAt(place('end'), clock(back)),
  ];
}

/** What will not happen at all, then times in the order they will. */
export const inTime = <T extends ChangedTime>(times: readonly T[]): T[] => [
  ...times.filter(({ after }) => after === undefined),
  ...times
    .filter(({ after }) => after !== undefined)
    .sort((a, b) => compareInstants(a.after ?? a.before, b.after ?? b.before)),
];
