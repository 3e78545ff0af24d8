import type { Page } from '@playwright/test';

/** The reference meeting's address in the console. */
export const MEETING = '/w/demo/m/site-meeting';

/** The page where users sign in. */
export class SignIn {
  constructor(private readonly page: Page) {}

  /** Opens the console as a demo user whose password was typed before. */
  async as(role: 'organizer' | 'secretary' | 'admin', address = MEETING): Promise<void> {
    const data = { email: `${role}@demo.yicheng`, password: 'yicheng-demo' };
    const answer = await this.page.request.post('/api/v1/session', { data });
    if (!answer.ok()) throw new Error(`Signing in as ${role} answered ${answer.status()}.`);
    await this.page.goto(address);
  }

  /** Types a name and password on the page. */

  async type(email: string, password: string): Promise<void> {
    await this.page.locator('#email').fill(email);
    await this.page.locator('#password').fill(password);
    await this.page.locator('form button[type=submit]').click();
  }
}
