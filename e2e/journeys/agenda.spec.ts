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

test('the visits of a day are opened from their block on the board', async ({ page }) => {
  await new SignIn(page).as('organizer', '/w/demo/m/field-day/agenda');
  await page.getByRole('group', { name: /^分组观摩/ }).click();
  await page.getByRole('link', { name: /^在行程里编辑/ }).click();
  await expect(page).toHaveURL(/\/visits\?itinerary=/);
  await expect(page.getByRole('heading', { name: '行车时刻图' })).toBeVisible();
});

test.describe('on a slow network', () => {
  // What the service worker fetches cannot be held back here.
  test.use({ serviceWorkers: 'block' });

  test('an item added while the programme is still being read stays', async ({ page }) => {
    await new SignIn(page).as('organizer', MEETING);
    await page.goto(`${await new Office(page).meeting('慢网排程')}/agenda`);
    const add = page.getByRole('button', { name: /^日程项/ }).first();
    const items = page.getByRole('group', { name: /^新的日程项/ });
    const whenStored = (): Promise<unknown> =>
      page.waitForResponse(reply => reply.request().method() === 'POST' && reply.url().endsWith('/agenda/items'));
    const firstStored = whenStored();
    await add.click();
    await firstStored;
    const kept = page.waitForResponse(reply => /agenda\/items\?/.test(reply.url()));
    await page.reload();
    await kept;
    await expect(items).toHaveCount(1);
    let letThrough = (): void => undefined;
    const held = new Promise<void>(resolve => (letThrough = resolve));
    let first = true;
    await page.route(/agenda\/items\?/, async route => {
      if (!first) return route.continue();
      first = false;
      // The answer was put together before the item and comes in after it; what this browser keeps is shown meanwhile.
      const response = await route.fetch();
      await held;
      await route.fulfill({ response });
    });
    // Without the stream nothing tells of the item afterwards.
    await page.route(/\/stream/, route => route.abort());
    await page.reload();
    const stored = whenStored();
    await add.click();
    await stored;
    await expect(items).toHaveCount(2);
    const read = page.waitForResponse(
      reply => reply.request().method() === 'GET' && /agenda\/items\?/.test(reply.url()),
    );
    letThrough();
    await (await read).finished();
    // Two frames later it is on the page.
    await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
    await expect(items).toHaveCount(2);
  });
});
