import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { expectAccessible } from '../pages/accessible';
import { Desk } from '../pages/desk';
import { Keyboard } from '../pages/keyboard';
import { Office, ROSTER } from '../pages/office';
import { MEETING, SignIn } from '../pages/sign-in';

test('by keyboard alone: a meeting, its roster row by row, and who rides where', async ({ page }) => {
  const keys = new Keyboard(page);
  await page.goto('/');
  await keys.expectHere(page.locator('#email'));
  await keys.type('organizer@demo.yicheng');
  await keys.to(page.locator('#password'));
  await keys.type('yicheng-demo');
  await keys.press('Enter');
  await page.waitForURL('**/w/demo');
  await keys.use(page.getByRole('link', { name: '新建会议' }).first());

  const title = page.getByLabel('名称');
  await keys.expectHere(title);
  await keys.type('键盘开会');
  const first = page.getByLabel('第一天');
  await keys.to(first);
  // The parts of a date as this browser orders them; a half date must not clear the field.
  await keys.type('12082026');
  await keys.to(page.getByLabel('最后一天'));
  await expect(first).toHaveValue('2026-12-08');
  await keys.type('12092026');
  await keys.to(page.getByLabel('时区'));
  await keys.overwrite('Asia/Shanghai');
  await keys.to(page.getByLabel('会场'));
  await keys.type('会议酒店');
  await keys.press('Enter');
  await page.waitForURL('**/overview');
  await expect(page.getByText('12月8日').first()).toBeVisible();

  await keys.press('g', 'p');
  await page.waitForURL('**/people');
  await keys.use(page.getByRole('link', { name: '导入名单' }).first());
  const chooser = page.waitForEvent('filechooser');
  await keys.use(page.getByRole('button', { name: '选择文件' }));
  await (await chooser).setFiles(ROSTER);
  const row = page
    .getByRole('row')
    .filter({ has: page.locator(':focus') })
    .or(page.locator('[role=row]:focus'));
  await keys.expectHere(row.filter({ hasText: '程玲' }));
  await keys.press('j');
  await keys.expectHere(row.filter({ hasText: '谭国杰' }));
  await keys.press('Enter', 'Tab', 'Tab');
  await keys.overwrite('党委书记');
  await keys.press('Enter');
  await keys.expectHere(row.filter({ hasText: '谭国杰' }).filter({ hasText: '党委书记' }));
  await keys.press('x');
  await expect(row).toContainText('区永媛');
  await keys.use(page.getByRole('button', { name: '排除 1 行' }));
  await keys.use(page.getByRole('button', { name: '导入 202 人' }));
  await keys.expectHere(page.getByRole('link', { name: '看名单' }));
  await expectAccessible(page);

  await keys.press('g', 'b');
  await keys.use(page.getByRole('button', { name: '添加车辆' }).first());
  await expect(page.getByText('0 / 45 人').first()).toBeVisible();
  await keys.to(page.getByRole('searchbox'));
  await keys.type('lx');
  await keys.press('Enter', 'ArrowDown');
  await keys.expectHere(page.getByRole('checkbox', { name: '林晓杰' }));
  await keys.press('Enter');
  await expect(page.getByText('林晓杰已安排到 1 号车')).toBeVisible();
  await keys.to(page.getByRole('searchbox'), { back: true });
  await keys.overwrite('端州');
  await keys.press('ArrowDown');
  await keys.expectHere(page.getByRole('checkbox', { name: '选择端州区的人' }));
  await keys.press('ArrowDown', 'Space', 'ArrowDown', 'Space');
  await expect(page.getByText('已选 2 人')).toBeVisible();
  await keys.use(page.getByRole('button', { name: '放到 1 号车', exact: true }));
  await expect(page.getByText('3 / 45 人').first()).toBeVisible();
  await expectAccessible(page);
});

test('by keyboard alone: an item moved on the board and published', async ({ page }) => {
  const keys = new Keyboard(page);
  await new SignIn(page).as('organizer', MEETING);
  const address = await new Office(page).meeting('键盘排程');
  await page.goto(`${address}/agenda`);
  await expect(page.getByRole('button', { name: /^日程项/ }).first()).toBeVisible();
  await keys.press('n');
  await keys.expectHere(page.getByRole('textbox', { name: '标题' }));
  await keys.overwrite('开幕式');
  await keys.press('Enter');
  await keys.to(page.locator('#item-start'));
  await keys.overwrite('9:00');
  await keys.press('Enter');
  await keys.to(page.locator('#item-minutes'));
  await keys.overwrite('30');
  await keys.press('Enter', 'Escape');
  const block = page.getByRole('group', { name: /^开幕式/ });
  await keys.expectHere(block);
  await expect(page.getByRole('textbox', { name: '标题' })).toBeHidden();
  await keys.press('ArrowDown', 'ArrowDown', 'Shift+ArrowDown', 'Alt+ArrowDown');
  await expect(block).toHaveAccessibleName(/09:11 到 09:46/);
  await keys.press('Delete');
  await expect(block).toBeHidden();
  await keys.press('ControlOrMeta+z');
  await expect(block).toBeVisible();
  await keys.use(page.getByRole('button', { name: /^发布第 1 版/ }));
  await keys.use(page.getByRole('button', { name: '只发布，不通知' }));
  await expect(page.getByText(/第 1 版已发布/).first()).toBeVisible();
  await expectAccessible(page);
});

test('by keyboard alone: a personal link, remarks by whoever speaks, the handbook', async ({ page }) => {
  const keys = new Keyboard(page);
  await new SignIn(page).as('organizer', `${MEETING}/people`);
  await keys.to(page.getByRole('grid'));
  await keys.press('j', 'o');
  await keys.use(page.getByRole('button', { name: '生成链接' }));
  const link = page.getByRole('textbox', { name: '通行链接' });
  await keys.expectHere(link);
  await expect(link).toHaveValue(/\/p\/#/);
  await keys.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  await keys.press('g', 'm');
  const desk = new Desk(page);
  await expect(desk.line).toBeVisible();
  await keys.press('n');
  for (const [asked, said] of [
    ['@林晓', '第一句。'],
    ['@linxiao', '第二句。'],
    ['@lxj', '第三句。'],
  ] as const) {
    await keys.expectHere(desk.line);
    await keys.type(asked);
    await expect(page.getByRole('option', { name: /林晓杰/ })).toBeVisible();
    await keys.press('Enter');
    await keys.type(said);
    await keys.press('Enter');
    await expect(desk.remark(said)).toBeVisible();
  }
  // The list is one tab stop, wherever the remarks of this hour stand among the others.
  const edits = page.getByRole('article').getByRole('button', { name: '修改' });
  await keys.to(edits.and(page.locator(':not([tabindex="-1"])')), { back: true, within: 12 });
  await keys.press('End');
  await keys.expectHere(edits.last());
  await keys.press('Home');
  await keys.expectHere(edits.first());
  await expectAccessible(page);

  await keys.press('g', 'd');
  const download = page.waitForEvent('download');
  await keys.use(page.getByRole('link', { name: /下载 会议手册/ }));
  expect((await readFile(await (await download).path())).subarray(0, 4).toString('latin1')).toBe('%PDF');
});
