import { readFile } from 'node:fs/promises';
import type { Schemas } from '@yicheng/contracts/client';
import type { Desk } from './desk';
import { importRoster } from './import-roster';

/** Somebody of the roster as stored, with the units above them and what the demo must know to open their link. */
export interface Placed {
  attendee: Schemas['AttendeeDto'];
  /** Names of the units of the first post, the topmost first. */
  units: string[];
  /** The topmost of them. */
  county: string;
  /** Absent where the phone number is missing or too short. */
  last4?: string;
}

/** The reference roster as the office sent it; the row without a name is excluded. */
export async function addRoster(desk: Desk): Promise<Placed[]> {
  const file = await readFile('apps/api/src/demo/roster-reference.xlsx');
  const people = await importRoster(desk, 'roster-reference.xlsx', new Uint8Array(file));
  const units = await desk.client.call('get', '/units', { query: { meetingId: desk.meetingId, limit: 1000 } });
  const known = new Map(units.items.map(unit => [unit.id, unit]));
  const above = (id: string | undefined): string[] => {
    const unit = id ? known.get(id) : undefined;
    return unit ? [...above(unit.parentId), unit.name] : [];
  };
  return people.map(attendee => {
    const post = attendee.posts[0];
    const path = above(post?.unitId);
    const names = path.length ? path : [post?.unit ?? ''];
    const last4 = /\d{4}$/.exec(attendee.phone ?? '')?.[0];
    const usable = (attendee.phone ?? '').length >= 7 && last4;
    return { attendee, units: names, county: names[0] ?? '', ...(usable ? { last4 } : {}) };
  });
}

const GUEST_VEHICLES = 6;

/** Eight vehicles, each with a captain from the meeting's staff; answers their ids by number, from 1. */
export async function addVehicles({ client, meetingId }: Desk, staff: Placed[]): Promise<string[]> {
  const ids: string[] = [];
  const path = { meetingId };
  const kinds = [
    ...Array.from({ length: GUEST_VEHICLES }, (_, i) => {
      return { role: i ? 'guests' : 'leading', passengers: 35, class: '大客车' } as const;
    }),
    { role: 'media', passengers: 15, class: '中巴' } as const,
    { role: 'service', passengers: 19, class: '中巴' } as const,
  ];
  const drivers = ['欧建明', '黄志坚', '陈伟东', '苏国荣', '梁振华', '何永康', '谢家宝', '冯海生'];
  for (const [i, kind] of kinds.entries()) {
    const captain = staff[i]?.attendee.id;
    const body = {
      ...kind,
      number: i + 1,
      plate: `粤H·${12_600 + (i + 1) * 37}`,
      driver: drivers[i],
      driverPhone: String(19_900_005_101 + i),
      captainIds: captain ? [captain] : [],
    };
    ids.push((await client.call('post', '/meetings/{meetingId}/vehicles', { path, body })).id);
  }
  return ids;
}

/** Who rides in which vehicle: guests in official order with a town's people together, the press and staff apart. */
export function ridesOf(people: Placed[], staff: Placed[], ids: string[]): Map<string, string> {
  const press = people.filter(({ attendee: { category } }) => category === '媒体');
  const guests = people.filter(person => !press.includes(person) && !staff.includes(person));
  const towns = new Map<string, Placed[]>();
  const counties = [...new Set(guests.map(({ county }) => county))];
  for (const guest of guests.sort((a, b) => counties.indexOf(a.county) - counties.indexOf(b.county))) {
    const town = guest.units[1] ?? guest.county;
    towns.set(town, [...(towns.get(town) ?? []), guest]);
  }
  const share = Math.ceil(guests.length / GUEST_VEHICLES);
  const riding: [Placed, number][] = [];
  let seated = 0;
  for (const together of towns.values()) {
    const vehicle = Math.min(GUEST_VEHICLES - 1, Math.floor((seated + together.length / 2) / share));
    riding.push(...together.map((one): [Placed, number] => [one, vehicle]));
    seated += together.length;
  }
  riding.push(...press.map((one): [Placed, number] => [one, 6]));
  riding.push(...staff.map((one, i): [Placed, number] => [one, Math.min(i, 7)]));
  return new Map(riding.map(([{ attendee }, vehicle]) => [attendee.id, ids[vehicle]!]));
}
