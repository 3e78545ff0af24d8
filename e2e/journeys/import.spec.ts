import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { expectAccessible } from '../pages/accessible';
import { oddFiles } from '../pages/odd-files';
import { Office, ROSTER } from '../pages/office';
import { SignIn } from '../pages/sign-in';

for (const english of [false, true]) {
  test.describe(english ? 'in English' : 'in Chinese', () => {
    test.use({ locale: english ? 'en-GB' : 'zh-CN' });

    test('a file that is no roster is refused with its reason, and the next one is read', async ({ page }) => {
      await new SignIn(page).as('organizer');
      const office = new Office(page, english);
      await page.goto(`${await office.meeting('不是名单')}/people/import`);
      for (const { name, buffer, says } of oddFiles()) {
        // Larger than a browser driver passes on in one message: made in the page.
        await page.locator('input[type=file]').evaluate(
          (field: HTMLInputElement, [called, base64, size]) => {
            const head = base64 ? Uint8Array.from(atob(base64), letter => letter.charCodeAt(0)) : new Uint8Array(size);
            const chosen = new DataTransfer();
            chosen.items.add(new File([head], called));
            field.files = chosen.files;
            field.dispatchEvent(new Event('change'));
          },
          [name, buffer.length > 1_000_000 ? '' : buffer.toString('base64'), buffer.length] as const,
        );
        await expect(page.getByRole('alert').filter({ hasText: name })).toContainText(office.says(says));
      }
      await expectAccessible(page);
      await office.importRoster();
    });
  });
}

test('a roster is dropped on the page, a reading cancelled, a cell and a column put right by mouse', async ({
  page,
}) => {
  await new SignIn(page).as('organizer');
  const office = new Office(page);
  await page.goto(`${await office.meeting('拖放导入')}/people/import`);
  await expect(office.button(['选择文件', 'Choose a file'])).toBeVisible();
  const base64 = (await readFile(ROSTER)).toString('base64');
  const dropped = await page.evaluateHandle(text => {
    const carried = new DataTransfer();
    carried.items.add(new File([Uint8Array.from(atob(text), letter => letter.charCodeAt(0))], '名单.xlsx'));
    return carried;
  }, base64);

  await page.route('**/roster-imports', async route => {
    await new Promise(done => setTimeout(done, 1500));
    await route.continue().catch(() => undefined);
  });
  await page.dispatchEvent('body', 'drop', { dataTransfer: dropped });
  await office.button(['取消', 'Cancel']).click();
  await expect(page.getByText('把名单拖到这里，或选择文件')).toBeVisible();
  await page.unroute('**/roster-imports');

  await page.dispatchEvent('body', 'drop', { dataTransfer: dropped });
  const row = page.getByRole('row', { name: /程玲/ });
  await row.dblclick();
  await page.getByLabel('职务', { exact: true }).fill('党工委副书记');
  await office.button(['保存', 'Save']).click();
  await expect(row).toContainText('党工委副书记');
  const phone = page.getByRole('combobox', { name: '“联系电话”列是' });
  await phone.selectOption({ label: '不导入' });
  await expect(row).not.toContainText('199****1001');
  await phone.selectOption({ label: '手机' });
  await expect(row).toContainText('199****1001');
  await expect(row).toContainText('党工委副书记');
  await expectAccessible(page);
});

test('a row put right without a network stays as typed, and is stored by trying again', async ({ page, context }) => {
  await new SignIn(page).as('organizer');
  const office = new Office(page);
  await page.goto(`${await office.meeting('断网修改')}/people/import`);
  await page.locator('input[type=file]').setInputFiles(ROSTER);
  const row = page.getByRole('row', { name: /程玲/ });
  await expect(row).toBeVisible();
  await context.setOffline(true);
  await row.getByRole('button', { name: '修改' }).click();
  const post = page.getByLabel('职务', { exact: true });
  await post.fill('办公室二级调研员');
  await post.press('Enter');
  await expect(page.getByRole('alert')).toContainText('改动还在这一页');
  await expect(row).toContainText('办公室二级调研员');
  await context.setOffline(false);
  const stored = page.waitForResponse(answer => answer.request().method() === 'PUT' && answer.ok());
  await page.getByRole('button', { name: '重试' }).click();
  expect((await stored).request().postData()).toContain('办公室二级调研员');
  await expect(page.getByRole('alert')).toBeHidden();
  await page.reload();
  await expect(row).toContainText('办公室二级调研员');
});
