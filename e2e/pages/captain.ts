import { type BrowserContext, expect, type Locator, type Page } from '@playwright/test';
import { keptForOffline } from './kept-for-offline';
import { openPass } from './phone';

/** A captain's phone with a clock of its own: what is tapped carries the phone's time, whatever the server's is. */
export class Captain {
  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
  ) {}

  /** Opens the captain's link and the vehicle's page, and waits until the phone can do without network. */
  static async open(
    context: BrowserContext,
    address: string,
    { hash, last4, vehicleId, time }: { hash: string; last4: string; vehicleId: string; time: Date },
  ): Promise<Captain> {
    const page = await context.newPage();
    await page.clock.install({ time });
    await openPass(page, `${address}/p/${hash}`, last4);
    await page.goto(`${address}/p/captain/${vehicleId}`);
    await expect(page.getByRole('heading', { name: /还没上车/ })).toBeVisible();
    await keptForOffline(page);
    return new Captain(page, context);
  }

  /** Lets so many minutes pass on this phone. */
  async wait(minutes: number): Promise<void> {
    await this.page.clock.fastForward(minutes * 60_000);
  }

  async offline(off = true): Promise<void> {
    await this.context.setOffline(off);
  }

  async aboard(...names: string[]): Promise<void> {
    for (const name of names) {
      await this.page.getByRole('button', { name: `${name} 已上车` }).click();
      await expect(this.page.getByRole('button', { name: `${name} 在车上，点按撤销` })).toBeVisible();
    }
  }

  async depart(): Promise<void> {
    await this.page.getByRole('button', { name: '发车', exact: true }).click();
    await expect(this.page.getByRole('button', { name: /^到达/ })).toBeVisible();
  }

  async departShort(count: number, reason: string): Promise<void> {
    await this.page.getByRole('button', { name: `缺 ${count} 人发车…` }).click();
    await this.page.getByRole('button', { name: reason }).click();
    await this.page.getByRole('button', { name: `缺 ${count} 人发车`, exact: true }).click();
    await expect(this.page.getByRole('button', { name: /^到达/ })).toBeVisible();
  }

  async arrive(): Promise<void> {
    await this.page.getByRole('button', { name: /^到达/ }).click();
    await expect(this.page.getByRole('heading', { name: /还没上车/ })).toBeVisible();
  }

  /** Puts the time of a moment right. */
  async correct(moment: string, time: string): Promise<void> {
    await this.page.getByText('今天的时刻').click();
    const line = this.page.locator('yc-moment-log li').filter({ hasText: moment });
    await line.getByRole('button', { name: '改时间' }).click();
    await line.getByLabel('实际时间').fill(time);
    await line.getByRole('button', { name: '保存' }).click();
    await expect(line.getByText(time)).toBeVisible();
  }

  /** How this phone stands with the server. */
  state(text: string | RegExp): Locator {
    return this.page.getByRole('status').filter({ hasText: text }).first();
  }
}
