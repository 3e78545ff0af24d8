import { type Browser, expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../pages/accessible';
import { PHONE } from '../pages/phone';
import { Office } from '../pages/office';
import { SignIn } from '../pages/sign-in';

test('an answer given without a network stands and arrives, though the office changed the person meanwhile', async ({
  page,
  browser,
}) => {
  const { phone, offline, person, categorize } = await asked(page, browser, '断网回执');
  await offline(true);
  await categorize('第一书记');
  await phone.getByRole('radio', { name: '请人代会' }).check();
  await phone.getByLabel('代会人姓名').fill('李二');
  await phone.getByRole('button', { name: '发送回执' }).click();
  await expect(phone.getByText('已存在这部手机上，有信号后自动发送。')).toBeVisible();
  await offline(false);
  await expect(phone.getByText('已发送。')).toBeVisible();
  await expect.poll(async () => await person()).toMatchObject({ reply: 'substitute', category: '第一书记' });
  await expectAccessible(phone);
  await phone.context().close();
});

test('of two answers given on two devices both are seen whole, and one is chosen', async ({ page, browser }) => {
  const { phone, offline, person, answer } = await asked(page, browser, '两处回执');
  await offline(true);
  await answer('leave-asked', '防汛值班');
  await phone.getByRole('radio', { name: '请人代会' }).check();
  await phone.getByLabel('代会人姓名').fill('李二');
  await phone.getByRole('button', { name: '发送回执' }).click();
  await offline(false);
  const choice = phone.getByRole('alert').filter({ hasText: '这份回执在别处也填过' });
  await expect(choice).toContainText('李二');
  await expect(choice).toContainText('防汛值班');
  await expectAccessible(phone);

  await phone.goto('/p/');
  await phone.getByRole('link', { name: /一份回执等您处理/ }).click();
  await choice.getByRole('button', { name: '用这部手机上的' }).click();
  await expect(phone.getByText('已发送。')).toBeVisible();
  await expect.poll(person).toMatchObject({ reply: 'substitute' });
  expect(await person()).not.toHaveProperty('replyReason');

  await offline(true);
  await answer('attending');
  await phone.getByLabel('代会人姓名').fill('王三');
  await phone.getByRole('button', { name: '发送回执' }).click();
  await offline(false);
  await choice.getByRole('button', { name: '用别处的' }).click();
  await expect(phone.getByText('目前：参会')).toBeVisible();
  await expect(phone.getByRole('radio', { name: '参会' })).toBeChecked();
  expect(await person()).toMatchObject({ reply: 'attending' });
  await phone.context().close();
});

/** Somebody attending, with the reply page open on their phone, and an office that may change them. */
async function asked(page: Page, browser: Browser, title: string) {
  await new SignIn(page).as('organizer');
  const office = new Office(page);
  const address = await office.meeting(title);
  await office.addPeople(address, ['陈一']);
  const people = `/api/v1/meetings/${await office.idOf(address)}/attendees`;
  const headers = { origin: new URL(page.url()).origin };
  const person = async (): Promise<Person> =>
    ((await (await page.request.get(people)).json()) as { items: Person[] }).items[0]!;
  const { id } = await person();
  const pass = await page.request.post(`${people}/${id}/pass`, { headers });
  const { url } = (await pass.json()) as { url: string };

  const hand = await browser.newContext({ ...PHONE, locale: 'zh-CN' });
  const phone = await hand.newPage();
  await phone.goto(url);
  await expect(phone.getByRole('navigation', { name: '页面' })).toBeVisible();
  await phone.goto('/p/reply');
  await expect(phone.getByText('目前：参会')).toBeVisible();
  return {
    phone,
    person,
    offline: (off: boolean) => hand.setOffline(off),
    categorize: async (category: string) => {
      const { version, name, posts, reply } = await person();
      const data = { name, posts, reply, category, version };
      expect((await page.request.put(`${people}/${id}`, { headers, data })).status()).toBe(200);
    },
    answer: async (reply: string, reason?: string) => {
      const { version } = await person();
      const data = { reply, reason, version };
      expect((await page.request.put(`${people}/${id}/reply`, { headers, data })).status()).toBe(200);
    },
  };
}

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
  replyReason?: string;
  category?: string;
  version: number;
}
