import type { AgendaItemInput } from '@yicheng/contracts';
import type { Client } from '@yicheng/contracts/client';
import { instantAt, minutesFromText } from '@yicheng/domain';

/** Somebody at work on one meeting: the client that is signed in, and the meeting's days and clock. */
export interface Desk {
  client: Client;
  meetingId: string;
  zone: string;
  /** First local day. */
  day: string;
}

/** The instant at which the meeting's clock shows `time` (`08:10`) on a day. */
export const at = (desk: Desk, day: string, time: string): string =>
  instantAt(day, minutesFromText(time) ?? 0, desk.zone);

/** Adds a venue with its halls; answers their ids by name. */
export async function addVenue(
  { client, meetingId }: Desk,
  name: string,
  address: string,
  halls: Record<string, number>,
): Promise<{ venueId: string; halls: Map<string, string> }> {
  const path = { meetingId };
  const venue = await client.call('post', '/meetings/{meetingId}/venues', { path, body: { name, address } });
  const ids = new Map<string, string>();
  for (const [hall, seats] of Object.entries(halls)) {
    const body = { venueId: venue.id, name: hall, seats };
    ids.set(hall, (await client.call('post', '/meetings/{meetingId}/halls', { path, body })).id);
  }
  return { venueId: venue.id, halls: ids };
}

/** Adds an item to the draft, then its running order beneath it; answers the ids, the item's own first. */
export async function addItem(
  { client, meetingId }: Desk,
  item: AgendaItemInput,
  order: AgendaItemInput[] = [],
): Promise<string[]> {
  const add = async (body: AgendaItemInput) =>
    (await client.call('post', '/meetings/{meetingId}/agenda/items', { path: { meetingId }, body })).id;
  const ids = [await add(item)];
  for (const inner of order) ids.push(await add({ ...inner, parentId: ids[0] }));
  return ids;
}
