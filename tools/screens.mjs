// npm run screens: every screen × zh/en × light/dark × desktop/narrow/phone of the demo into dist/screens/, with a
// gallery. Arguments pick screens by a part of their name, --size and --lang variants; --url uses a server that is up
// already; --axe also says what of WCAG 2.2 A and AA a machine finds broken on each. What is wrong is said at once.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { screens } from './browser/screens.mjs';
import { contextFor, launch, openPass, settle, signIn, sizes } from './browser/visit.mjs';
import { startDemoServer } from './start/demo-server.mjs';

const { values, positionals } = parseArgs({
  options: {
    url: { type: 'string' },
    axe: { type: 'boolean' },
    size: { type: 'string', multiple: true, default: ['desktop', 'narrow', 'phone'] },
    lang: { type: 'string', multiple: true, default: ['zh-CN', 'en'] },
  },
  allowPositionals: true,
});
const wanted = screens.filter(({ name }) => !positionals.length || positionals.some(part => name.includes(part)));
const folder = new URL('../dist/screens/', import.meta.url);
const variants = values.lang.flatMap(language => ['light', 'dark'].map(theme => ({ language, theme })));

const server = values.url ? { url: values.url, stop: () => undefined } : await startDemoServer();
const browser = await launch();
let problems = 0;
const taken = [];
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
try {
  for (const variant of variants) for (const size of values.size) await takeAll(variant, size);
} finally {
  await browser.close();
  await server.stop();
}
writeFileSync(new URL('index.html', folder), gallery());
console.log(`${taken.length} pictures in dist/screens/index.html`);
process.exit(problems ? 1 : 0);

function problem(text) {
  problems += 1;
  console.error(text);
}

/** One context per reader, so that everybody is signed in once. */
async function takeAll(variant, size) {
  const readers = Map.groupBy(
    wanted.filter(({ sizes: meant = ['desktop', 'narrow', 'phone'] }) => meant.includes(size)),
    ({ who }) => who,
  );
  for (const [who, theirs] of readers) {
    const context = await contextFor(browser, { ...variant, size: sizes[size] });
    const page = await context.newPage();
    try {
      const demo = await (await fetch(`${server.url}/api/v1/demo`)).json(); // afresh: showing the links forgets their devices
      const pass = demo.passes.find(({ role }) => role === who);
      if (pass) await openPass(page, server.url, pass);
      else if (who) await signIn(page, server.url, who);
      await page.clock.setFixedTime(morning());
      for (const screen of theirs) await take(page, screen, variant, size);
    } catch (error) {
      problem(`${who} ${variant.language} ${variant.theme} ${size}: ${error.message}`);
    }
    await context.close();
  }
}

async function take(page, { name, path, act }, { language, theme }, size) {
  const file = `${name}.${language}.${theme}.${size}.png`;
  const said = error => problem(`${file}: ${error.message ?? error}`);
  page.on('pageerror', said);
  try {
    await page.goto(server.url + path);
    await settle(page);
    if (act) {
      await act(page);
      await settle(page);
    }
    await page.screenshot({ path: new URL(file, folder).pathname });
    taken.push({ file, name, language, theme, size });
    if (values.axe) for (const broken of await brokenRules(page)) said(broken);
  } catch (error) {
    said(error);
  }
  page.off('pageerror', said);
}

/** What axe finds, as `color-contrast: .chip`. */
async function brokenRules(page) {
  const { default: AxeBuilder } = await import('@axe-core/playwright');
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/** 09:08 of the meeting's first day, so that something is going on. */
function morning() {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());
  return new Date(`${day}T09:08:00+08:00`);
}

function gallery() {
  const figure = ({ file, language, theme, size }) =>
    `<figure><a href="${file}"><img loading="lazy" src="${file}" alt=""></a><figcaption>${language} ${theme} ${size}</figcaption></figure>`;
  const sections = [...Map.groupBy(taken, ({ name }) => name)].map(
    ([name, shots]) => `<h2>${name}</h2><div>${shots.map(figure).join('')}</div>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>Yicheng screens</title><style>
body{font:14px system-ui;margin:24px;background:#888}div{display:flex;flex-wrap:wrap;gap:12px}figure{margin:0}
img{height:320px;border:1px solid #0003}</style>${sections.join('\n')}`;
}
