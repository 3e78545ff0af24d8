import type { Schemas } from '@yicheng/contracts/client';
import { isExpected, isVehicleSeat, type RollCallOf, rollStanding, type RollStanding } from '@yicheng/domain';

/** Somebody who rides along, with how they stand in the roll call. */
export interface Rider extends RollStanding {
  id: string;
  name: string;
  pinyin: string[];
  line: string;
  seat: string;
}

/** What a captain's phone knows of people. */
export interface Known {
  people: readonly Schemas['AttendeeDto'][];
  seats: Readonly<Record<string, string>>;
  /** Names of those who belong to another vehicle. */
  guests: Readonly<Record<string, string>>;
}

/** How a rider's line is worded. */
export interface Wording {
  seat(seat: string): string;
  stands(name: string): string;
  guest(): string;
}

/** Everybody expected aboard a vehicle before it leaves a call: nobody on leave, no place without a name. */
export function ridersOf(vehicleId: string, roll: RollCallOf, known: Known, wording: Wording): Rider[] {
  const assigned = known.people
    .filter(one => one.vehicleId === vehicleId && isExpected(one))
    .sort((a, b) => a.position - b.position);
  const byId = new Map(known.people.map(one => [one.id, one]));
  return rollStanding(
    assigned.map(({ id }) => id),
    roll,
  ).map(standing => {
    const { attendeeId: id, guest } = standing;
    const person = byId.get(id);
    const given = known.seats[id] ?? '';
    const seat = isVehicleSeat(given) ? given : '';
    if (!person || guest) {
      const name = person?.name ?? known.guests[id] ?? '';
      return { ...standing, id, name, pinyin: person?.pinyin ?? [], line: wording.guest(), seat: '' };
    }
    const { name, pinyin, posts, substitute, reply } = person;
    const instead = reply === 'substitute' ? substitute?.name : undefined;
    const parts = [
      posts[0]?.unit ?? posts[0]?.post,
      instead ? wording.stands(name) : '',
      seat ? wording.seat(seat) : '',
    ];
    return { ...standing, id, name: instead ?? name, pinyin, line: parts.filter(Boolean).join(' · '), seat };
  });
}

/** Riders by seat where seats are given, else by name. */
export function inRollOrder(riders: readonly Rider[], bySeat: boolean): Rider[] {
  const number = ({ seat }: Rider): number => Number.parseInt(seat, 10) || Infinity;
  const byName = (a: Rider, b: Rider): number => (a.pinyin[0] ?? a.name).localeCompare(b.pinyin[0] ?? b.name, 'en');
  return [...riders].sort((a, b) => (bySeat ? number(a) - number(b) || byName(a, b) : byName(a, b)));
}
