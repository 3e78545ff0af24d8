// A picture of one page: node tools/shot.mjs --url http://localhost:3000/ --out page.png
//   [--lang en] [--theme dark] [--size 1440x900|390x844|phone] [--login organizer | --pass attendee|captain|liaison|speaker|TOKEN]
//   [--eval JS] [--wait SELECTOR | MS] [--full]
// --eval runs in the page before the picture and prints what it returns. What the page logs as an error is printed.
import { parseArgs } from 'node:util';
import { contextFor, launch, openPass, settle, signIn, sizes } from './browser/visit.mjs';

const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    out: { type: 'string' },
    lang: { type: 'string', default: 'zh-CN' },
    theme: { type: 'string', default: 'light' },
    size: { type: 'string', default: 'desktop' },
    login: { type: 'string' },
    pass: { type: 'string' },
    eval: { type: 'string' },
    wait: { type: 'string' },
    full: { type: 'boolean', default: false },
  },
});
const [width, height] = values.size.split('x').map(Number);
const size = sizes[values.size] ?? { width, height };
const { origin } = new URL(values.url);

/** A demo pass by its role, or a token that needs no digits. */
async function passOf(given) {
  const demo = await fetch(`${origin}/api/v1/demo`).then(answer => (answer.ok ? answer.json() : { passes: [] }));
  return demo.passes.find(({ role }) => role === given) ?? { url: `/p/#${given}` };
}

const browser = await launch();
try {
  const context = await contextFor(browser, { language: values.lang, theme: values.theme, size });
  const page = await context.newPage();
  page.on('console', message => message.type() === 'error' && console.error(`console: ${message.text()}`));
  page.on('pageerror', error => console.error(`page: ${error.stack ?? error}`));
  if (values.login) await signIn(page, origin, values.login);
  if (values.pass) await openPass(page, origin, await passOf(values.pass));
  await page.goto(values.url);
  await settle(page);
  if (values.eval) {
    const answer = await page.evaluate(`(async () => { ${values.eval} })()`);
    if (answer !== undefined) console.log(typeof answer === 'string' ? answer : JSON.stringify(answer, null, 1));
    await settle(page);
  }
  if (values.wait)
    await (/^\d+$/.test(values.wait) ? page.waitForTimeout(+values.wait) : page.waitForSelector(values.wait));
  if (values.out) await page.screenshot({ path: values.out, fullPage: values.full });
} finally {
  await browser.close();
}
