import { expect, type Page } from '@playwright/test';

/** Waits until the phone application is whole on the device, as it is on a phone that was open for a moment. */
export async function keptForOffline(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const missing = () =>
    page.evaluate(async () => {
      const answer = await fetch('/p/ngsw.json?ngsw-bypass');
      const { assetGroups } = (await answer.json()) as { assetGroups: { urls: string[] }[] };
      const urls = assetGroups.flatMap(group => group.urls);
      const kept = await Promise.all(urls.map(url => caches.match(url, { ignoreVary: true })));
      return urls.filter((_, i) => !kept[i]);
    });
  await expect.poll(missing).toEqual([]);
}
