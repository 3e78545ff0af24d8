import type { AdjustmentAnnouncementDto } from '@yicheng/contracts';
import type { ChangedTime, Stop, VehicleChange } from '@yicheng/domain';
import { words } from './dispatch-words';

/** How times and places are said. */
export interface Telling {
  place(id: string): string;
  clock(instant: string): string;
  number(vehicleId: string): number;
}

/** One message per group of vehicles whose times change alike: what those aboard should know, each ready to be edited. */
export function messagesOf(changes: readonly VehicleChange[], telling: Telling): AdjustmentAnnouncementDto[] {
  const groups = new Map<string, { vehicleIds: string[]; times: ChangedTime[] }>();
  for (const { vehicleId, times } of changes) {
    const key = JSON.stringify(times.map(({ kind, place, after }) => [kind, place, after && telling.clock(after)]));
    const group = groups.get(key) ?? { vehicleIds: [], times };
    group.vehicleIds.push(vehicleId);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ vehicleIds, times }) => ({
    audience: { vehicleIds },
    text: words.message(numbersOf(vehicleIds, telling), sentences(times, telling).join(words.comma())),
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

/** The numbers of vehicles in their order: 3、5. */
export const numbersOf = (vehicleIds: readonly string[], { number }: Pick<Telling, 'number'>): string =>
  vehicleIds
    .map(number)
    .sort((a, b) => a - b)
    .join(words.listComma());

/** What changes, said once per place; nobody needs every arrival and leaving twice. */
function sentences(times: readonly ChangedTime[], { place, clock }: Telling): string[] {
  const skipped = [...new Set(times.filter(({ after }) => after === undefined).map(time => time.place))];
  const moved = times.filter(({ after }) => after !== undefined);
  const told = moved.filter(({ kind, place: at }) => kind === 'departed' || at === 'end');
  return [
    ...skipped.map(at => words.skipped(place(at))),
    ...(told.length ? told : moved)
      .slice(0, 4)
      .map(({ kind, place: at, after }) =>
        kind === 'departed' ? words.leavesAt(place(at), clock(after!)) : words.reachesAt(place(at), clock(after!)),
      ),
  ];
}
