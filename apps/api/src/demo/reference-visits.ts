import type { StopInput } from '@yicheng/contracts';
import { v7 as uuidv7 } from 'uuid';
import { at, type Desk } from './desk';
import { HOTEL, LUNCH, SITES } from './reference-stops';

/** Minutes and kilometres of each drive, from the hotel over lunch round to the hotel. */
const DRIVES = [
  [25, 17.5],
  [35, 24],
  [20, 12],
  [12, 6.5],
  [48, 36],
  [95, 82],
] as const;

/** The first day's convoy; answers its id and the ids of its sites in order. */
export async function addConvoy(desk: Desk, vehicleIds: string[]): Promise<{ id: string; stopIds: string[] }> {
  const sites: StopInput[] = SITES.map(stop => ({
    ...stop,
    id: uuidv7(),
    open: at(desk, desk.day, '08:30'),
    close: at(desk, desk.day, '17:00'),
  }));
  const stops = [
    ...sites.slice(0, 3),
    { ...LUNCH, id: uuidv7(), open: at(desk, desk.day, '11:20'), close: at(desk, desk.day, '13:30') },
    ...sites.slice(3),
  ];
  const places = ['start', ...stops.map(stop => stop.id ?? ''), 'end'];
  const place = '会议酒店';
  const { id } = await desk.client.call('post', '/meetings/{meetingId}/itineraries', {
    path: { meetingId: desk.meetingId },
    body: {
      date: desk.day,
      title: '现场参观',
      mode: 'convoy',
      start: { place, at: at(desk, desk.day, '08:10'), ...HOTEL },
      end: { place, by: at(desk, desk.day, '17:00'), ...HOTEL },
      stops,
      legs: DRIVES.map(([minutes, kilometres], i) => ({
        from: places[i] ?? '',
        to: places[i + 1] ?? '',
        minutes,
        kilometres,
        source: 'typed' as const,
      })),
      vehicleIds,
    },
  });
  return { id, stopIds: sites.map(stop => stop.id ?? '') };
}
