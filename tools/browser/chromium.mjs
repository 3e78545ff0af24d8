// The browser that journeys, screens and pictures use: the machine's own Chromium, or the one from the packages.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = fileURLToPath(new URL('../../node_modules/', import.meta.url));
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe', 'msedge.exe'];
const windowsFolders = ['Google\\Chrome\\Application', 'Microsoft\\Edge\\Application'];

/**
 * Everything Playwright's `launch` needs. `CHROMIUM` in the environment names a program to use instead.
 * @returns {{ executablePath: string, args: string[], env: Record<string, string> }}
 */
export function chromium() {
  const home = unpacked();
  const executablePath = process.env.CHROMIUM || systemChromium() || join(home, 'chromium');
  const env = { ...process.env, ...fonts(home) };
  if (executablePath.startsWith(home) && spawnSync(executablePath, ['--version'], { env }).status !== 0) {
    env.LD_LIBRARY_PATH = join(home, 'al2023', 'lib');
  }
  return { executablePath, env, args: ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'] };
}

function systemChromium() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  for (const root of [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']]) {
    if (root) folders.push(...windowsFolders.map(folder => join(root, folder)));
  }
  return folders.flatMap(folder => names.map(name => join(folder, name))).find(path => existsSync(path));
}

/** Unpacks the packaged browser once per version into the temporary folder; safe when several start at once. */
function unpacked() {
  const { version } = JSON.parse(readFileSync(join(packages, '@sparticuz/chromium/package.json'), 'utf8'));
  const home = join(tmpdir(), `yicheng-chromium-${version}${process.getuid ? `-${process.getuid()}` : ''}`);
  const stat = statSync(home, { throwIfNoEntry: false });
  if (stat && (!process.getuid || (stat.uid === process.getuid() && (stat.mode & 0o022) === 0))) return home;
  const fresh = mkdtempSync(join(tmpdir(), 'yicheng-chromium-'));
  if (!systemChromium() && !process.env.CHROMIUM) {
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
    const script = `import c from ${JSON.stringify(entry)}; await c.executablePath();`;
    const env = { ...process.env, TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' };
    const { status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { env, stdio: 'inherit' });
    if (status !== 0) throw new Error('The packaged Chromium could not be unpacked; install Chromium or set CHROMIUM.');
  }
  try {
    renameSync(fresh, home);
  } catch {
    if (existsSync(join(home, 'chromium'))) rmSync(fresh, { recursive: true, force: true });
    else return fresh;
  }
  return home;
}

/** Only the project's own fonts, so that Chinese is there and every machine draws the same picture. */
function fonts(home) {
  if (process.platform !== 'linux') return {};
  const weights = ['400Regular', '500Medium', '600SemiBold', '700Bold'];
  const folders = weights.map(weight => join(packages, '@expo-google-fonts/noto-sans-sc', weight));
  const text = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  ${folders.map(folder => `<dir>${folder}</dir>`).join('\n  ')}
  <cachedir>${join(home, 'fontconfig')}</cachedir>
  <match target="pattern"><edit name="family" mode="append" binding="strong"><string>Noto Sans SC</string></edit></match>
</fontconfig>
`;
  const config = join(home, `fonts.${createHash('sha256').update(text).digest('hex').slice(0, 8)}.conf`);
  if (!existsSync(config)) writeFileSync(config, text);
  return { FONTCONFIG_FILE: config };
}
