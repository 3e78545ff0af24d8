import { expect, test } from '@playwright/test';
import { expectAccessible } from '../pages/accessible';
import { Keyboard } from '../pages/keyboard';
import { Office } from '../pages/office';
import { SignIn } from '../pages/sign-in';

const PLACES = '/arrangements/places';

test.describe('in English and dark', () => {
  test.use({ locale: 'en-GB', colorScheme: 'dark' });

  test('by keyboard alone: tables are added, people sit down as proposed, one sits elsewhere, all is taken back', async ({
    page,
  }) => {
    await new SignIn(page).as('organizer');
    const office = new Office(page, true);
    const address = await office.meeting('Tables by keyboard');
    await office.addPeople(address, ['陈一', '李二', '张三']);
    await page.goto(`${address}${PLACES}?show=tables`);
    const keys = new Keyboard(page);
    await keys.to(page.getByLabel('How many'));
    await keys.type('400');
    await keys.press('Enter');
    await expect(page.getByRole('alert')).toHaveText('The number of tables is 1 to 300.');
    await keys.overwrite('2');
    await keys.to(page.getByLabel('Seats each'));
    await keys.overwrite('2');
    await keys.press('Enter');
    await expect(page.getByText('Added 2 tables')).toBeVisible();

    await keys.use(page.getByRole('button', { name: 'Propose' }), 'Enter', { back: true });
    await expect(page.getByText('3 of 3 people placed')).toBeVisible();
    const first = page.getByRole('listitem').filter({ hasText: 'Table 1' });
    await keys.use(first.getByRole('button', { name: /Take out$/ }).first());
    await expect(page.getByText('2 of 3 people placed')).toBeVisible();
    await keys.to(first.getByRole('combobox', { name: 'Put into Table 1' }));
    await keys.press('ArrowDown', 'Enter');
    await expect(page.getByText('3 of 3 people placed')).toBeVisible();
    await keys.press('ControlOrMeta+z', 'ControlOrMeta+z', 'ControlOrMeta+z');
    await expect(page.getByText('0 of 3 people placed')).toBeVisible();
    await expectAccessible(page);

    await keys.use(page.getByRole('button', { name: 'Seats', exact: true }), 'Enter', { back: true });
    const seat = page.getByRole('textbox', { name: 'Seat of 陈一' });
    await keys.to(seat);
    await keys.type('３－１２');
    await keys.press('Enter');
    await expect(page.getByText('陈一: seat 3-12')).toBeVisible();
    await keys.to(page.getByRole('textbox', { name: 'Seat of 李二' }));
    await keys.type('3-12');
    await keys.press('Enter');
    await expect(page.getByText('More than one person')).toHaveCount(2);
    await expectAccessible(page);
    await page.reload();
    await expect(seat).toHaveValue('3-12');
  });
});

test.describe('whatever the server does', () => {
  // What a service worker fetches is not seen by routes.
  test.use({ serviceWorkers: 'block' });

  test('rooms say how they stand: none yet, too many in one, waiting, failed, without a network, not one’s own', async ({
    page,
    context,
  }) => {
    const signIn = new SignIn(page);
    await signIn.as('organizer');
    const office = new Office(page);
    const address = await office.meeting('住宿安排');
    await office.addPeople(address, ['陈一']);
    const lists = '**/api/v1/meetings/*/hotel-rooms?**';
    let answer: () => void = () => undefined;
    const held = new Promise<void>(done => (answer = done));
    await page.route(lists, async route => {
      await held;
      // It fails until somebody tries again.
      if (await page.evaluate(() => document.body.dataset['tried'])) await route.continue();
      else await route.fulfill({ status: 500, json: {} });
    });
    await page.goto(address + PLACES);
    await page.evaluate(() => {
      const press = ({ target }: Event): void => {
        if ((target as HTMLElement).closest('yc-error')) document.body.dataset['tried'] = 'yes';
      };
      document.addEventListener('click', press, { capture: true });
    });
    await expect(page.getByText('正在加载')).toBeAttached();
    answer();
    await expect(page.getByRole('alert').filter({ hasText: '没有读出来' })).toBeVisible();
    await office.button(['重试', 'Try again']).click();
    await expect(page.getByText('还没有房间')).toBeVisible();
    await page.getByLabel(/^房号/).fill('801-802');
    await office.button(['添加', 'Add']).click();
    await expect(page.getByText('801 房')).toBeVisible();
    await page.getByLabel(/^房号/).fill('802-803');
    await office.button(['添加', 'Add']).click();
    await expect(page.getByText('已添加 1 间，1 间已有')).toBeVisible();

    await context.setOffline(true);
    await page.getByRole('combobox', { name: '添加到801 房' }).click();
    await page.getByRole('option', { name: /陈一/ }).click();
    await expect(page.getByText('没有保存：联网后再试。')).toBeVisible();
    await expect(page.getByText('已安排 0 / 1 人')).toBeVisible();
    await context.setOffline(false);

    await page.request.delete('/api/v1/session');
    await signIn.as('admin', address + PLACES);
    await expect(page.getByText('没有这个页面')).toBeVisible();
    await expect(page.getByText('801')).toBeHidden();
  });
});
