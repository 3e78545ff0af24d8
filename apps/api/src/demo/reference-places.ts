import type { Desk } from './desk';

const ROOMS = Array.from({ length: 30 }, (_, n) => `${801 + n}`);
const TABLES = Array.from({ length: 21 }, (_, n) => n + 1);
const PER_ROW = 22;

/**
 * Puts everybody where they ride, eat and sit in one go, and as many as the rooms reserved so far hold to bed; there are
 * fewer rooms than people, so that something is left to arrange.
 */
export async function arrangePlaces({ client, meetingId }: Desk, rides: ReadonlyMap<string, string>): Promise<void> {
  const path = { meetingId };
  await Promise.all([
    ...ROOMS.map(number => {
      const body = { number, beds: 2, hotel: '肇庆会议中心酒店' };
      return client.call('post', '/meetings/{meetingId}/hotel-rooms', { path, body });
    }),
    ...TABLES.map(number => {
      return client.call('post', '/meetings/{meetingId}/tables', { path, body: { number, seats: 10 } });
    }),
  ]);
  const propose = async (place: 'hotel-room' | 'table' | 'seat', body = {}) => {
    const ask = { path: { ...path, place }, body };
    const { items } = await client.call('post', '/meetings/{meetingId}/assignments/{place}/propose', ask);
    return new Map(items.map(item => [item.attendeeId, item]));
  };
  const proposals = [await propose('hotel-room'), await propose('table'), await propose('seat', { perRow: PER_ROW })];
  const items = [...rides].map(([attendeeId, vehicleId]) =>
    Object.assign({ attendeeId, vehicleId }, ...proposals.map(proposal => proposal.get(attendeeId))),
  );
  await client.call('put', '/meetings/{meetingId}/assignments', { path, body: { items } });
}
