import { expect, test } from '@playwright/test';
import { expectAccessible } from '../pages/accessible';
import { keptForOffline } from '../pages/kept-for-offline';
import { Phone, PHONE } from '../pages/phone';

test.use(PHONE);

test('an answer given while the server is away is shown, survives a reload and arrives', async ({ page, context }) => {
  const phone = new Phone(page);
  await phone.open('liaison');
  await page.goto('/p/reply');
  await expect(page.getByRole('radio', { name: '请人代会' })).toBeVisible();
  await keptForOffline(page);
  await context.setOffline(true);
  await page.getByRole('radio', { name: '请人代会' }).check();
  await page.getByLabel('代会人姓名').fill('王小明');
  await page.getByRole('button', { name: '发送回执' }).click();
  await expect(page.getByText('目前：代会')).toBeVisible();
  await page.reload();
  await expect(page.getByText('目前：代会')).toBeVisible();
  await expect(page.getByText('已存在这部手机上，有信号后自动发送。')).toBeVisible();
  await expectAccessible(page);
  await context.setOffline(false);
  const reply = async () => ((await (await page.request.get('/api/v1/me/reply')).json()) as { reply: string }).reply;
  await expect.poll(reply, { timeout: 25_000 }).toBe('substitute');
});

test('a speech typed a moment before a reload is still there', async ({ page }) => {
  const phone = new Phone(page);
  await phone.open('speaker');
  await phone.turnTo('我的');
  await page
    .getByRole('link', { name: /典型发言/ })
    .first()
    .click();
  const takeBack = page.getByRole('button', { name: '收回修改' });
  const text = page.getByRole('textbox', { name: '发言稿正文' });
  await expect(takeBack.or(text)).toBeVisible();
  if (await takeBack.isVisible()) await takeBack.click();
  const typed = `补充一句${Date.now()}。`;
  await text.press('ControlOrMeta+End');
  await text.pressSequentially(typed);
  await page.reload();
  await expect(text).toHaveValue(new RegExp(typed));
  await expect(page.getByText(/^已保存/)).toBeVisible();
  await expectAccessible(page);
  // Handed in again, as those who read it afterwards expect.
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await expect(takeBack).toBeVisible();
});
