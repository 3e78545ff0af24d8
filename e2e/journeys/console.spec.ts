import { expect, test } from '@playwright/test';
import { addDays } from '@yicheng/domain';
import { expectAccessible } from '../pages/accessible';
import { MEETING, SignIn } from '../pages/sign-in';

test('a wrong password is refused in words, the right one opens the workspace', async ({ page }) => {
  const signIn = new SignIn(page);
  await page.goto('/');
  await signIn.type('organizer@demo.yicheng', 'not-this-one');
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page);
  await signIn.type('organizer@demo.yicheng', 'yicheng-demo');
  await page.waitForURL('**/w/demo**');
});

test('on the first day of its visits a meeting opens on dispatch', async ({ page }) => {
  await new SignIn(page).as('organizer', `${MEETING}/overview`);
  const meetings = (await (await page.request.get('/api/v1/meetings')).json()) as {
    items: { slug: string; startDate: string }[];
  };
  const { startDate } = meetings.items.find(({ slug }) => slug === 'site-meeting')!;
  for (const [day, area] of [
    [startDate, 'dispatch'],
    [addDays(startDate, -1), 'overview'],
  ] as const) {
    await page.clock.setSystemTime(`${day}T12:00:00+08:00`);
    await page.goto(MEETING);
    await expect(page).toHaveURL(new RegExp(`/${area}$`));
  }
});

test('the overview says what is ready, and each number leads to its list', async ({ page }) => {
  await new SignIn(page).as('organizer', `${MEETING}/overview`);
  await expect(page.getByRole('heading', { name: /驻镇帮镇扶村工作现场会/ })).toBeVisible();
  await expect(page.getByText('191 / 203').first()).toBeVisible();
  await expect(page.getByText('202 / 202').first()).toBeVisible();
  await expectAccessible(page);
});

test('nothing of the overview lies beside a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await new SignIn(page).as('organizer', `${MEETING}/overview`);
  await expect(page.getByText('191 / 203')).toBeInViewport({ ratio: 1 });
  const beside = await page.locator('#main').evaluate(main => main.scrollWidth - main.clientWidth);
  expect(beside).toBe(0);
});

test.describe('in English and in the dark', () => {
  test.use({ locale: 'en-GB', colorScheme: 'dark' });

  test('the overview reads as well', async ({ page }) => {
    await new SignIn(page).as('organizer', `${MEETING}/overview`);
    await expect(page.getByRole('link', { name: 'Agenda' }).first()).toBeVisible();
    await expectAccessible(page);
  });
});

test('the convoy stops at four sites, and a longer stay moves what follows', async ({ page }) => {
  await new SignIn(page).as('organizer', `${MEETING}/visits`);
  for (const stop of ['怀集县华辰玫瑰产业园', '谭石拱村', '珠岗村', '凤寨村']) {
    await expect(page.getByText(stop).first()).toBeVisible();
  }
  await expect(page.getByText('15:50').first()).toBeVisible();
  await expectAccessible(page);
});

test('an organizer reads the speech that was handed in beside its slot', async ({ page }) => {
  await new SignIn(page).as('organizer', `${MEETING}/speaking`);
  await page.getByText('典型发言：怀集县').click();
  await expect(page.getByText('一村一策').first()).toBeVisible();
  await expectAccessible(page);
});

test('the address of a workspace that is not there says so', async ({ page }) => {
  await new SignIn(page).as('organizer', '/w/nosuch');
  await expect(page.getByText('没有这个页面')).toBeVisible();
  await page.getByRole('link', { name: '回到会议列表' }).click();
  await expect(page).toHaveURL(/\/w\/demo$/);
});
