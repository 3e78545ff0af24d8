import type { RunInput, StopInput } from '@yicheng/contracts';
import type { Client } from '@yicheng/contracts/client';
import { addMinutes, instantOf, localDay, millisecondsOf } from '@yicheng/domain';
import { v7 as uuidv7 } from 'uuid';
import { tapUntil } from './day-taps';
import type { Desk } from './desk';
import { csvOf, importRoster } from './import-roster';
import { HOTEL, SITES } from './reference-stops';

const ZONE = 'Asia/Shanghai';
const FIVE = 5 * 60_000;

/** How long the day has been under way when the demo is made, in minutes. */
const UNDER_WAY = 65;

/** Minutes from the hotel to each site, and between any two of them. */
const FROM_HOTEL = [25, 20, 25, 25];
const BETWEEN = 20;

/** The sites of the reference meeting, moved together so that these minutes are true. */
const NEAR = [
  [112.156, 23.898],
  [112.126, 23.93],
  [112.098, 23.894],
  [112.064, 23.914],
] as const;

/** Every site is begun at one of these minutes after the departure; pairs of vehicles take them in turns. */
const SLOTS = [25, 90, 155, 220];
const DWELL = 40;

/** Six vehicles, four people and a captain in each; all invented. */
const CAPTAINS = ['温家俊', '潘晓彤', '卢志诚', '叶嘉敏', '邝永健', '简慧仪'];
const DRIVERS = ['伍国华', '霍建民', '麦志强', '蓝天佑', '区伟雄', '苗立新'];
const GUESTS = [
  ['白雪松', '常春华', '方一鸣', '高远'],
  ['葛文静', '韩立群', '贺子涵', '姜水清'],
  ['孔令宇', '雷震霆', '孟繁星', '宁静远'],
  ['裴俊杰', '乔木', '任重', '邵华强'],
  ['石坚', '唐诗韵', '魏长青', '向阳'],
  ['薛海棠', '严正', '尹秋实', '章文'],
];

/** A small day on which vehicles take the sites in turns, already under way whenever the demo is made. */
export async function seedFieldDay(client: Client, now: string): Promise<void> {
  const depart = instantOf(Math.floor((millisecondsOf(now) - UNDER_WAY * 60_000) / FIVE) * FIVE);
  const day = localDay(depart, ZONE);
  const { id: meetingId } = await client.call('post', '/meetings', {
    body: {
      title: `${day.slice(0, 4)}年镇域产业交流观摩活动`,
      timeZone: ZONE,
      startDate: day,
      endDate: day,
      kind: '观摩',
      slug: 'field-day',
    },
  });
  const path = { meetingId };
  const desk: Desk = { client, meetingId, zone: ZONE, day };
  await client.call('post', '/meetings/{meetingId}/members', {
    path,
    body: { email: 'organizer@demo.yicheng', role: 'organizer' },
  });
  const vehicleIds = await addCrews(desk);
  const stops = SITES.map((site, i): StopInput => {
    const [longitude = 0, latitude = 0] = NEAR[i] ?? [];
    return { ...site, id: uuidv7(), longitude, latitude, dwell: DWELL, capacity: 2, ...partsFor() };
  });
  const itinerary = await client.call('post', '/meetings/{meetingId}/itineraries', {
    path,
    body: {
      date: day,
      title: '分组观摩',
      mode: 'staggered',
      start: { place: '会议酒店', at: depart, ...HOTEL },
      end: { place: '会议酒店', by: addMinutes(depart, 330), ...HOTEL },
      stops,
      legs: legsOf(stops.map(stop => stop.id ?? '')),
      vehicleIds,
    },
  });
  await client.call('put', '/meetings/{meetingId}/itineraries/{itineraryId}/runs', {
    path: { ...path, itineraryId: itinerary.id },
    body: {
      version: itinerary.version,
      runs: runsOf(
        itinerary.stops.map(stop => stop.id),
        vehicleIds,
        depart,
      ),
    },
  });
  await client.call('post', '/meetings/{meetingId}/releases', { path, body: { note: '第一版日程', tell: false } });
  await tapUntil(desk, itinerary.id, now, run => LATE[run] ?? []);
}

/** Minutes after the plan of each vehicle's first reports; the fifth has not reported its arrival. */
const LATE = [[0, 1], [1, 1], [0, 0], [2, 8], [1], [0, 3]];

const partsFor = (): Pick<StopInput, 'dwellParts'> => ({
  dwellParts: { off: 4, walk: 8, presentation: 18, toilets: 5, on: 5 },
});

async function addCrews(desk: Desk): Promise<string[]> {
  const path = { meetingId: desk.meetingId };
  const rows = GUESTS.flatMap((guests, i) => [
    [CAPTAINS[i] ?? '', '工作人员', String(19_900_006_001 + i)],
    ...guests.map((guest, k) => [guest, '参会人员', String(19_900_006_201 + i * 4 + k)]),
  ]);
  const people = await importRoster(desk, 'crews.csv', csvOf([['姓名', '类别', '手机'], ...rows]));
  const ids: string[] = [];
  const riding: { attendeeId: string; vehicleId: string }[] = [];
  for (const [i, guests] of GUESTS.entries()) {
    const crew = people.splice(0, 1 + guests.length).map(({ id }) => id);
    const vehicle = await desk.client.call('post', '/meetings/{meetingId}/vehicles', {
      path,
      body: {
        number: i + 1,
        role: 'guests',
        passengers: 19,
        class: '中巴',
        plate: `粤H·${21_300 + (i + 1) * 29}`,
        driver: DRIVERS[i],
        driverPhone: String(19_900_006_101 + i),
        captainIds: crew.slice(0, 1),
      },
    });
    ids.push(vehicle.id);
    riding.push(...crew.map(attendeeId => ({ attendeeId, vehicleId: vehicle.id })));
  }
  await desk.client.call('put', '/meetings/{meetingId}/assignments', { path, body: { items: riding } });
  return ids;
}

/** The drive from everywhere to everywhere. */
function legsOf(stopIds: readonly string[]) {
  const leg = (from: string, to: string, minutes: number) => ({ from, to, minutes, source: 'typed' as const });
  return stopIds.flatMap((a, i) => [
    leg('start', a, FROM_HOTEL[i] ?? BETWEEN),
    leg(a, 'end', FROM_HOTEL[i] ?? BETWEEN),
    ...stopIds.filter(b => b !== a).map(b => leg(a, b, BETWEEN)),
  ]);
}

/** Pairs take the sites in turns; the sixth vehicle leaves its third site late, so that the fourth is too full for a while. */
function runsOf(stopIds: readonly string[], vehicleIds: readonly string[], depart: string): RunInput[] {
  return vehicleIds.map((vehicleId, i) => {
    const pair = Math.floor(i / 2);
    const calls = SLOTS.map((slot, k) => {
      const stays = i === 5 && k === 2 ? DWELL + 35 : DWELL;
      const after = i === 5 && k === 3 ? 35 : 0;
      const begin = addMinutes(depart, slot + after);
      return { stopId: stopIds[(pair + k) % stopIds.length] ?? '', begin, leave: addMinutes(begin, stays) };
    });
    return { vehicleId, depart: addMinutes(depart, (SLOTS[0] ?? 0) - (FROM_HOTEL[pair] ?? 0)), calls };
  });
}
