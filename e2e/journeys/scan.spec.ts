import { expect, test } from '@playwright/test';
import { badgeCode } from '@yicheng/domain';
import { expectAccessible } from '../pages/accessible';
import { openBefore } from '../pages/badge-camera';
import { Captain } from '../pages/captain';
import { OwnDay } from '../pages/own-day';
import { PHONE } from '../pages/phone';
import { SignIn } from '../pages/sign-in';

test('a captain scans badges: one’s own riders are aboard, somebody of another vehicle is taken along on purpose', async ({
  page,
}) => {
  await new SignIn(page).as('admin', '/w/demo');
  const planned = await OwnDay.plan(page.request, {
    captains: [1, 1],
    riders: [['王一'], ['赵三']],
    stops: [{ name: '演练村', dwell: 30, drive: 20 }],
  });
  const { attendeeId, name } = { attendeeId: planned.riders[0]!.id, name: '王一' };
  const address = new URL(page.url()).origin;
  const { browser, close } = await openBefore(badgeCode({ attendeeId, name }));
  try {
    const open = async (captain: number): Promise<Captain> =>
      Captain.open(await browser.newContext({ ...PHONE, locale: 'zh-CN', permissions: ['camera'] }), address, {
        hash: await planned.pass(planned.captains[captain]!.id),
        last4: planned.captains[captain]!.last4,
        vehicleId: planned.vehicles[captain]!,
        time: new Date(planned.start),
      });
    const [own, other] = [await open(0), await open(1)];
    for (const captain of [own, other]) await captain.page.getByRole('button', { name: '扫码' }).click();

    await expect(own.state('王一 已上车')).toBeVisible();
    await expect(own.page.getByRole('heading', { name: '还没上车 0' })).toBeVisible();
    await expectAccessible(own.page);

    await expect(other.state('王一 不在本车名单上')).toBeVisible();
    await other.page.getByRole('button', { name: '王一 乘本车' }).click();
    await expect(other.page.getByRole('button', { name: '王一 在车上，点按撤销' })).toBeVisible();
    await expect(other.page.getByRole('heading', { name: '还没上车 1' })).toBeVisible();
  } finally {
    await close();
  }
});
