import { expect, test } from '@playwright/test';
import { expectAccessible } from '../pages/accessible';
import { OwnDay } from '../pages/own-day';
import { SignIn } from '../pages/sign-in';

test('a bus is late, a road is closed and a village cancels: dispatch plans around it, tells those concerned, takes it back', async ({
  page,
  browser,
}) => {
  await new SignIn(page).as('admin', '/w/demo');
  const day = await OwnDay.plan(page.request, {
    captains: [1, 1],
    riders: [['王一', '李二'], ['赵三']],
    stops: [
      { name: '甲村', dwell: 40, drive: 20 },
      { name: '乙村', dwell: 40, drive: 20 },
      { name: '丙村', dwell: 40, drive: 20 },
    ],
  });
  await day.tap(1, 'departed', 'start', 40);
  await day.tap(2, 'departed', 'start', 0);
  await day.tap(2, 'arrived', 0, 20);
  await day.tap(2, 'departed', 0, 58);
  const [rider, captain] = [await day.phoneOf(browser, day.riders[0]!), await day.phoneOf(browser, day.captains[0]!)];
  await captain.goto(`/p/captain/${day.vehicles[0]}`);
  await expect(captain.getByRole('heading', { name: '前往 甲村' })).toBeVisible();
  // Asked of the programme itself: late in the evening the village lies on the next day's page.
  const goesThere = async () => (await (await rider.request.get('/api/v1/me/programme')).text()).includes('丙村');
  await expect.poll(goesThere).toBe(true);

  await page.goto(`/w/demo/m/${day.slug}/dispatch`);
  const late = page.locator('li[data-vehicle="1"]');
  await expect(late.getByText(/^晚 4\d 分$/)).toBeVisible();
  // The latest stands first.
  await expect(page.locator('li[data-vehicle]').first()).toHaveAttribute('data-vehicle', '1');

  // The planner still thinks about the road when the village cancels: that is not forgotten.
  let answer = (): void => undefined;
  const asked = new Promise<void>(resolve => (answer = resolve));
  await page.route('**/plans', route => asked.then(() => route.continue()), { times: 1 });

  // The road is closed: what is expected moves for everybody at once, and it can be taken back.
  await page.getByRole('button', { name: '突发情况…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('select[name=from]').selectOption({ label: '甲村' });
  await dialog.locator('select[name=to]').selectOption({ label: '乙村' });
  await dialog.getByLabel(/现在要多少分钟/).fill('65');
  await dialog.getByRole('button', { name: '记下并编排' }).click();
  await expect(page.getByText('甲村 → 乙村 改为 65 分').first()).toBeVisible();
  await page.keyboard.press('t');
  await expect(page.getByRole('button', { name: new RegExp(`2 号车到达乙村 预计 ${day.clock(123)}`) })).toBeVisible();

  // The village cancels: proposals without it, one adopted and told in a step.
  await page.getByRole('button', { name: '突发情况…' }).click();
  await dialog.getByText('点位取消', { exact: true }).click();
  await dialog.locator('select[name=stop]').selectOption({ label: '丙村' });
  await dialog.getByRole('button', { name: '编排不去的方案' }).click();
  await expect(page.getByText('按不去丙村编排')).toBeVisible();
  answer();
  const card = page.getByRole('article').filter({ hasText: '不去丙村' }).first();
  await card.getByRole('button', { name: '采用并通知…' }).click();
  // A vehicle reports while somebody still looks: nothing out of date is adopted, it is planned anew.
  await day.tap(1, 'arrived', 0, 60);
  await expect(dialog.getByText('这个方案已经过时')).toBeVisible();
  await expect(dialog.getByRole('button', { name: /^采用并通知/ })).toBeDisabled();
  await dialog.getByRole('button', { name: '取消' }).click();
  await expect(card.getByRole('button', { name: '采用并通知…' })).toBeEnabled();
  await card.getByRole('button', { name: '采用并通知…' }).click();
  await expect(dialog.getByRole('textbox').first()).toHaveValue(/不再前往丙村/);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '采用并通知 5 人' }).click();
  await expect(page.getByText('已采用，新时间已生效')).toBeVisible();
  await expect(page.getByRole('heading', { name: '调整建议' })).toBeFocused();
  await expect.poll(goesThere).toBe(false);
  await expect(rider.getByText('不再前往丙村').first()).toBeVisible();
  // The captain reads it above everything, also after a reload, until they have said so.
  await expect(captain.getByRole('alert')).toContainText('不再去 丙村');
  await captain.reload();
  await expect(captain.getByRole('alert')).toContainText('不再去 丙村');
  await captain.getByRole('button', { name: '知道了' }).click();
  await expect(captain.getByText('不再去 丙村')).toBeHidden();

  // Undone in one step: the village is back on the phone, with a correction.
  await page.getByRole('button', { name: '撤销' }).first().click();
  await expect(page.getByText('已恢复原来的时间，并向 5 人发出更正')).toBeVisible();
  await expect(rider.getByText('更正').first()).toBeVisible();
  await expect.poll(goesThere).toBe(true);
  await Promise.all([rider, captain].map(phone => phone.context().close()));
});
