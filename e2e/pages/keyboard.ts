import { expect, type Locator, type Page } from '@playwright/test';

/** Somebody who works with keys alone: a control counts only when Tab reaches it and it shows that it has the focus. */
export class Keyboard {
  constructor(readonly page: Page) {}

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Tabs to a control from wherever the focus is, forwards or backwards. */
  async to(control: Locator, { back = false, within = 60 } = {}): Promise<void> {
    await expect(control).toBeVisible();
    for (let steps = 0; steps <= within; steps++) {
      if (await isFocused(control)) return this.expectRing(control);
      await this.page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`${String(control)} is not reached with ${within} × Tab; the focus is at ${await this.here()}.`);
  }

  /** Tabs to a control and presses it. */
  async use(control: Locator, key = 'Enter', { back = false } = {}): Promise<void> {
    await this.to(control, { back });
    await this.page.keyboard.press(key);
  }

  /** Replaces what the field in focus holds. */
  async overwrite(text: string): Promise<void> {
    await this.press('ControlOrMeta+a');
    await this.type(text);
  }

  async expectHere(control: Locator): Promise<void> {
    await expect(control).toBeFocused();
    await this.expectRing(control);
  }

  /** An outline or a ring of shadow, on the control or on the box around it. */
  private async expectRing(control: Locator): Promise<void> {
    const shown = control.evaluate(element => {
      const ringed = (one: Element | null): boolean => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one!);
        return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow.includes(' 0px 0px 0px ');
      };
      const around = [element, element.parentElement, element.parentElement?.parentElement ?? null];
      return around.some(one => one && ringed(one));
    });
    expect(await shown, `${String(control)} shows that it has the focus`).toBe(true);
  }

  private here(): Promise<string> {
    return this.page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200) ?? 'nothing');
  }
}

const isFocused = (control: Locator): Promise<boolean> =>
  control.evaluate(element => element === document.activeElement).catch(() => false);
