import { expect, test } from '@playwright/test';
import { expectAccessible } from '../pages/accessible';
import { Desk } from '../pages/desk';
import { MEETING, SignIn } from '../pages/sign-in';

test('two secretaries see each other write', async ({ page, browser }) => {
  const other = await browser.newPage();
  for (const one of [page, other]) await new SignIn(one).as('secretary', `${MEETING}/minutes`);
  await expect(new Desk(other).line).toBeVisible();
  await new Desk(page).record('合作社的账目每季度公开一次。');
  await expect(new Desk(page).remark('合作社的账目每季度公开一次。')).toBeVisible();
  await expect(new Desk(other).remark('合作社的账目每季度公开一次。')).toBeVisible();
  await expectAccessible(page);
  await other.close();
});

test('a remark written without a network arrives once it is back', async ({ page, context, request }) => {
  await new SignIn(page).as('secretary', `${MEETING}/minutes`);
  const desk = new Desk(page);
  await expect(desk.line).toBeVisible();
  await context.setOffline(true);
  await desk.record('路上没有信号，也记得下来。');
  await expect(desk.remark('路上没有信号，也记得下来。')).toBeVisible();
  await context.setOffline(false);
  const found = async () => {
    const meetings = (await (await page.request.get('/api/v1/meetings')).json()) as {
      items: { id: string; slug: string }[];
    };
    const id = meetings.items.find(({ slug }) => slug === 'site-meeting')?.id;
    const answer = await page.request.get(`/api/v1/meetings/${id}/remarks?q=没有信号`);
    return ((await answer.json()) as { total: number }).total;
  };
  await expect.poll(found, { timeout: 30_000 }).toBe(1);
  expect((await request.get('/api/v1/session')).status()).toBe(401);
  await expectAccessible(page);
});

test('a speaker is found by the initials of the name', async ({ page }) => {
  await new SignIn(page).as('secretary', `${MEETING}/minutes`);
  const desk = new Desk(page);
  await desk.line.pressSequentially('@lxj');
  await expect(page.getByRole('option', { name: /林晓杰/ })).toBeVisible();
  await expectAccessible(page);
});
