import { expect, test } from '@playwright/test';
import { expectAccessible } from '../pages/accessible';
import { Dispatch, planDay } from '../pages/dispatch';
import { Phone, PHONE } from '../pages/phone';
import { MEETING, SignIn } from '../pages/sign-in';

test('a captain reports, dispatch follows, times are adjusted on every phone and brought back', async ({
  page,
  browser,
}) => {
  const [captains, riders] = [await browser.newContext(PHONE), await browser.newContext(PHONE)];
  const [captain, rider] = [new Phone(await captains.newPage()), new Phone(await riders.newPage())];
  await captain.open('captain');
  await rider.open('attendee');
  const programme = async (who: Phone) =>
    (await (await who.page.request.get('/api/v1/me/programme')).json()) as {
      vehicle: { id: string; number: number };
      me: { captainVehicleIds: string[] };
    };
  const { vehicle } = await programme(rider);
  const [own] = (await programme(captain)).me.captainVehicleIds;

  // A day of its own, also where the same server is visited again.
  const title = `调度演练 ${Date.now() % 100_000}`;
  await new SignIn(page).as('organizer');
  const day = await planDay(page.request, title, [...new Set([own!, vehicle.id])]);
  await page.goto(`${MEETING}/dispatch`);
  const dispatch = new Dispatch(page);
  await dispatch.choose(title);

  // The captain's report appears without anybody reloading.
  const run = day.runs.find(({ vehicleId }) => vehicleId === own)!;
  await expect(dispatch.log).toBeVisible();
  const at = new Date(Date.parse(run.depart) + 12 * 60_000).toISOString();
  const left = { kind: 'departed', callId: 'start', at };
  await captain.page.request.post(`${day.path}/runs/${run.id}/events`, { data: left });
  await expect(dispatch.log.getByText('离开会议酒店').first()).toBeVisible();
  await expect(page.getByText('晚 12 分')).toBeVisible();

  // A missed tap of the other vehicle is recorded by dispatch, in the table.
  const other = day.runs.find(({ vehicleId }) => vehicleId === vehicle.id)!;
  await page.keyboard.press('t');
  await page.getByRole('button', { name: `${vehicle.number} 号车离开会议酒店` }).click();
  await page.getByRole('button', { name: '记下' }).click();
  await expect(page.getByText(/已记下/)).toBeVisible();
  await expect(dispatch.log.locator('li')).toHaveCount(2);

  // New times reach the rider's phone at once, and go again.
  const begin = (instant: string): string =>
    new Date(Date.parse(instant)).toLocaleTimeString('en-GB', {
      timeZone: 'Asia/Shanghai',
      hour: '2-digit',
      minute: '2-digit',
    });
  const later = (instant: string): string => new Date(Date.parse(instant) + 90 * 60_000).toISOString();
  const call = other.calls[0]!;
  const runs = day.runs.map(({ calls, ...one }) => ({
    ...one,
    calls: calls.map(each => ({ ...each, begin: later(each.begin), leave: later(each.leave) })),
  }));
  await rider.turnTo('日程');
  await expect(rider.page.getByText('演练点').first()).toBeVisible();
  const adjusted = await page.request.post(`${day.path}/adjustments`, { data: { version: day.version, runs } });
  expect(adjusted.status()).toBe(201);
  await expect(rider.page.getByText(begin(later(call.begin))).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: '撤销' }).first().click();
  // Nobody was told, so nothing is corrected.
  await expect(page.getByText('已恢复原来的时间', { exact: true })).toBeVisible();
  await expect(rider.page.getByText(begin(later(call.begin)))).toHaveCount(0);
  await Promise.all([captains.close(), riders.close()]);
});
