import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { expectAccessible } from '../pages/accessible';
import { MEETING, SignIn } from '../pages/sign-in';

test('the handbook comes as a PDF and the roster as a spreadsheet', async ({ page }) => {
  await new SignIn(page).as('organizer', `${MEETING}/documents`);
  const starts = async (name: RegExp): Promise<string> => {
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name }).click();
    return (await readFile(await (await download).path())).subarray(0, 4).toString('latin1');
  };
  expect(await starts(/下载 会议手册/)).toBe('%PDF');
  expect(await starts(/下载 参会人员名单/)).toBe('PK\u0003\u0004');
  await expectAccessible(page);
});
