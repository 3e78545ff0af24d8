import { expect, test } from '@playwright/test';
import { expectAccessible } from '../pages/accessible';
import { Office } from '../pages/office';
import { Phone, PHONE } from '../pages/phone';
import { MEETING, SignIn } from '../pages/sign-in';

test('a release published at the desk is on the phone that is open', async ({ page, browser }) => {
  const hand = await browser.newContext(PHONE);
  const phone = new Phone(await hand.newPage());
  await phone.open('attendee');
  await phone.turnTo('日程');
  await expect(phone.page.getByText('凤寨村').first()).toBeVisible();

  await new SignIn(page).as('organizer', `${MEETING}/agenda`);
  const office = new Office(page);
  await office.addItem('集体合影', '20:10', 20);
  await office.publish();

  await expect(phone.page.getByText('集体合影').first()).toBeVisible();
  await expectAccessible(phone.page);
  await hand.close();
});
