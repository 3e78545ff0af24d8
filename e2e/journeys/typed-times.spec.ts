import { expect, type Page, test } from '@playwright/test';
import { SignIn } from '../pages/sign-in';

const LONG = 'Village A with a very long name that nobody can fit into a narrow column of the page';

/** A day of two stops and a vehicle, from 08:00 to 18:00, open in the console. */
async function openDay(page: Page): Promise<void> {
  await new SignIn(page).as('admin', '/w/demo');
  const post = async (url: string, data: object): Promise<{ id: string }> =>
    (await page.request.post(`/api/v1${url}`, { data })).json() as Promise<{ id: string }>;
  const [date, slug] = ['2031-10-08', `typed-${Date.now()}`];
  const at = (time: string): string => `${date}T${time}:00+08:00`;
  const meeting = { title: '时刻', slug, timeZone: 'Asia/Shanghai', startDate: date, endDate: date };
  const path = `/meetings/${(await post('/meetings', meeting)).id}`;
  const vehicle = await post(`${path}/vehicles`, { number: 1, passengers: 20 });
  const stops = [LONG, '博物馆'].map(name => ({ id: crypto.randomUUID(), name, dwell: 45, capacity: 2 }));
  const ids = ['start', ...stops.map(({ id }) => id), 'end'];
  await post(`${path}/itineraries`, {
    date,
    title: '现场参观',
    mode: 'convoy',
    start: { place: '会议酒店', at: at('08:00') },
    end: { place: '会议酒店', by: at('18:00') },
    stops,
    legs: ids.slice(1).map((to, i) => ({ from: ids[i], to, minutes: 20, source: 'typed' })),
    vehicleIds: [vehicle.id],
  });
  await page.goto(`/w/demo/m/${slug}/visits`);
}

test('a time typed for a stay that cannot be kept stays as typed with the earliest beside it', async ({ page }) => {
  await openDay(page);
  const stay = page.getByRole('slider', { name: '1 号车，博物馆' });
  await stay.press('Enter');
  const times = page.locator('yc-call-popover');
  const [begin, leave] = [times.getByLabel('开始'), times.getByLabel('离开')];
  await expect(begin).toHaveValue('09:25');

  await leave.fill('09:00');
  await leave.press('Tab');
  await expect(times.getByRole('alert')).toHaveText('最早 09:26，按 Esc 还原');
  await expect(leave).toHaveValue('09:00');
  await leave.press('Escape');
  await expect(leave).toHaveValue('10:10');

  await begin.fill('07:00');
  await begin.press('Tab');
  await expect(times.getByRole('alert')).toHaveText('最早 09:05，按 Esc 还原');
  await expect(begin).toHaveValue('07:00');
  await expect(stay).toHaveAttribute('aria-valuetext', /^09:25 到 10:10/);
  await begin.fill('09:30');
  await begin.press('Tab');
  await expect(stay).toHaveAttribute('aria-valuetext', /^09:30 到 10:15/);

  // However many lines it has, all of it is within the graph, at the last stop too.
  const [words, frame] = [await times.boundingBox(), await page.locator('yc-train-graph .frame').boundingBox()];
  expect(words!.y + words!.height).toBeLessThanOrEqual(frame!.y + frame!.height);
});

test('a stop does not close before it opens, and either field puts it right', async ({ page }) => {
  await openDay(page);
  await page
    .locator('yc-stop-list')
    .getByRole('button', { name: /博物馆/ })
    .click();
  const [open, close] = [page.getByLabel('开放自'), page.getByLabel('开放至')];
  await open.fill('09:30');
  await open.press('Tab');
  await close.fill('08:00');
  await close.press('Tab');
  await expect(page.locator('yc-stop-hours').getByRole('alert')).toHaveText('关闭早于开放');
  await expect(close).toHaveValue('08:00');
  await expect(page.locator('yc-stop-list')).toContainText('09:30–');
  await expect(page.locator('yc-stop-list')).not.toContainText('08:00–');

  await open.fill('07:00');
  await open.press('Tab');
  await expect(page.locator('yc-stop-list')).toContainText('07:00–08:00');
  await expect(page.locator('yc-stop-hours').getByRole('alert')).toHaveCount(0);
});

test('the itinerary says when it leaves and by when it is back', async ({ page }) => {
  await openDay(page);
  await page
    .getByRole('radio', { name: '行程' })
    .or(page.getByRole('button', { name: '行程', exact: true }))
    .click();
  const details = page.locator('yc-itinerary-details');
  await details.getByLabel('发车').fill('08:30');
  await details.getByLabel('发车').press('Tab');
  await expect(page.locator('yc-stop-list')).toContainText('08:30 发车');
  await details.getByLabel('最晚返回').fill('17:15');
  await details.getByLabel('最晚返回').press('Tab');
  await expect(page.locator('yc-stop-list')).toContainText('17:15 前返回');
});

test('a long name of a stop covers nothing in the tables of drives and of runs', async ({ page }) => {
  await openDay(page);
  await page.getByRole('button', { name: '全部路段' }).click();
  const drives = page.getByRole('dialog');
  const name = drives.getByRole('rowheader', { name: LONG });
  const field = drives.getByLabel(new RegExp(`${LONG}.*博物馆`));
  const [told, typed] = [(await name.locator('.name').boundingBox())!, (await field.boundingBox())!];
  expect(told.x + told.width).toBeLessThan(typed.x);
  await page.keyboard.press('Escape');
  await expect(drives).toHaveCount(0);

  await page.locator('h1').click();
  await page.keyboard.press('t');
  const head = page.getByRole('columnheader', { name: LONG }).locator('.name');
  expect((await head.boundingBox())!.width).toBeLessThan(160);
  // Where it is scrolled, nothing is seen beside the columns that stay.
  await page.setViewportSize({ width: 1000, height: 700 });
  const scroll = page.locator('yc-runs-table .scroll');
  await scroll.evaluate(one => one.scrollTo({ left: 60 }));
  const [vehicle, within] = [page.getByRole('columnheader', { name: '车辆' }), (await scroll.boundingBox())!];
  expect((await vehicle.boundingBox())!.x - within.x).toBeLessThan(2);
});
