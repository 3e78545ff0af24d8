import { expect, test } from '@playwright/test';
import { expectAccessible } from '../pages/accessible';
import { Office } from '../pages/office';
import { PHONE } from '../pages/phone';
import { SignIn } from '../pages/sign-in';

test.use({ locale: 'en-GB' });

test('from an empty meeting to a phone', async ({ page, browser }) => {
  await new SignIn(page).as('organizer', '/w/demo/new');
  await page.getByLabel('Title', { exact: true }).fill('Field conference');
  await page.getByLabel('First day').fill('2026-12-08');
  await page.getByLabel('Last day').fill('2026-12-09');
  await page.getByLabel('Venue').fill('Conference hotel');
  await page.getByLabel('Hall').fill('Main hall');
  await page.getByRole('button', { name: 'Create meeting' }).click();
  await page.waitForURL('**/overview');
  const address = page.url().replace(/\/overview$/, '');
  const office = new Office(page, true);

  await page.goto(`${address}/people/import`);
  await office.importRoster();

  await page.goto(`${address}/arrangements`);
  await office.button(['添加车辆', 'Add vehicle']).first().click();
  await page.getByRole('checkbox', { name: 'Select 封开县' }).first().check();
  await office.button(['放到 1 号车', 'Put on vehicle 1']).first().click();
  await expect(page.getByText(/ on vehicle 1$/).first()).toBeVisible();
  await expect(page.getByRole('button', { name: /to look at/ })).toHaveCount(0);

  await page.goto(`${address}/agenda`);
  await office.addItem('Opening', '09:00', 30);
  await office.publish();

  await page.goto(`${address}/people`);
  await page
    .getByRole('button', { name: /^Details of/ })
    .first()
    .click();
  const card = page.getByRole('dialog');
  const last4 = (await card.getByLabel('Phone').inputValue()).slice(-4);
  await office.button(['生成链接', 'Make a link']).click();
  const link = await card.getByRole('textbox', { name: 'Personal link' }).inputValue();
  await expectAccessible(page);

  const hand = await browser.newContext({ ...PHONE, locale: 'en-GB' });
  const phone = await hand.newPage();
  await phone.goto(link);
  await phone.getByLabel(/last four digits/i).fill(last4);
  await phone.getByRole('button', { name: 'Open programme' }).click();
  await phone.getByRole('link', { name: 'Programme' }).click();
  await expect(phone.getByText('Opening').first()).toBeVisible();
  await expectAccessible(phone);
  await hand.close();
});
