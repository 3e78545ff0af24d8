import { expect, test } from '@playwright/test';
import { expectAccessible } from '../pages/accessible';
import { Office } from '../pages/office';
import { SignIn } from '../pages/sign-in';

test('the roster an office sends becomes 203 people, and a spreadsheet again', async ({ page }) => {
  await new SignIn(page).as('organizer');
  const office = new Office(page);
  const address = await office.meeting('名单导入');
  await page.goto(`${address}/people/import`);
  await office.importRoster();
  await expectAccessible(page);
  await page.getByRole('link', { name: '看名单' }).click();
  await expect(page.getByText(/203 人/).first()).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: '导出' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
  await expectAccessible(page);
});
