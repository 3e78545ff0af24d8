// Builds api, console and phone into dist/ when their sources changed since the last build; asking Nx alone costs a second.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, 'dist', '.built');
const sources = ['apps', 'libs', 'tools/build-api.mjs', 'package-lock.json', 'tsconfig.base.json', 'nx.json'];
const made = ['dist/apps/api/main.mjs', 'dist/apps/web/browser/index.html', 'dist/apps/phone/browser/index.html'];
const aside = /(^|\/)(test|jest\.config\.mjs|openapi\.json|test-setup\.ts|[^/]+\.spec\.ts)(\/|$)/;

function* files(path) {
  let entries;
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch {
    yield path;
    return;
  }
  for (const entry of entries) {
    const inner = join(path, entry.name);
    if (aside.test(relative(root, inner).replaceAll('\\', '/'))) continue;
    if (entry.isDirectory()) yield* files(inner);
    else yield inner;
  }
}

function digest() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const path of sources.flatMap(source => [...files(join(root, source))]).sort()) {
    hash.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

/** Whether dist/ is what the sources say. */
export function isBuilt() {
  return (
    made.every(path => existsSync(join(root, path))) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest()
  );
}

/** Builds what is stale; rejects with the build's own output shown when it fails. */
export async function build() {
  if (isBuilt()) return;
  const wanted = digest();
  console.log('Building (a minute the first time)…');
  const nx = join(root, 'node_modules/nx/dist/bin/nx.js');
  const args = [nx, 'run-many', '-t', 'build', '--output-style=static'];
  const env = { ...process.env, NX_DAEMON: 'false', NX_ISOLATE_PLUGINS: 'false', FORCE_COLOR: '0' };
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', text => said.push(text));
  const status = await new Promise(done => child.once('exit', done));
  if (status !== 0) {
    process.stderr.write(Buffer.concat(said));
    throw new Error('The build failed; its output is above.');
  }
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stamp, wanted);
}

if (import.meta.main) await build();
