import { expect, type Page, test } from '@playwright/test';
import { Phone, PHONE } from '../pages/phone';
import { MEETING, SignIn } from '../pages/sign-in';

// As on a plain-http address in a closed network, where browsers keep no copy of the application.
test.use({ serviceWorkers: 'block' });

/** The parts that the open page knows are on the server no more; a page opened anew gets the new ones. */
async function upgrade(page: Page): Promise<void> {
  let stale = true;
  await page.route('**/*', route => {
    const request = route.request();
    if (request.isNavigationRequest()) stale = false;
    return stale && request.url().endsWith('.js') ? route.fulfill({ status: 404 }) : route.continue();
  });
}

test('a console that was open when the server was upgraded goes on; without a network it says so', async ({
  page,
  context,
}) => {
  await new SignIn(page).as('organizer', `${MEETING}/overview`);
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await context.setOffline(true);
  await page.getByRole('link', { name: '会议纪要' }).first().click();
  await expect(page.getByText('这一页没有打开：连不上服务器。')).toBeVisible();
  await expect(page).toHaveURL(/\/overview$/);
  await context.setOffline(false);

  await upgrade(page);
  await page.getByRole('link', { name: '文档' }).first().click();
  await expect(page).toHaveURL(/\/documents$/);
  await expect(page.getByRole('heading', { name: '文档' }).first()).toBeVisible();
});

test.describe('on a phone', () => {
  test.use(PHONE);

  test('the next page comes from the upgraded server; without a network it says so', async ({ page, context }) => {
    const phone = new Phone(page);
    await phone.open('attendee');
    await context.setOffline(true);
    await phone.turnTo('我的');
    await expect(page.getByText('这一页还不在这部手机上')).toBeVisible();
    await context.setOffline(false);

    await upgrade(page);
    await phone.turnTo('日程');
    await expect(page).toHaveURL(/\/programme$/);
    await expect(page.getByText('凤寨村').first()).toBeVisible();
    await expect(page.getByText('这一页还不在这部手机上')).toBeHidden();
  });
});
