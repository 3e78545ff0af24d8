// Runs on whatever Node started npm (20 or newer) with built-ins only: installs when node_modules does not match the lock file.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('..', import.meta.url);
const stamp = new URL('node_modules/.installed', root);
const lock = () => readFileSync(new URL('package-lock.json', root));
const digest = () => createHash('sha256').update(lock()).update(`${process.platform} ${process.arch}`).digest('hex');

const wanted = digest();
if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) process.exit(0);

console.log('Installing dependencies (first run, or the lock file changed)…');
const args = ['install', '--no-audit', '--no-fund', '--loglevel=error'];
const options = { cwd: fileURLToPath(root), stdio: 'inherit', env: { ...process.env, npm_config_loglevel: 'error' } };
const npm = process.env.npm_execpath;
const { status } = npm
  ? spawnSync(process.execPath, [npm, ...args], options)
  : spawnSync('npm', args, { ...options, shell: true });
if (status !== 0) process.exit(status ?? 1);
if (digest() !== wanted) {
  console.error(
    'npm install changed package-lock.json: restore it with "git checkout package-lock.json" and report this.',
  );
  process.exit(1);
}
writeFileSync(stamp, wanted);
