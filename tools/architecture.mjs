// Which way the code looks, read from its imports; docs/architecture.md says why, architecture.spec.mjs what must hold.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Folders whose sub-folders are areas, with those that carry every area and therefore may know none. */
const grounds = {
  'apps/api/src': ['platform'],
  'apps/web/src/app': ['platform'],
  'libs/domain/src': ['finding', 'time'],
  'libs/contracts/src': ['platform'],
};
/** Sub-folders that see all areas by their nature and are seen by none. */
const above = ['shell', 'demo', 'testing'];
/** Sub-folders that are no area. */
const aside = ['migrations'];

function walk(folder, keep, found = []) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (['node_modules', 'dist', '.nx', '.angular', '.git', '.data'].includes(entry.name)) continue;
    if (entry.isDirectory()) walk(path, keep, found);
    else if (keep.test(entry.name)) found.push(path);
  }
  return found;
}

/** Every hand-written source file with its number of lines, paths from the project's root. */
export function sources() {
  return ['apps', 'libs', 'tools', 'e2e']
    .flatMap(folder => walk(join(root, folder), /\.(ts|mts|mjs)$/))
    .map(path => ({ path: relative(root, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }))
    .filter(({ path }) => !/(openapi\.d\.ts|\.generated\.ts)$/.test(path))
    .map(({ path, text }) => ({ path, text, lines: text.split('\n').length - 1 }));
}

const importing = /(?:^|\n)\s*(?:import|export)\s[^;'"]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

/** Every relative import that leaves its area: `{ ground, file, from, to, target }`. */
export function crossings(files = sources()) {
  const found = [];
  for (const { path: file, text } of files) {
    const ground = Object.keys(grounds).find(folder => file.startsWith(`${folder}/`));
    if (!ground) continue;
    const from = areaOf(ground, file);
    for (const [, still, dynamic] of text.matchAll(importing)) {
      const specifier = still ?? dynamic;
      if (!specifier.startsWith('.')) continue;
      const target = join(dirname(file), specifier).replaceAll('\\', '/');
      const to = target.startsWith(`${ground}/`) ? areaOf(ground, `${target}/`) : undefined;
      if (from && to && to !== from && ![from, to].some(one => aside.includes(one)))
        found.push({ ground, file, from, to, target });
    }
  }
  return found;
}

const areaOf = (ground, path) => {
  const [first, ...rest] = path.slice(ground.length + 1).split('/');
  return rest.length ? first.replace(/\.ts$/, '') : undefined;
};
const spec = file => /\.spec\.ts$/.test(file);
const say = ({ file, target }) => `${file} → ${target}`;

/** Imports of another area's inside instead of its index. */
export function insides(found = crossings()) {
  return found
    .filter(({ ground, from, to, target, file }) => {
      const index = [`${ground}/${to}`, `${ground}/${to}/index`].includes(target);
      return !index && !spec(file) && !isFile(ground, target) && !openGround(ground, to) && !above.includes(from);
    })
    .map(say);
}

/** The ground of pages and contracts has no index: each of its files is a thing of its own, and a barrel would load them all. */
const openGround = (ground, area) => ground !== 'apps/api/src' && grounds[ground].includes(area);
const isFile = (ground, target) => !target.slice(ground.length + 1).includes('/');

/** Imports of an area by what carries all areas. */
export function upward(found = crossings()) {
  return found
    .filter(
      ({ ground, from, to, file }) => grounds[ground].includes(from) && !grounds[ground].includes(to) && !spec(file),
    )
    .map(say);
}

/** Entities that know a class of another area. */
export function foreignEntities(found = crossings()) {
  return found.filter(({ file, to }) => file.endsWith('.entity.ts') && to !== 'platform').map(say);
}

/** Rings of areas that need each other, per ground, as `a → b → a`. */
export function rings(found = crossings()) {
  return Object.keys(grounds).flatMap(ground => {
    const needs = new Map();
    for (const { from, to, file } of found.filter(one => one.ground === ground)) {
      if (spec(file) || above.includes(from)) continue;
      needs.set(from, (needs.get(from) ?? new Set()).add(to));
    }
    const done = new Set();
    const result = [];
    const follow = (area, trail) => {
      if (trail.includes(area))
        return result.push(`${ground}: ${[...trail.slice(trail.indexOf(area)), area].join(' → ')}`);
      if (done.has(area)) return undefined;
      for (const next of needs.get(area) ?? []) follow(next, [...trail, area]);
      return done.add(area);
    };
    for (const area of needs.keys()) follow(area, []);
    return result;
  });
}
