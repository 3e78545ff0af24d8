import { expect, test } from '@playwright/test';
import { expectAccessible } from '../pages/accessible';
import { OwnDay } from '../pages/own-day';
import { SignIn } from '../pages/sign-in';

test('a bus is held up: dispatch says until when before it shows, every phone follows, and it is taken back', async ({
  page,
  browser,
}) => {
  await new SignIn(page).as('admin', '/w/demo');
  const day = await OwnDay.plan(page.request, {
    captains: [1, 1],
    riders: [['王一'], ['赵三']],
    stops: [
      { name: '甲村', dwell: 70, drive: 20 },
      { name: '乙村', dwell: 30, drive: 20 },
    ],
  });
  for (const number of [1, 2]) {
    await day.tap(number, 'departed', 'start', 0);
    await day.tap(number, 'arrived', 0, 20);
  }
  const [rider, captain] = [await day.phoneOf(browser, day.riders[1]!), await day.phoneOf(browser, day.captains[1]!)];
  await captain.goto(`/p/captain/${day.vehicles[1]}`);
  await expect(captain.getByText(/^计划 .* 发车/)).toBeVisible();
  // Asked of the programme itself: late in the evening the villages lie on the next day's page.
  const leavesAt = async (): Promise<string | undefined> => {
    const programme = (await (await rider.request.get('/api/v1/me/programme')).json()) as {
      entries: { kind: string; title: string; end: string }[];
    };
    return programme.entries.find(({ kind, title }) => kind === 'stop' && title === '甲村')?.end;
  };
  const instant = (minutes: number): string => new Date(day.start + minutes * 60_000).toISOString();
  await expect.poll(leavesAt).toBe(instant(90));

  await page.goto(`/w/demo/m/${day.slug}/dispatch`);
  const row = page.locator('li[data-vehicle="2"]');
  await expect(row.getByText('准点')).toBeVisible();
  await page.getByRole('button', { name: '突发情况…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('车辆耽搁', { exact: true }).click();
  const vehicle = dialog.getByLabel('哪辆车');
  await vehicle.selectOption({ label: '2 号车 · 甲村' });
  const until = dialog.getByLabel('最早几点离开甲村');
  const record = dialog.getByRole('button', { name: '记下并编排' });

  // What says nothing is explained: a time that is over, or one at which it leaves anyway.
  await until.fill(day.clock(50));
  await record.click();
  await expect(dialog.getByRole('alert')).toContainText('现在已是');
  await until.fill(day.clock(80));
  await record.click();
  await expect(dialog.getByRole('alert')).toHaveText(`没有耽搁也要到 ${day.clock(90)}，填更晚的时间`);
  await dialog.getByRole('button', { name: '再晚 40 分' }).click();
  await expect(until).toHaveValue(day.clock(130));
  await expect(dialog.getByRole('alert')).toBeHidden();
  await expectAccessible(page);
  await record.click();

  // Late at once, although nobody has tapped anything; the latest stands first, and it is planned around it.
  const held = row.getByText(`耽搁至 ${day.clock(130)}`);
  await expect(held).toBeVisible();
  await expect(row.getByText('晚 40 分')).toBeVisible();
  await expect(page.locator('li[data-vehicle]').first()).toHaveAttribute('data-vehicle', '2');
  await expect(page.getByRole('log').first()).toContainText(`耽搁，最早 ${day.clock(130)} 离开甲村`);
  await expect(page.getByRole('button', { name: '重新编排' })).toBeVisible();
  await expect.poll(leavesAt).toBe(instant(130));
  await expect(captain.getByText(`预计 ${day.clock(130)} 发车`)).toBeVisible();

  // Undone by the keyboard: everything is as it was, on the phones too.
  await page.keyboard.press('Control+z');
  await expect(held).toBeHidden();
  await expect(row.getByText('准点')).toBeVisible();
  await expect.poll(leavesAt).toBe(instant(90));
  await expect(captain.getByText(`计划 ${day.clock(90)} 发车`)).toBeVisible();

  // Said again, it holds until the captain taps that it has left.
  await page.getByRole('button', { name: '突发情况…' }).click();
  await dialog.getByText('车辆耽搁', { exact: true }).click();
  await vehicle.selectOption({ label: '2 号车 · 甲村' });
  await dialog.getByRole('button', { name: '再晚 20 分' }).click();
  await record.click();
  await expect(row.getByText(`耽搁至 ${day.clock(110)}`)).toBeVisible();
  await day.tap(2, 'departed', 0, 59);
  await expect(row.getByText('途中 → 乙村')).toBeVisible();
  await expect(row.getByText(/耽搁/)).toBeHidden();
  await Promise.all([rider, captain].map(phone => phone.context().close()));
});
