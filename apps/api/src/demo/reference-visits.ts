import type { StopInput } from '@yicheng/contracts';
import { v7 as uuidv7 } from 'uuid';
import { at, type Desk } from './desk';

/** The four demonstration sites in the order they are visited; presenters are invented, times are the planner's. */
export const STOPS = [
  { name: '怀集县华辰玫瑰产业园', unit: '怀集县', dwell: 45, capacity: 10, presenter: '莫秀兰' },
  { name: '谭石拱村', unit: '怀集县梁村镇镇武村', dwell: 40, capacity: 8, presenter: '邓国强' },
  { name: '珠岗村', unit: '怀集县马宁镇', dwell: 35, capacity: 8, presenter: '钱永辉' },
  { name: '凤寨村', unit: '封开县杏花镇凤楼村', dwell: 45, capacity: 10, presenter: '侯桂芳' },
] as const;

/** Minutes of each drive, from the hotel round to the hotel; the third holds the lunch on the way. */
const DRIVES = [25, 35, 20, 120, 95];

/** The first day's convoy; answers the stops' ids in order. */
export async function addConvoy(desk: Desk, vehicleIds: string[]): Promise<string[]> {
  const stops: StopInput[] = STOPS.map(stop => ({
    ...stop,
    id: uuidv7(),
    open: at(desk, desk.day, '08:30'),
    close: at(desk, desk.day, '17:00'),
  }));
  const places = ['start', ...stops.map(stop => stop.id ?? ''), 'end'];
  const place = '会议酒店';
  await desk.client.call('post', '/meetings/{meetingId}/itineraries', {
    path: { meetingId: desk.meetingId },
    body: {
      date: desk.day,
      title: '现场参观',
      mode: 'convoy',
      start: { place, at: at(desk, desk.day, '08:10') },
      end: { place, by: at(desk, desk.day, '17:00') },
      stops,
      legs: DRIVES.map((minutes, i) => ({
        from: places[i] ?? '',
        to: places[i + 1] ?? '',
        minutes,
        source: 'typed' as const,
      })),
      vehicleIds,
    },
  });
  return stops.map(stop => stop.id ?? '');
}
