import { expect, test } from '@playwright/test';
import { expectAccessible } from '../pages/accessible';
import { Keyboard } from '../pages/keyboard';
import { Office } from '../pages/office';
import { SignIn } from '../pages/sign-in';

// What a service worker fetches is not seen by routes.
test.use({ locale: 'en-GB', colorScheme: 'dark', serviceWorkers: 'block' });

test('by keyboard alone: a meeting is duplicated to other days, whatever fails on the way, and taken back', async ({
  page,
  context,
}) => {
  await new SignIn(page).as('organizer');
  const office = new Office(page, true);
  const title = `Autumn visit ${Date.now().toString(36)}`;
  const copy = title.replace('Autumn', 'Spring');
  const address = await office.meeting(title);
  await office.addPeople(address, ['陈一', '李二']);
  await page.goto('/w/demo');
  const keys = new Keyboard(page);
  const open = page.getByRole('button', { name: `Duplicate “${title}”` });
  await keys.use(open);
  const dialog = page.getByRole('dialog', { name: `Duplicate “${title}”` });
  await keys.expectHere(dialog.getByLabel('Title'));
  await keys.press('Escape');
  await keys.expectHere(open);

  await keys.press('Enter');
  await keys.expectHere(dialog.getByLabel('Title'));
  await keys.overwrite(copy);
  await keys.to(dialog.getByLabel('First day'));
  await keys.press('Delete');
  await keys.press('Enter');
  await expect(dialog.getByText('Choose a day')).toBeVisible();
  await keys.type('04052027');
  await keys.to(dialog.getByRole('checkbox', { name: 'Take the people' }));
  await expect(dialog.getByText('Ends on 6 April')).toBeVisible();
  await expectAccessible(page);

  await context.setOffline(true);
  await keys.use(dialog.getByRole('button', { name: 'Duplicate', exact: true }));
  await expect(dialog.getByText('Duplicating needs the network; try again once it is there.')).toBeVisible();
  await context.setOffline(false);
  await page.route('**/duplicate', route => route.fulfill({ status: 500, json: {} }));
  await keys.press('Enter');
  await expect(dialog.getByText('What you typed is still here; trying again does not make two.')).toBeVisible();
  await page.unroute('**/duplicate');
  await keys.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('link', { name: copy })).toHaveCount(1);

  await keys.press('ControlOrMeta+z');
  await expect(page.getByRole('link', { name: copy })).toHaveCount(0);
  await expectAccessible(page);
});
