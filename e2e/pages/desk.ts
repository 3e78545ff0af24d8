import type { Locator, Page } from '@playwright/test';

/** The secretary's desk. */
export class Desk {
  readonly line: Locator;

  constructor(readonly page: Page) {
    this.line = page.getByRole('textbox', { name: '记一句话，@ 选发言人' });
  }

  async record(text: string): Promise<void> {
    await this.line.fill(text);
    await this.line.press('Enter');
  }

  remark(text: string): Locator {
    return this.page.getByText(text);
  }
}
