import type { Page } from '@playwright/test';

/** The reference meeting's address in the console. */
export const MEETING = '/w/demo/m/site-meeting';

/** The page where users sign in. */
export class SignIn {
  constructor(private readonly page: Page) {}

  /** Types a demo user's name and password and waits for the console. */
  async as(role: 'organizer' | 'secretary' | 'admin', address = MEETING): Promise<void> {
    await this.page.goto('/');
    await this.type(`${role}@demo.yicheng`, 'yicheng-demo');
    await this.page.waitForURL('**/w/demo**');
    await this.page.goto(address);
  }

  async type(email: string, password: string): Promise<void> {
    await this.page.locator('#email').fill(email);
    await this.page.locator('#password').fill(password);
    await this.page.locator('form button[type=submit]').click();
  }
}
