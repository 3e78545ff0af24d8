import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { readXlsx } from 'hucre';
import { expectAccessible } from '../pages/accessible';
import { Office } from '../pages/office';
import { PHONE } from '../pages/phone';
import { SignIn } from '../pages/sign-in';

test('links are made for a unit at once, handed out as a sheet and as text, and one opens on a phone', async ({
  page,
  browser,
}) => {
  await new SignIn(page).as('organizer');
  const office = new Office(page);
  const address = await office.meeting('批量链接');
  const people = `/api/v1/meetings/${await office.idOf(address)}/attendees`;
  const headers = { origin: new URL(page.url()).origin };
  for (const [name, unit] of [
    ['陈一', '怀集县'],
    ['李二', '怀集县'],
    ['黄三', '端州区'],
  ]) {
    await page.request.post(people, { data: { name, posts: [{ unit, post: '局长' }] }, headers });
  }
  await page.goto(`${address}/people`);
  await page.getByRole('complementary', { name: '单位' }).getByText('怀集县').click();
  await page.getByRole('checkbox', { name: '全选' }).check();
  await page.getByRole('toolbar').getByRole('button', { name: '通行链接…' }).click();

  const dialog = page.getByRole('dialog', { name: '通行链接' });
  await expect(dialog.getByText('没有链接')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '生成 2 条链接' }).click();
  await expect(dialog.getByRole('button', { name: '下载表格' })).toBeFocused();
  const text = await dialog.getByRole('textbox', { name: '姓名和链接' }).inputValue();
  const links = text.split('\n').map(line => line.split(' '));
  expect(links.map(([name]) => name)).toEqual(['陈一', '李二']);

  await page.keyboard.press('Escape');
  await expect(dialog.getByRole('alert')).toContainText('还没有下载或复制');
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: '下载表格' }).click();
  expect((await download).suggestedFilename()).toBe('批量链接 通行链接.xlsx');
  const { sheets } = await readXlsx(await readFile(await (await download).path()));
  expect(sheets[0]!.rows.slice(2).map(row => row.map(cell => cell ?? ''))).toEqual([
    [1, '怀集县', '陈一', '局长', '', links[0]![1]],
    [2, '怀集县', '李二', '局长', '', links[1]![1]],
  ]);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  const hand = await browser.newContext({ ...PHONE, locale: 'zh-CN' });
  const phone = await hand.newPage();
  await phone.goto(links[1]![1]!);
  await expect(phone.getByRole('navigation', { name: '页面' })).toBeVisible();
  await hand.close();

  await page.getByRole('button', { name: '清除筛选' }).click();
  await page.getByRole('button', { name: '给显示的 3 人生成通行链接' }).click();
  await expect(dialog.getByText('其中 1 人已打开')).toBeVisible();
  await dialog.getByRole('button', { name: '生成 1 条链接' }).click();
  await expect(dialog.getByText('另有 2 人保留原链接')).toBeVisible();
  await expect(dialog.getByRole('textbox', { name: '姓名和链接' })).toHaveValue(/^黄三 \S+$/);
});
