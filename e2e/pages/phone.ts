import { expect, type Page } from '@playwright/test';

/** A screen in the hand. */
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

/** Opens a personal link on this phone and proves to be its holder. */
export async function openPass(page: Page, address: string, last4: string): Promise<void> {
  await page.goto(address);
  await page.getByLabel('手机号后四位').fill(last4);
  await page.getByRole('button', { name: '打开日程' }).click();
  await expect(page.getByRole('navigation', { name: '页面' })).toBeVisible();
}

/** What a pass link opens. */
export class Phone {
  constructor(readonly page: Page) {}

  /** Opens the demo link of a role and proves to be its holder. */
  async open(role: 'attendee' | 'captain' | 'liaison' | 'speaker'): Promise<void> {
    const demo = await this.page.request.get('/api/v1/demo');
    const { passes } = (await demo.json()) as { passes: { role: string; url: string; last4?: string }[] };
    const pass = passes.find(one => one.role === role);
    await openPass(this.page, `/p/${new URL(pass?.url ?? '').hash}`, pass?.last4 ?? '');
  }

  async turnTo(tab: '现在' | '日程' | '我的'): Promise<void> {
    await this.page.getByRole('navigation', { name: '页面' }).getByRole('link', { name: tab }).click();
  }
}
