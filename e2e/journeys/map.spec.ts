import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../pages/accessible';
import { OwnDay } from '../pages/own-day';
import { OwnServer } from '../pages/own-server';
import { SignIn } from '../pages/sign-in';
import { TileProvider } from '../pages/tile-provider';

const plan = (page: Page) =>
  OwnDay.plan(page.request, {
    captains: [1],
    riders: [['王一']],
    stops: [{ name: '演练村', dwell: 30, drive: 20 }],
  });

/** The tile that lies under a stop, by its address. */
const under = (page: Page, name: string) =>
  page.getByRole('button', { name }).evaluate(stop => {
    const { left, top, width, height } = stop.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const tiles = [...document.querySelectorAll<HTMLImageElement>('yc-tile-map img')];
    const tile = tiles.find(one => {
      const box = one.getBoundingClientRect();
      return x >= box.left && x < box.right && y >= box.top && y < box.bottom;
    });
    return tile && new URL(tile.src).pathname;
  });

test('without a provider the map is a sketch, also large, and nobody else is asked for anything', async ({ page }) => {
  await new SignIn(page).as('admin', '/w/demo');
  const { slug } = await plan(page);
  const elsewhere: string[] = [];
  const own = new URL(page.url()).origin;
  page.on('request', request => {
    const url = request.url();
    if (!url.startsWith(own) && !/^(data|blob):/.test(url)) elsewhere.push(url);
  });
  await page.goto(`/w/demo/m/${slug}/visits`);
  await page.getByRole('button', { name: '展开地图' }).click();
  await expect(page.getByRole('group', { name: '示意图' })).toBeVisible();
  await expect(page.getByRole('link', { name: '在高德中打开演练村' })).toBeVisible();
  await expect(page.locator('yc-tile-map')).toHaveCount(0);
  await page.goto(`/w/demo/m/${slug}/dispatch`);
  await page.getByRole('button', { name: '展开地图' }).click();
  await expect(page.getByRole('link', { name: '在高德中打开演练村' })).toBeVisible();
  expect(elsewhere).toEqual([]);
});

test('a provider’s tiles lie under the stops, in its own reference system; without them the sketch stays', async ({
  page,
}) => {
  const provider = await TileProvider.open();
  const server = new OwnServer({ MAP_TILES_URL: provider.template, MAP_TILES_CREDIT: '© 演练地图' });
  try {
    await Promise.all([server.start(), new SignIn(page).as('admin', '/w/demo')]);
    const { slug } = await plan(page);
    await page.goto(`${server.address}/w/demo/m/${slug}/visits`);
    // The service worker must let the tiles through as well.
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.reload();
    expect(provider.asked).toEqual([]);
    await page.getByRole('button', { name: '展开地图' }).click();
    const map = page.getByRole('group', { name: '地图', exact: true });
    await expect(map).toContainText('© 演练地图');
    await expect(page.getByText('没有坐标，不在图上：会议酒店')).toBeVisible();
    await expect
      .poll(() =>
        map.locator('img').evaluateAll(all => all.every(one => (one as HTMLImageElement).naturalWidth === 256)),
      )
      .toBe(true);

    await map.focus();
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    // The stop was entered in GCJ-02 (112, 23.9); the tiles are WGS-84, where it lies half a kilometre further south-west.
    await expect.poll(() => under(page, '1 号点位，演练村')).toBe('/17/106312/56569');
    await expect.poll(() => provider.asked).toContain('/17/106312/56569');
    await expectAccessible(page);

    provider.broken = true;
    for (let i = 0; i < 20; i++) await page.keyboard.press('ArrowRight');
    await expect(page.getByText('有的底图没有打开，点位和时间不受影响')).toBeVisible();
    await page.reload();
    await page.getByRole('button', { name: '展开地图' }).click();
    await expect(page.getByText('底图没有打开，先用示意图。')).toBeVisible();
    await expect(page.getByRole('group', { name: '示意图' })).toBeVisible();
    provider.broken = false;
    await page.getByRole('button', { name: '重试' }).click();
    await expect(map.locator('img').first()).toBeVisible();
  } finally {
    provider.close();
    await server.remove();
  }
});
