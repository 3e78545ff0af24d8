import { expect, test } from '@playwright/test';
import { expectAccessible } from '../pages/accessible';
import { OwnDay } from '../pages/own-day';
import { SignIn } from '../pages/sign-in';

test('a day is arranged, then moved by keys, by hand and in the table, and each is one undo', async ({ page }) => {
  await new SignIn(page).as('admin', '/w/demo');
  const day = await OwnDay.plan(page.request, {
    captains: [1, 1, 1],
    riders: [['王一'], ['李二'], ['赵三']],
    stops: [
      { name: '甲村', dwell: 40, drive: 20 },
      { name: '乙村', dwell: 40, drive: 20 },
    ],
    by: 600,
  });
  await page.goto(`/w/demo/m/${day.slug}/visits`);
  const undo = page.locator('.sub').getByRole('button', { name: '撤销' });

  await page.locator('.sub').getByRole('button', { name: '编排' }).click();
  const best = page.getByRole('article').filter({ hasText: '推荐' }).first();
  await expect(best).toBeVisible();
  expect(await day.planned()).toBe(0);
  await best.getByRole('button', { name: '采用' }).click();
  await expect.poll(() => day.planned()).toBe(3);
  await undo.click();
  await expect.poll(() => day.planned()).toBe(0);
  await page.locator('.sub').getByRole('button', { name: '重做' }).click();
  await expect.poll(() => day.planned()).toBe(3);

  // The graph is several pictures over each other: each is seen through the next.
  const pictures = page.locator('yc-train-graph .paper > svg');
  await expect(pictures).toHaveCount(3);
  for (const picture of await pictures.all()) await expect(picture).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');

  const stay = page.getByRole('slider', { name: /^1 号车/ }).first();
  const planned = (await stay.getAttribute('aria-valuetext'))!;
  await stay.focus();
  await stay.press('ArrowRight');
  await expect(stay).not.toHaveAttribute('aria-valuetext', planned);
  await undo.click();
  await expect(stay).toHaveAttribute('aria-valuetext', planned);

  const { x, y, width, height } = (await stay.boundingBox())!;
  const grab = async (by: number): Promise<void> => {
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width / 2 + by / 4, y + height / 2);
    await page.mouse.move(x + width / 2 + by, y + height / 2);
  };
  await grab(40);
  await page.mouse.up();
  await expect(stay).not.toHaveAttribute('aria-valuetext', planned);
  await undo.click();
  await expect(stay).toHaveAttribute('aria-valuetext', planned);
  await grab(50);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(stay).toHaveAttribute('aria-valuetext', planned);
  await expectAccessible(page);

  await page.locator('h1').click();
  await page.keyboard.press('t');
  // Two heading rows of one line each: begin and leave stand under the name of their stop.
  const heads = page.locator('yc-runs-table thead tr');
  await expect(heads).toHaveCount(2);
  for (const head of await heads.all()) expect((await head.boundingBox())!.height).toBeLessThan(50);
  const departure = page.getByRole('gridcell', { name: /^1 号车，发车/ });
  const left = (await departure.textContent())!.trim();
  const typed = left.startsWith('23') ? '23:59' : '23:45';
  await departure.focus();
  await departure.press(typed[0]!);
  await page.keyboard.type(typed.slice(1).replace(':', ''));
  await page.keyboard.press('Enter');
  await expect(departure).toHaveText(typed);
  await undo.click();
  await expect(departure).toHaveText(left);
  await expectAccessible(page);
});

test('proposals are tried one after the other, also another way of travelling, until what is in use is as good', async ({
  page,
}) => {
  await new SignIn(page).as('admin', '/w/demo');
  const day = await OwnDay.plan(page.request, {
    captains: [1, 1, 1],
    riders: [['王一'], ['李二'], ['赵三']],
    stops: [
      { name: '甲村', dwell: 40, drive: 20, capacity: 1 },
      { name: '乙村', dwell: 40, drive: 20, capacity: 1 },
    ],
    by: 600,
  });
  await page.goto(`/w/demo/m/${day.slug}/visits`);
  const bar = page.locator('.sub');
  const stale = page.getByText('行程已改动');
  const cards = page.getByRole('article');
  const inUse = cards.filter({ hasText: '现行' });
  await bar.getByText('统一编队', { exact: true }).click();
  await bar.getByRole('button', { name: '编排' }).click();
  const other = cards.filter({ hasText: '采用后“怎么走”改为“分组错峰”' });
  await other.getByRole('button', { name: '采用' }).click();
  await expect(inUse).toHaveAccessibleName('最早返回');
  await expect(stale).toBeHidden();
  await bar.getByRole('button', { name: '撤销' }).click();
  await other.getByRole('button', { name: '采用' }).click();
  await expect(inUse).toHaveAccessibleName('最早返回');

  await bar.getByRole('button', { name: '重新编排' }).click();
  await expect(inUse).toContainText('车次不变');
  await expect(cards.filter({ hasText: '推荐' })).toHaveCount(0);

  await bar.getByText('同序', { exact: true }).click();
  await expect(stale).toBeVisible();
});
