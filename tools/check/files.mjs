// Checks that compare committed files with what they should be.
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';

const json = path => JSON.parse(readFileSync(join(root, path), 'utf8'));
const groups = ['dependencies', 'devDependencies', 'optionalDependencies'];

/** package.json pins every version exactly and the lock file says the same. */
export function lockFile() {
  const wanted = json('package.json');
  const locked = json('package-lock.json').packages[''];
  const problems = groups.flatMap(group => {
    const pins = Object.entries(wanted[group] ?? {});
    const loose = pins.filter(([, version]) => !/^\d+\.\d+\.\d+[\w.-]*$/.test(version));
    const same = JSON.stringify(wanted[group] ?? {}) === JSON.stringify(locked[group] ?? {});
    return [
      ...loose.map(([name, version]) => `${name} is ${version} in package.json: pin one version.`),
      ...(same ? [] : [`${group} differ between package.json and package-lock.json: run npm install.`]),
    ];
  });
  return { ok: problems.length === 0, output: problems.join('\n') };
}

const contract = ['apps/api/openapi.json', 'libs/contracts/src/openapi.d.ts'];

/** The committed contract is the one the built api describes; the files are left as they were. */
export async function contractDrift() {
  const before = contract.map(path => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : ''));
  const result = await run('tools/openapi.mjs', []);
  const drifted = contract.filter((path, i) => readFileSync(join(root, path), 'utf8') !== before[i]);
  contract.forEach((path, i) => writeFileSync(join(root, path), before[i]));
  const said = drifted.map(path => `${path} is not what the api describes: run npm run openapi and commit it.`);
  return { ok: result.ok && drifted.length === 0, output: [result.output, ...said].join('\n') };
}

/** The phone's first load stays small enough for a weak signal: all scripts its first page needs, compressed, in kB. */
export async function phoneBudget() {
  const { brotliCompressSync } = await import('node:zlib');
  const folder = join(root, 'dist/apps/phone/browser');
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const first = new Set(globSync('*.js', { cwd: folder }).filter(name => page.includes(name)));
  let size = 0;
  for (const name of first) {
    const script = readFileSync(join(folder, name), 'utf8');
    for (const [, imported] of script.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) first.add(imported);
    size += brotliCompressSync(script).length / 1000;
  }
  return {
    ok: first.size > 0 && size <= 105,
    output: `The phone loads ${size.toFixed(1)} kB of script in ${first.size} files; 105 are allowed.`,
  };
}
