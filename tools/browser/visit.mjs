// Opens pages the way a given reader would see them: language, theme, size, signed in or with a pass.
import { chromium as engine } from 'playwright-core';
import { chromium } from './chromium.mjs';

/** A headless browser with the project's fonts. */
export const launch = () => engine.launch(chromium());

export const sizes = {
  desktop: { width: 1440, height: 900 },
  narrow: { width: 1024, height: 768 },
  phone: { width: 390, height: 844 },
};

/**
 * A fresh context for one reader.
 * @param {import('playwright-core').Browser} browser
 * @param {{ language?: 'zh-CN' | 'en', theme?: 'light' | 'dark', size?: { width: number, height: number } }} reader
 */
export async function contextFor(browser, { language = 'zh-CN', theme = 'light', size = sizes.desktop } = {}) {
  const phone = size.width < 600;
  const context = await browser.newContext({
    viewport: size,
    deviceScaleFactor: phone ? 2 : 1,
    isMobile: phone,
    hasTouch: phone,
    locale: language === 'en' ? 'en-GB' : 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: theme,
  });
  await context.addInitScript(
    ([spoken, shown]) => {
      if (!localStorage.getItem('yicheng.language')) localStorage.setItem('yicheng.language', spoken);
      if (!localStorage.getItem('yicheng.theme')) localStorage.setItem('yicheng.theme', shown);
    },
    [language, theme],
  );
  return context;
}

/** Signs a demo user in without going through the page. */
export async function signIn(page, origin, name) {
  await page.goto(`${origin}/icon.svg`);
  const status = await page.evaluate(
    body =>
      fetch('/api/v1/session', { method: 'POST', headers: { 'content-type': 'application/json' }, body }).then(
        answer => answer.status,
      ),
    JSON.stringify({ email: name.includes('@') ? name : `${name}@demo.yicheng`, password: 'yicheng-demo' }),
  );
  if (status >= 300) throw new Error(`Sign-in as ${name} answered ${status}.`);
}

/** Opens a pass link of the demo, giving the last four digits where they are asked for. */
export async function openPass(page, origin, { url, last4 }) {
  await page.goto(`${origin}/p/${new URL(url, origin).hash}`);
  const digits = page.locator('#last4');
  await digits.or(page.locator('nav.tabs')).first().waitFor();
  if (!(await digits.isVisible())) return;
  await digits.fill(last4 ?? '');
  await page.locator('button[type=submit]').click();
  await page.locator('nav.tabs').waitFor();
}

/** Waits until the page has stopped asking for data and drawing. */
export async function settle(page) {
  await page.waitForLoadState('load');
  await page.waitForLoadState('networkidle', { timeout: 1500 }).catch(() => undefined);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(350);
}
