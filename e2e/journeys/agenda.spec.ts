import { expect, test } from '@playwright/test';
import { expectAccessible } from '../pages/accessible';
import { Office } from '../pages/office';
import { MEETING, SignIn } from '../pages/sign-in';

test('an item typed in the inspector is still there after a reload', async ({ page }) => {
  await new SignIn(page).as('organizer', `${MEETING}/agenda`);
  await page.getByRole('button', { name: /^日程项/ }).click();
  const title = page.getByRole('textbox', { name: '标题' });
  await title.fill('媒体见面');
  const stored = page.waitForResponse(answer => /媒体见面/.test(answer.request().postData() ?? '') && answer.ok());
  await title.press('Enter');
  await expect(page.getByText('媒体见面').first()).toBeVisible();
  await stored;
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByRole('textbox', { name: '标题' })).toHaveValue('媒体见面');
});

test('the academic day shows its three parallel rooms side by side', async ({ page }) => {
  await new SignIn(page).as('organizer', '/w/demo/m/rural-data-day/agenda');
  for (const room of ['Room A', 'Room B', 'Room C']) await expect(page.getByText(room).first()).toBeVisible();
  await expect(page.getByText('Mapping villages')).toBeVisible();
  await expectAccessible(page);
});

test('an item added while the programme is still being read stays', async ({ page }) => {
  await new SignIn(page).as('organizer', MEETING);
  const address = await new Office(page).meeting('慢网排程');
  let letThrough = (): void => undefined;
  const held = new Promise<void>(resolve => (letThrough = resolve));
  let first = true;
  await page.route('**/agenda/items?*', async route => {
    if (!first) return route.continue();
    first = false;
    // The answer was put together before the item, and comes in after it.
    const response = await route.fetch();
    await held;
    await route.fulfill({ response });
  });
  await page.goto(`${address}/agenda`);
  const stored = page.waitForResponse(
    reply => reply.request().method() === 'POST' && reply.url().endsWith('/agenda/items'),
  );
  await page
    .getByRole('button', { name: /^日程项/ })
    .first()
    .click();
  await page.getByRole('textbox', { name: '标题' }).fill('开幕式');
  await page.keyboard.press('Enter');
  await stored;
  letThrough();
  await expect(page.getByRole('button', { name: /^发布第 1 版/ })).toBeVisible();
  await expect(page.getByText('开幕式').first()).toBeVisible();
});
