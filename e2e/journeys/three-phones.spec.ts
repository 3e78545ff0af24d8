import { type APIRequestContext, expect, test } from '@playwright/test';
import { Captain } from '../pages/captain';
import { inMinutes } from '../pages/dispatch';
import { OwnServer } from '../pages/own-server';
import { PHONE } from '../pages/phone';
import { SignIn } from '../pages/sign-in';

const MINUTE = 60_000;
type Row = { id: string };

interface Day {
  events: (Row & { runId: string; kind: string; callId: string; at: string })[];
  rollCalls: { runId: string; callId: string; marks: { attendeeId: string; aboard: boolean; reason?: string }[] }[];
  findings: unknown[];
  forecast: {
    runId: string;
    depart: { actual?: string };
    calls: { reach: { actual?: string }; leave: { actual?: string } }[];
  }[];
}

/** A meeting of its own: two vehicles, two captains on the first and one on the second, two people in each. */
async function plan(request: APIRequestContext) {
  const post = async <T = Row>(path: string, data: unknown): Promise<T> => {
    const answer = await request.post(`/api/v1${path}`, { data });
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
    return (await answer.json()) as T;
  };
  const slug = `phones-${Date.now()}`;
  const start = inMinutes(-60);
  const date = new Date(Date.parse(start) + 8 * 60 * MINUTE).toISOString().slice(0, 10);
  const meeting = await post('/meetings', {
    title: '三机演练',
    slug,
    timeZone: 'Asia/Shanghai',
    startDate: date,
    endDate: date,
  });
  const at = `/meetings/${meeting.id}`;
  const add = (name: string, phone: string) => post(`${at}/attendees`, { name, phone, posts: [] });
  const captains = [
    await add('甲车长', '19900007001'),
    await add('乙车长', '19900007002'),
    await add('丙车长', '19900007003'),
  ];
  const riders = [
    await add('王一', '19900007011'),
    await add('李二', '19900007012'),
    await add('赵三', '19900007013'),
    await add('钱四', '19900007014'),
  ];
  const [one, two] = [
    await post(`${at}/vehicles`, { number: 1, passengers: 20, captainIds: [captains[0]!.id, captains[1]!.id] }),
    await post(`${at}/vehicles`, { number: 2, passengers: 20, captainIds: [captains[2]!.id] }),
  ];
  await request.put(`/api/v1${at}/assignments`, {
    data: { items: riders.map(({ id }, i) => ({ attendeeId: id, vehicleId: i < 2 ? one.id : two.id })) },
  });
  const stopId = crypto.randomUUID();
  const itinerary = await post(`${at}/itineraries`, {
    date,
    title: '演练',
    mode: 'sameOrder',
    start: { place: '会议酒店', at: start },
    end: { place: '会议酒店', by: inMinutes(240) },
    stops: [{ id: stopId, name: '演练村', dwell: 30, capacity: 8 }],
    legs: [
      { from: 'start', to: stopId, minutes: 20, source: 'typed' },
      { from: stopId, to: 'end', minutes: 60, source: 'typed' },
    ],
    vehicleIds: [one.id, two.id],
  });
  await post(`${at}/releases`, { tell: false });
  const hashes = await Promise.all(
    captains.map(
      async ({ id }) => new URL((await post<{ url: string }>(`${at}/attendees/${id}/pass`, {})).url, 'http://x').hash,
    ),
  );
  const day = async (): Promise<Day> =>
    (await request.get(`/api/v1${at}/itineraries/${itinerary.id}/day`)).json() as Promise<Day>;
  return {
    slug,
    start: Date.parse(start),
    hashes,
    vehicles: [one.id, two.id],
    riders: riders.map(({ id }) => id),
    day,
  };
}

const server = new OwnServer();
test.afterAll(() => server.remove());

// Two starts of a server and three phones: on a busy machine that takes its time.
test.setTimeout(240_000);

