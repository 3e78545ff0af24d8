import { readFile } from 'node:fs/promises';
import type { Schemas } from '@yicheng/contracts/client';
import type { Desk } from './desk';
import { readRoster, type RosterPerson } from './read-roster';

/** Somebody of the roster as stored, with what the demo must know to open their link. */
export interface Placed extends RosterPerson {
  attendee: Schemas['AttendeeDto'];
  /** Absent where the phone number is missing or too short. */
  last4?: string;
}

/** The reference roster, its units made into a tree and its people stored in its order. */
export async function addRoster({ client, meetingId }: Desk): Promise<Placed[]> {
  const rows = await readRoster(await readFile('apps/api/src/demo/roster-reference.xlsx'));
  const unitIds = new Map<string, string>();
  for (const { units } of rows) {
    for (const [level, name] of units.entries()) {
      if (unitIds.has(name)) continue;
      const parentId = level ? unitIds.get(units[level - 1] ?? '') : undefined;
      const unit = await client.call('post', '/units', { query: { meetingId }, body: { name, parentId } });
      unitIds.set(name, unit.id);
    }
  }
  const placed: Placed[] = [];
  for (const row of rows) {
    const unitId = unitIds.get(row.units.at(-1) ?? '');
    const posts = row.person.posts?.map(({ post }) => ({ unitId, post }));
    const attendee = await client.call('post', '/meetings/{meetingId}/attendees', {
      path: { meetingId },
      body: { ...row.person, posts, reply: 'attending' },
    });
    const digits = row.person.phone ?? '';
    placed.push({ ...row, attendee, ...(digits.length >= 7 ? { last4: digits.slice(-4) } : {}) });
  }
  return placed;
}

const GUEST_VEHICLES = 6;

/** Eight vehicles, each with a captain from the meeting's staff; answers their ids by number, from 1. */
export async function addVehicles({ client, meetingId }: Desk, staff: Placed[]): Promise<string[]> {
  const ids: string[] = [];
  const path = { meetingId };
  const kinds = [
    ...Array.from({ length: GUEST_VEHICLES }, () => ({ role: 'guests', passengers: 35, class: '大客车' }) as const),
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
      captainIds: captain ? [captain] : [],
    };
    ids.push((await client.call('post', '/meetings/{meetingId}/vehicles', { path, body })).id);
  }
  return ids;
}

/** Puts everybody on a vehicle: guests in official order with a town's people together, the press and staff apart. */
export async function fillVehicles(
  { client, meetingId }: Desk,
  people: Placed[],
  staff: Placed[],
  ids: string[],
): Promise<void> {
  const press = people.filter(({ person }) => person.category === '媒体');
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
  const items = riding.map(([{ attendee }, vehicle]) => ({ attendeeId: attendee.id, vehicleId: ids[vehicle] }));
  await client.call('put', '/meetings/{meetingId}/assignments', { path: { meetingId }, body: { items } });
}
