import { randomUUID } from 'node:crypto';
import type { RunInput } from '@yicheng/contracts';
import type { TestApp } from './app';

/** An itinerary with two planned and released runs: the fixture's captain answers for the first, nobody of the fixture for the second. */
export interface PlannedDay {
  itineraryId: string;
  stops: { rose: string; tan: string };
  vehicleIds: [own: string, other: string];
  runs: [own: Planned, other: Planned];
}
type Planned = RunInput & { id: string; calls: (RunInput['calls'][number] & { id: string })[] };

/** The instant of a local time of the tests' day, in Beijing time. */
export const clock = (time: string): string => new Date(`2026-10-08T${time}:00+08:00`).toISOString();

/** Plans a day and, unless told otherwise, releases it: 08:00, rose 08:25–09:10, tan 09:45–10:25. */
export async function planDay(t: TestApp, { release = true } = {}): Promise<PlannedDay> {
  const path = { meetingId: t.meetingId };
  const owner = t.as('owner');
  const number = (await owner.call('get', '/meetings/{meetingId}/vehicles', { path })).total + 1;
  const other = await owner.call('post', '/meetings/{meetingId}/vehicles', { path, body: { number, passengers: 40 } });
  const stops = { rose: randomUUID(), tan: randomUUID() };
  const vehicleIds: [string, string] = [t.vehicleId, other.id];
  const itinerary = await owner.call('post', '/meetings/{meetingId}/itineraries', {
    path,
    body: {
      date: '2026-10-08',
      title: '现场观摩',
      mode: 'sameOrder',
      start: { place: '会议酒店', at: clock('08:00') },
      end: { place: '会议酒店', by: clock('12:00') },
      stops: [
        { id: stops.rose, name: '华辰玫瑰产业园', dwell: 45, capacity: 8 },
        { id: stops.tan, name: '谭石拱村', dwell: 40, capacity: 8 },
      ],
      legs: [
        { from: 'start', to: stops.rose, minutes: 25, source: 'typed' },
        { from: stops.rose, to: stops.tan, minutes: 35, source: 'typed' },
        { from: stops.tan, to: 'end', minutes: 50, source: 'typed' },
      ],
      vehicleIds,
    },
  });
  const runs = vehicleIds.map(vehicleId => ({
    id: randomUUID(),
    vehicleId,
    depart: clock('08:00'),
    calls: [
      { id: randomUUID(), stopId: stops.rose, begin: clock('08:25'), leave: clock('09:10') },
      { id: randomUUID(), stopId: stops.tan, begin: clock('09:45'), leave: clock('10:25') },
    ],
  })) as [Planned, Planned];
  await owner.call('put', '/meetings/{meetingId}/itineraries/{itineraryId}/runs', {
    path: { ...path, itineraryId: itinerary.id },
    body: { version: itinerary.version, runs },
  });
  if (release) await owner.call('post', '/meetings/{meetingId}/releases', { path, body: { tell: false } });
  return { itineraryId: itinerary.id, stops, vehicleIds, runs };
}
