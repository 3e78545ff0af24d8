import { expect, test } from '@playwright/test';
import { expectAccessible } from '../pages/accessible';
import { PHONE } from '../pages/phone';
import { Office } from '../pages/office';
import { SignIn } from '../pages/sign-in';

test('an answer given without a network stands and arrives, though the office answered meanwhile', async ({
  page,
  browser,
}) => {
  await new SignIn(page).as('organizer');
  const office = new Office(page);
  const address = await office.meeting('断网回执');
  await office.addPeople(address, ['陈一']);
  const people = `/api/v1/meetings/${await office.idOf(address)}/attendees`;
  const person = async () => ((await (await page.request.get(people)).json()) as { items: Person[] }).items[0]!;
  const headers = { origin: new URL(page.url()).origin };
  const { id } = await person();
  const pass = await page.request.post(`${people}/${id}/pass`, { headers });
  const { url } = (await pass.json()) as { url: string };

  const hand = await browser.newContext({ ...PHONE, locale: 'zh-CN' });
  const phone = await hand.newPage();
  await phone.goto(url);
  await expect(phone.getByRole('navigation', { name: '页面' })).toBeVisible();
  await phone.goto('/p/reply');
  await expect(phone.getByText('目前：参会')).toBeVisible();
  await hand.setOffline(true);
  const { version, name, posts } = await person();
  await page.request.put(`${people}/${id}`, { headers, data: { name, posts, version, reply: 'named' } });

  await phone.getByRole('radio', { name: '请人代会' }).check();
  await phone.getByLabel('代会人姓名').fill('李二');
  await phone.getByRole('button', { name: '发送回执' }).click();
  await expect(phone.getByText('已存在这部手机上，有信号后自动发送。')).toBeVisible();
  await hand.setOffline(false);
  await expect(phone.getByText('已发送。')).toBeVisible();
  await expect.poll(async () => (await person()).reply).toBe('substitute');
  await expectAccessible(phone);
  await hand.close();
});

test('a county that answers by telephone is marked attending in one step, and back again', async ({ page }) => {
  await new SignIn(page).as('organizer');
  const office = new Office(page);
  const address = await office.meeting('电话回执');
  await office.addPeople(address, ['陈一', '李二', '黄三'], 'named');
  const people = `/api/v1/meetings/${await office.idOf(address)}/attendees`;
  const replies = async () => {
    const { items } = (await (await page.request.get(people)).json()) as { items: Person[] };
    return items.map(({ reply }) => reply).sort();
  };
  expect(await replies()).toEqual(['named', 'named', 'named']);
  await page.goto(`${address}/people`);
  await page.getByRole('checkbox', { name: '全选' }).check();
  await page.getByRole('button', { name: '标为参会' }).click();
  await expect.poll(replies).toEqual(['attending', 'attending', 'attending']);
  await expectAccessible(page);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect.poll(replies).toEqual(['named', 'named', 'named']);
});

interface Person {
  id: string;
  name: string;
  posts: unknown[];
  reply: string;
  version: number;
}
