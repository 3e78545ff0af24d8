import { expect, test } from '@playwright/test';
import { Captain } from '../pages/captain';
import { OwnDay } from '../pages/own-day';
import { OwnServer } from '../pages/own-server';
import { PHONE } from '../pages/phone';
import { SignIn } from '../pages/sign-in';

const MINUTE = 60_000;
const server = new OwnServer();
test.afterAll(() => server.remove());

// Two starts of a server and three phones: on a busy machine that takes its time.
test.setTimeout(240_000);

test('three phones an hour without network, the server killed when they come back: nothing lost, nothing doubled', async ({
  page,
  browser,
}) => {
  await Promise.all([server.start(), new SignIn(page).as('admin', '/w/demo')]);
  const planned = await OwnDay.plan(page.request, {
    captains: [2, 1],
    riders: [
      ['王一', '李二'],
      ['赵三', '钱四'],
    ],
    stops: [{ name: '演练村', dwell: 30, drive: 20 }],
  });
  const { slug, start, vehicles } = planned;
  const riders = planned.riders.map(({ id }) => id);
  const hashes = await Promise.all(planned.captains.map(({ id }) => planned.pass(id)));
  const day = () => planned.day();
  const open = async (hash: string, last4: string, vehicleId: string): Promise<Captain> =>
    Captain.open(await browser.newContext(PHONE), server.address, { hash, last4, vehicleId, time: new Date(start) });
  const [first, second, other] = [
    await open(hashes[0]!, planned.captains[0]!.last4, vehicles[0]!),
    await open(hashes[1]!, planned.captains[1]!.last4, vehicles[0]!),
    await open(hashes[2]!, planned.captains[2]!.last4, vehicles[1]!),
  ];
  const phones = [first, second, other];
  for (const phone of phones) await phone.offline();

  // Both captains of the first vehicle call the roll and tap; the second one a little later each time, and without
  // somebody whom the first has ticked.
  await first.aboard('王一', '李二');
  await first.wait(2);
  await first.depart();
  await second.wait(1);
  await second.aboard('王一');
  await second.wait(3);
  await second.departShort(1, '自行前往');
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
