import { expect, test } from '@playwright/test';
import { expectAccessible } from '../pages/accessible';
import { PHONE } from '../pages/phone';
import { SignIn } from '../pages/sign-in';

test.use(PHONE);

const MEETING = '/w/demo/m/field-day';

test('an organizer drives the day beforehand without a signal, and its legs become the driven ones', async ({
  page,
  context,
}) => {
  await new SignIn(page).as('organizer');
  const meetings = (await (await page.request.get('/api/v1/meetings')).json()) as {
    items: { id: string; slug: string; startDate: string }[];
  };
  const meeting = meetings.items.find(({ slug }) => slug === 'field-day')!;
  const path = `/api/v1/meetings/${meeting.id}/itineraries`;
  const title = `踩点演练 ${Date.now() % 100_000}`;
  const rose = crypto.randomUUID();
  const made = await page.request.post(path, {
    data: {
      date: meeting.startDate,
      title,
      mode: 'convoy',
      start: { place: '会议酒店', at: `${meeting.startDate}T00:00:00Z` },
      end: { place: '会议酒店', by: `${meeting.startDate}T10:00:00Z` },
      stops: [{ id: rose, name: '玫瑰园', dwell: 40, capacity: 8 }],
      legs: [{ from: 'start', to: rose, minutes: 25, kilometres: 18, source: 'typed' }],
      vehicleIds: [],
    },
  });
  const { id } = (await made.json()) as { id: string };

  await page.goto(`${MEETING}/visits/trial?itinerary=${id}`);
  await page.getByRole('button', { name: '开始踩点' }).click();
  await expect(page.getByRole('heading', { name: '准备从会议酒店出发' })).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await context.setOffline(true);
  await page.getByRole('button', { name: '从会议酒店出发' }).click();
  await page.getByLabel('写在这里').fill('国道施工，单边放行');
  await page.getByRole('button', { name: '记下' }).click();
  await page.getByRole('button', { name: '到达玫瑰园' }).click();

  // The tap of leaving came late: the time is put right, half an hour before the arrival.
  const left = page.getByLabel('从会议酒店出发的时间');
  const arrived = await page.getByLabel('到达玫瑰园的时间').inputValue();
  const [hours = 0, minutes = 0] = arrived.split(':').map(Number);
  const before = (hours * 60 + minutes + 24 * 60 - 31) % (24 * 60);
  // Where midnight lies between, the day would be another: then the times stay as tapped.
  const driven = hours * 60 + minutes >= 31 ? 31 : 1;
  if (driven === 31) {
    await left.fill(`${String(Math.floor(before / 60)).padStart(2, '0')}:${String(before % 60).padStart(2, '0')}`);
    await left.press('Enter');
  }
  const row = page.getByRole('row', { name: '会议酒店 → 玫瑰园' });
  await expect(row).toContainText('25 分');
  await expect(row).toContainText(driven === 31 ? /3[12] 分/ : '1 分');
  await expectAccessible(page);

  await context.setOffline(false);
  await page.locator('input[type=file]').setInputFiles('docs/guide/phone.png');
  await expect(page.getByRole('img', { name: '玫瑰园的照片' })).toBeVisible();
  await page.getByRole('button', { name: '填入 1 段路' }).click();
  await expect(page.getByText('行程里已是踩点的结果')).toBeVisible();
  type Legs = { legs: { source: string; kilometres?: number; note?: string }[] };
  const legs = async () => ((await (await page.request.get(`${path}/${id}`)).json()) as Legs).legs;
  const filled = { from: 'start', to: rose, source: 'driven', kilometres: 18, note: '国道施工，单边放行' };
  await expect.poll(legs).toEqual([expect.objectContaining(filled)]);
  await page.getByRole('button', { name: '撤销' }).last().click();
  await expect.poll(legs).toEqual([expect.objectContaining({ source: 'typed', minutes: 25 })]);
  await page.request.delete(`${path}/${id}`);
});
