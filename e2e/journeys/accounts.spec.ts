import { expect, test } from '@playwright/test';
import { expectAccessible } from '../pages/accessible';
import { startEmpty } from '../pages/empty-server';
import { Office } from '../pages/office';
import { PHONE } from '../pages/phone';
import { SignIn } from '../pages/sign-in';

const PASSWORD = 'a long enough one';

test('the link in the terminal makes the first workspace, once, on a phone too', async ({ browser }) => {
  const server = await startEmpty();
  try {
    const hand = await browser.newContext({ ...PHONE, locale: 'zh-CN' });
    const page = await hand.newPage();
    await page.goto(server.setup);
    await page.getByRole('button', { name: '建立并登录' }).click();
    await expect(page.getByText('填写单位名称')).toBeVisible();
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.viewport.width);
    await page.getByLabel('单位名称').fill('市委办公室');
    await page.getByLabel('您的姓名').fill('陈思远');
    await page.getByLabel('邮箱').fill('chen@office.example');
    await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: '建立并登录' }).click();
    await page.waitForURL('**/w/**');
    await expect(page.getByText('新建会议').first()).toBeVisible();
    await expectAccessible(page);

    const later = await hand.newPage();
    await later.goto(server.setup);
    await expect(later.getByRole('heading', { name: '这个链接已失效' })).toBeVisible();
    await expectAccessible(later);
    await hand.close();
  } finally {
    await server.stop();
  }
});

test('a colleague is invited with a link, sets a password on a phone, and is in the meeting', async ({
  page,
  browser,
}) => {
  await new SignIn(page).as('organizer');
  const office = new Office(page);
  await page.goto(`${await office.meeting('邀请同事')}/settings`);
  const email = `hua.${Date.now()}@office.example`;
  await page.getByLabel('邮箱').fill(email);
  await office
    .button([/^添加$/, /^Add$/])
    .last()
    .click();
  await page.getByLabel('姓名').fill('黎家辉');
  await office.button([/^邀请$/, /^Invite$/]).click();
  const link = page.getByRole('textbox', { name: '给黎家辉的链接' });
  const address = await link.inputValue();
  await expectAccessible(page);

  const hand = await browser.newContext({ ...PHONE, locale: 'en-GB' });
  const phone = await hand.newPage();
  await phone.goto(address);
  await expect(phone.getByRole('heading', { name: 'Welcome, 黎家辉' })).toBeVisible();
  await phone.getByLabel('Password', { exact: true }).fill('short');
  await phone.getByRole('button', { name: 'Set password and sign in' }).click();
  await expectAccessible(phone);
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.viewport.width);
  await phone.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await phone.getByRole('button', { name: 'Set password and sign in' }).click();
  await expect(phone.getByText('邀请同事').first()).toBeVisible();
  await hand.close();

  // The role is given otherwise, and back, in one step each.
  await page.reload();
  const role = page.getByLabel('黎家辉的角色');
  await role.selectOption({ label: '秘书' });
  await expect(page.getByText('黎家辉 现在是秘书')).toBeVisible();
  await page.getByRole('button', { name: '撤销' }).last().click();
  await expect(role).toHaveValue('organizer');
});
