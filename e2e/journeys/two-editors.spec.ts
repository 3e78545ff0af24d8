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
  await expect(other.getByRole('dialog').getByText(/陈思远 .*\d\d:\d\d 也改过/)).toBeVisible();
  await expectAccessible(other);
  await other.getByRole('dialog').getByRole('button', { name: '用对方的' }).click();
  await expect(title(page)).toHaveValue('各组碰头');
  await there.close();
});

test('what somebody is typing is never rewritten; on leaving the field it meets what others saved', async ({
  page,
  browser,
}) => {
  await new SignIn(page).as('organizer', `${MEETING}/agenda`);
  await new Office(page).addItem('车队碰头', '20:20', 20);
  const there = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } });
  const other = await there.newPage();
  await new SignIn(other).as('admin', page.url());
  const notes = (one: typeof page) => one.getByRole('textbox', { name: '说明' });
  const title = (one: typeof page) => one.getByRole('textbox', { name: '标题' });
  await expect(title(page)).toHaveValue('车队碰头');

  await notes(page).click();
  await page.keyboard.insertText('请各车队长带');
  await title(other).fill('车队长碰头');
  await title(other).press('Enter');
  await notes(other).fill('地点改在二楼');
  await notes(other).blur();
  await expect(title(page)).toHaveValue('车队长碰头');
  await expect(page.getByRole('status').filter({ hasText: '已保存' }).first()).toBeVisible();
  await expect(notes(page)).toHaveValue('请各车队长带');
  await page.keyboard.insertText('对讲机');
  await expect(notes(page)).toHaveValue('请各车队长带对讲机');
  await notes(page).blur();

  await page.getByRole('button', { name: /处要您看/ }).click();
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByText('请各车队长带对讲机')).toBeVisible();
  await expect(sheet.getByText('地点改在二楼')).toBeVisible();
  await expect(sheet.getByRole('group', { name: /\S+ .*\d\d:\d\d 改了同一处/ })).toBeVisible();
  await sheet.getByRole('button', { name: '用我的' }).click();
  await page.keyboard.press('Escape');
  await expect(notes(other)).toHaveValue('请各车队长带对讲机');

  await title(other).click();
  await title(other).press('End');
  await other.keyboard.insertText('（二）');
  await notes(page).fill('各车队长到二楼');
  await notes(page).blur();
  await expect(notes(other)).toHaveValue('各车队长到二楼');
  await expect(title(other)).toHaveValue('车队长碰头（二）');
  await title(other).press('Enter');
  await expect(title(page)).toHaveValue('车队长碰头（二）');
  await there.close();
});

test('a number somebody is typing in the site visits is not rewritten; left as it was, it shows what others saved', async ({
  page,
  browser,
}) => {
  await new SignIn(page).as('organizer', `${MEETING}/visits`);
  const there = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } });
  const other = await there.newPage();
  await new SignIn(other).as('admin', page.url());
  const places = (one: typeof page) => one.getByRole('textbox', { name: '停车位（辆）' });
  const limit = (one: typeof page) => one.getByRole('textbox', { name: '同时最多（人）' });
  for (const one of [page, other]) await one.getByText('珠岗村', { exact: true }).first().click();
  await expect(places(page)).toHaveValue('8');

  await places(page).fill('1');
  await places(other).fill('9');
  await limit(other).fill('239');
  await limit(other).blur();
  await expect(limit(page)).toHaveValue('239');
  await expect(places(page)).toHaveValue('1');
  await places(page).fill('8');
  await places(page).blur();
  await expect(places(page)).toHaveValue('9');

  await limit(other).fill('240');
  await places(other).fill('8');
  await places(other).blur();
  await expect(places(page)).toHaveValue('8');
  await there.close();
});
