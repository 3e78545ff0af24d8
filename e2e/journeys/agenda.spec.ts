import { expect, test } from '@playwright/test';
import { expectAccessible } from '../pages/accessible';
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
