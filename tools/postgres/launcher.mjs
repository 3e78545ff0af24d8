// Starts the Postgres that comes with the project: no installation, no user to create, no fixed port, as root too.
import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  closeSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { postgresBinaries } from './binaries.mjs';

const run = promisify(execFile);
const role = 'yicheng';
const nobody = { uid: 65534, gid: 65534 };
const windows = process.platform === 'win32';
const watcher = fileURLToPath(new URL('watcher.mjs', import.meta.url));
const forSpeed = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'max_connections=200'];

/**
 * Starts Postgres on `folder` (created when missing) and answers once it takes connections. The caller owns the folder.
 * @param {{ folder?: string, ephemeral?: boolean, database?: string }} options `ephemeral`: a cluster in the temporary
 *   folder without durability, removed when it stops; `folder` is then not needed.
 */
export async function startPostgres({ folder, ephemeral = false, database = role }) {
  const home = ephemeral ? mkdtempSync(join(tmpdir(), 'yicheng-test-')) : resolve(folder);
  mkdirSync(home, { recursive: true });
  const user = runningUser(home);
  const binaries = postgresBinaries(user);
  const env = serverEnvironment();
  const data = join(home, 'data');

  await stopOrphan(data);
  if (!existsSync(join(data, 'PG_VERSION'))) await initialize({ home, user, env, initdb: binaries.initdb, ephemeral });
  const password = readFileSync(join(home, 'password'), 'utf8');

  for (let attempt = 1; ; attempt++) {
    const port = await choosePort(join(home, 'port'));
    const settings = [
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      'timezone=UTC',
      'log_timezone=UTC',
      ...(ephemeral ? forSpeed : []),
    ];
    const args = ['-D', standing(data, user), '-p', String(port), ...settings.flatMap(setting => ['-c', setting])];
    const order = { command: binaries.postgres, args, ...user, cwd: data, env, remove: ephemeral ? home : undefined };
    const log = openSync(join(home, 'log'), 'w');
    const child = spawn(process.execPath, [watcher, JSON.stringify(order)], {
      stdio: ['pipe', log, log],
      detached: true,
      windowsHide: true,
    });
    closeSync(log);
    const ended = new Promise(done => child.once('exit', done));
    const url = name => `postgres://${role}:${password}@127.0.0.1:${port}/${name}`;
    if (await ready(url('postgres'), child)) {
      writeFileSync(join(home, 'port'), String(port));
      await ensureDatabase(url('postgres'), database);
      child.unref();
      child.stdin.unref?.();
      const stop = async () => {
        child.ref();
        child.stdin.end();
        await ended;
      };
      return { url: url(database), urlOf: url, folder: home, ended, stop };
    }
    child.stdin.destroy();
    await ended;
    rmSync(join(home, 'port'), { force: true });
    const said = existsSync(join(home, 'log')) ? readFileSync(join(home, 'log'), 'utf8').trim().slice(-400) : '';
    if (attempt === 3) throw new Error(`The embedded Postgres in ${home} did not start: ${said}`);
  }
}

/** Who Postgres runs as: ourselves, or as root the owner of an existing cluster, or else `nobody`. */
function runningUser(home) {
  if (windows || process.getuid() !== 0) return {};
  const stat = statSync(join(home, 'data'), { throwIfNoEntry: false });
  const user = stat && stat.uid !== 0 ? { uid: stat.uid, gid: stat.gid } : nobody;
  chownSync(home, user.uid, user.gid);
  return user;
}

/**
 * How Postgres is told its data folder. Its user may be unable to walk there (under /root, say), so the folder is entered
 * before root is given up and named by the link every process has to where it stands.
 */
const standing = (folder, user) => (user.uid && process.platform === 'linux' ? '/proc/self/cwd' : folder);

const serverEnvironment = () => ({
  PATH: process.env.PATH,
  LC_ALL: windows ? 'C' : 'C.UTF-8',
  TZ: 'UTC',
  ...(windows ? { SystemRoot: process.env.SystemRoot, TEMP: process.env.TEMP } : {}),
});

/** Builds the cluster beside its place and renames it, so that an interrupted first start leaves nothing half-made. */
async function initialize({ home, user, env, initdb, ephemeral }) {
  const fresh = join(home, 'data.new');
  const secret = join(home, 'password.new');
  const password = randomBytes(24).toString('hex');
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  writeFileSync(secret, password, { mode: 0o600 });
  if (user.uid) for (const path of [fresh, secret]) chownSync(path, user.uid, user.gid);
  const place = standing(fresh, user);
  const locale = windows
    ? ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
    : ['--locale=C.UTF-8'];
  const args = [
    ['-D', place, '-U', role, '--auth=scram-sha-256', `--pwfile=${place}/../password.new`],
    ['--encoding=UTF8', ...locale, '--no-instructions', ...(ephemeral ? ['--no-sync'] : [])],
  ].flat();
  await run(initdb, args, { ...user, cwd: fresh, env, windowsHide: true }).catch(error => {
    throw new Error(`The database could not be created in ${home}: ${(error.stderr || error.message).trim()}`);
  });
  renameSync(secret, join(home, 'password'));
  chmodSync(join(home, 'password'), 0o600);
  rmSync(join(home, 'data'), { recursive: true, force: true });
  renameSync(fresh, join(home, 'data'));
}

/** Ends a server that outlived its watcher (someone killed both): its data is safe, but its port and memory are in the way. */
async function stopOrphan(data) {
  const file = join(data, 'postmaster.pid');
  for (let waited = 0; existsSync(file) && waited < 20_000; waited += 50) {
    const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
    if (!standsIn(pid, data)) return; // a left-over file, which Postgres itself deals with
    if (waited === 1_000) process.kill(pid, 'SIGINT');
    if (waited === 10_000) process.kill(pid, 'SIGQUIT');
    await sleep(50);
  }
}

/** Whether the process works in `folder`, as a Postgres server does in its data. */
function standsIn(pid, folder) {
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === folder;
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** The port used last if it is free, else any free one. */
async function choosePort(file) {
  const last = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  return (await bind(last)) ?? (await bind(0));
}

const bind = port =>
  new Promise(done => {
    const server = createServer();
    server.once('error', () => done(undefined));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const { port: bound } = server.address();
      server.close(() => done(bound));
    });
  });

/** Waits until the server answers (a recovery after a crash may take its time); false when it ended instead. */
async function ready(url, child) {
  for (const deadline = Date.now() + 120_000; Date.now() < deadline; await sleep(20)) {
    if (child.exitCode !== null) return false;
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return true;
    } catch (error) {
      if (!['ECONNREFUSED', 'ECONNRESET', '57P03'].includes(error.code)) return false;
    }
  }
  return false;
}

async function ensureDatabase(url, name) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
  if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`);
  await client.end();
}
