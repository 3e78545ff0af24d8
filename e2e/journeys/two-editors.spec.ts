import { expect, test } from '@playwright/test';
import { expectAccessible } from '../pages/accessible';
import { MEETING, SignIn } from '../pages/sign-in';
import { Office } from '../pages/office';

test('two editors of one item: other fields join, of one value ours stands and theirs is one click away', async ({
  page,
  browser,
}) => {
  await new SignIn(page).as('organizer', `${MEETING}/agenda`);
  await new Office(page).addItem('联络员碰头', '19:40', 30);
  const address = page.url();
  const there = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } });
  const other = await there.newPage();
  await new SignIn(other).as('admin', address);
  const title = (one: typeof page) => one.getByRole('textbox', { name: '标题' });
  await expect(title(other)).toHaveValue('联络员碰头');

  await there.setOffline(true);
  await title(other).fill('联络员会');
  await title(other).press('Enter');
  await other.locator('#item-minutes').fill('45');
  await other.locator('#item-minutes').press('Enter');
  await title(page).fill('各组碰头');
  const stored = page.waitForResponse(answer => /各组碰头/.test(answer.request().postData() ?? '') && answer.ok());
  await title(page).press('Enter');
  await stored;
  await there.setOffline(false);

  await expect(title(page)).toHaveValue('联络员会', { timeout: 25_000 });
  await expect(page.locator('#item-minutes')).toHaveValue(/^45/);
  await other.getByRole('button', { name: /别人也改过/ }).click();
  await expect(other.getByRole('dialog').getByText('各组碰头')).toBeVisible();
  await expectAccessible(other);
  await other.getByRole('dialog').getByRole('button', { name: '用对方的' }).click();
  await expect(title(page)).toHaveValue('各组碰头');
  await there.close();
});
