import { expect, test } from '@playwright/test';
import { expectAccessible } from '../pages/accessible';
import { keptForOffline } from '../pages/kept-for-offline';
import { Phone, PHONE } from '../pages/phone';

test.use(PHONE);

test('an attendee sees the day, and still does without a network', async ({ page, context }) => {
  const phone = new Phone(page);
  await phone.open('attendee');
  await phone.turnTo('日程');
  await expect(page.getByText('凤寨村').first()).toBeVisible();
  await expectAccessible(page);
  await keptForOffline(page);
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByText('凤寨村').first()).toBeVisible();
});

test('an attendee asks for leave with a reason', async ({ page }) => {
  const phone = new Phone(page);
  await phone.open('attendee');
  await page.goto('/p/reply');
  await page.getByRole('radio', { name: '请假' }).check();
  await page.getByRole('button', { name: '发送回执' }).click();
  await expect(page.getByText('写明请假原因，一句话即可。')).toBeVisible();
  await page.getByLabel('请假原因').fill('家中有事，需返回处理。');
  await page.getByRole('button', { name: '发送回执' }).click();
  await expect(page.getByText(/请假待批/).first()).toBeVisible();
  await expectAccessible(page);
});

test('a liaison sees the people of the unit with their replies', async ({ page }) => {
  await new Phone(page).open('liaison');
  await page.goto('/p/unit');
  await expect(page.getByRole('heading', { name: '本单位人员' })).toBeVisible();
  await expect(page.getByText(/参会 \d+/).first()).toBeVisible();
  await expectAccessible(page);
});

test('a captain finds who rides along', async ({ page }) => {
  const phone = new Phone(page);
  await phone.open('captain');
  await phone.turnTo('我的');
  await expect(page.getByText(/2/).first()).toBeVisible();
  await expectAccessible(page);
});

test('a speaker sees the text that was handed in', async ({ page }) => {
  const phone = new Phone(page);
  await phone.open('speaker');
  await phone.turnTo('我的');
  await page
    .getByRole('link', { name: /典型发言/ })
    .first()
    .click();
  await expect(page.getByText('一村一策').first()).toBeVisible();
  await expectAccessible(page);
});