test('three phones an hour without network, the server killed when they come back: nothing lost, nothing doubled', async ({
  page,
  browser,
}) => {
  await Promise.all([server.start(), new SignIn(page).as('admin', '/w/demo')]);
  const { slug, start, hashes, vehicles, riders, day } = await plan(page.request);
  const open = async (hash: string, last4: string, vehicleId: string): Promise<Captain> =>
    Captain.open(await browser.newContext(PHONE), server.address, { hash, last4, vehicleId, time: new Date(start) });
  const [first, second, other] = [
    await open(hashes[0]!, '7001', vehicles[0]!),
    await open(hashes[1]!, '7002', vehicles[0]!),
    await open(hashes[2]!, '7003', vehicles[1]!),
  ];
  const phones = [first, second, other];
  await page.waitForTimeout(2000);
  for (const phone of phones) await phone.offline();

  // Both captains of the first vehicle call the roll and tap; the second one a little later each time.
  await first.aboard('王一', '李二');
  await first.wait(2);
  await first.depart();
  await second.wait(1);
  await second.aboard('王一', '李二');
  await second.wait(3);
  await second.depart();
  await first.wait(18);
  await first.arrive();
  await second.wait(17);
  await second.arrive();
  // One leaves without somebody, the other has them aboard a moment later.
  await first.wait(28);
  await first.aboard('王一');
  await first.departShort(1, '联系不上，已告知会务组');
  await second.wait(30);
  await second.aboard('王一', '李二');
  await second.depart();
  // The other vehicle's captain tapped the arrival late, and puts it right after a reload without network.
  await other.aboard('赵三', '钱四');
  await other.wait(3);
  await other.depart();
  await other.wait(40);
  await other.page.reload();
  await other.arrive();
  const clock = (minutes: number): string =>
    new Date(start + minutes * MINUTE).toLocaleTimeString('en-GB', {
      timeZone: 'Asia/Shanghai',
      hour: '2-digit',
      minute: '2-digit',
    });
  await other.correct('到达 演练村', clock(24));
  for (const phone of phones) await expect(phone.state(/离线|待上报/)).toBeVisible();
  expect((await day()).events).toEqual([]);

  // Back, and the server dies while it takes what they bring.
  for (const phone of phones) await phone.offline(false);
  await expect.poll(async () => (await day()).events.length, { intervals: [50], timeout: 30_000 }).toBeGreaterThan(0);
  await server.kill();
  await server.start();
  await expect.poll(async () => (await day()).events.length, { timeout: 60_000 }).toBe(9);
  for (const phone of phones) {
    await phone.wait(1);
    await expect(phone.state('已上报')).toBeVisible({ timeout: 60_000 });
  }

  const merged = await day();
  expect(new Set(merged.events.map(({ id }) => id)).size).toBe(9);
  const minutes = (instant = ''): number => Math.floor((Date.parse(instant) - start) / MINUTE);
  const driven = merged.forecast.map(({ depart, calls: [call] }) =>
    [depart, call!.reach, call!.leave].map(({ actual }) => minutes(actual)),
  );
  expect(driven).toEqual([
    [2, 20, 48],
    [3, 24, NaN],
  ]);
  const aboard = merged.rollCalls.map(({ marks }) =>
    marks
      .filter(mark => mark.aboard)
      .map(({ attendeeId }) => attendeeId)
      .sort(),
  );
  expect(aboard).toHaveLength(3);
  expect(aboard).toEqual(
    expect.arrayContaining([riders.slice(0, 2).sort(), riders.slice(0, 2).sort(), riders.slice(2).sort()]),
  );
  expect(merged.findings).toEqual([]);

  // Dispatch shows the same, and so do both phones of the first vehicle.
  await page.goto(`/w/demo/m/${slug}/dispatch`);
  await expect(page.getByRole('log').locator('li')).toHaveCount(9);
  await expect(page.locator('li[data-vehicle="1"]').getByText('返程')).toBeVisible();
  await expect(page.locator('li[data-vehicle="1"]').getByText('2/2', { exact: true })).toBeVisible();
  await expect(page.locator('li[data-vehicle="2"]').getByText('演练村')).toBeVisible();
  for (const phone of [first, second]) await expect(phone.page.getByText(clock(48)).first()).toBeVisible();
  await Promise.all(phones.map(phone => phone.page.context().close()));
});
