import { expect, type Page } from '@playwright/test';
import { resolve } from 'node:path';
import { MEETING } from './sign-in';

/** The roster as the office sent it. */
export const ROSTER = resolve(import.meta.dirname, '../../apps/api/src/demo/roster-reference.xlsx');

/** What a page is called in the two languages. */
type Says = readonly [chinese: string | RegExp, english: string | RegExp];

/** The office at work in the console; signed in already. */
export class Office {
  constructor(
    readonly page: Page,
    private readonly english = false,
  ) {}

  says([chinese, english]: Says): string | RegExp {
    return this.english ? english : chinese;
  }

  button(name: Says) {
    return this.page.getByRole('button', { name: this.says(name) });
  }

  /** A meeting of its own for one journey; answers its address. */
  async meeting(title: string): Promise<string> {
    const data = { title, timeZone: 'Asia/Shanghai', startDate: '2026-12-01', endDate: '2026-12-02' };
    const answer = await this.page.request.post('/api/v1/meetings', { data, headers: await this.own() });
    const { workspaceSlug, slug } = (await answer.json()) as { workspaceSlug: string; slug: string };
    return `/w/${workspaceSlug}/m/${slug}`;
  }

  /** The id of the meeting at an address. */
  async idOf(address = MEETING): Promise<string> {
    const answer = await this.page.request.get('/api/v1/meetings?limit=1000');
    const { items } = (await answer.json()) as { items: { id: string; slug: string }[] };
    return items.find(({ slug }) => address.endsWith(`/${slug}`))?.id ?? '';
  }

  /** Puts people on a meeting's roster by their names. */
  async addPeople(address: string, names: readonly string[], reply = 'attending'): Promise<void> {
    const path = `/api/v1/meetings/${await this.idOf(address)}/attendees`;
    for (const name of names) {
      await this.page.request.post(path, { data: { name, reply }, headers: await this.own() });
    }
  }

  /** Chooses the reference roster, leaves the row without a name out, and stores the rest. */
  async importRoster(): Promise<void> {
    await this.page.locator('input[type=file]').setInputFiles(ROSTER);
    await expect(this.button(['导入 203 人', 'Import 203 people'])).toBeDisabled();
    await this.button(['排除 1 行', 'Exclude 1 row']).click();
    await this.button(['导入 203 人', 'Import 203 people']).click();
    await expect(
      this.page.getByRole('heading', { name: this.says(['已导入 203 人', '203 people imported']) }),
    ).toBeVisible();
  }

  /** Adds an item and gives it a title, a day's time and a length, typed. */
  async addItem(title: string, start: string, minutes: number): Promise<void> {
    await this.button([/^日程项/, /^Item N$/]).click();
    const name = this.page.getByRole('textbox', { name: this.says(['标题', 'Title']) });
    await name.fill(title);
    await name.press('Enter');
    const fields = { '#item-start': start, '#item-minutes': String(minutes) };
    for (const [field, value] of Object.entries(fields)) {
      await this.page.locator(field).fill(value);
      await this.page.locator(field).press('Enter');
    }
    await expect(this.page.getByText(title).first()).toBeVisible();
  }

  /** Publishes the draft, telling whom it concerns where it concerns anybody. */
  async publish(): Promise<void> {
    await this.button([/^发布第 \d+ 版…/, /^Publish release \d+…/]).click();
    const sheet = this.page.getByRole('dialog');
    const tell = sheet.getByRole('button', { name: this.says([/^发布并通知/, /^Publish and tell/]) });
    const quiet = sheet.getByRole('button', { name: this.says(['只发布，不通知', 'Publish quietly']) });
    await expect(quiet).toBeEnabled();
    await ((await tell.count()) ? tell : quiet).click();
    await expect(this.page.getByText(this.says([/第 \d+ 版已发布/, /Release \d+ is published/])).first()).toBeVisible();
  }

  private async own(): Promise<Record<string, string>> {
    return { origin: new URL(this.page.url()).origin };
  }
}
