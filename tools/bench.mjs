// npm run bench: each entry against a named opponent in the same run, as a ratio; absolute numbers are this machine's.
// npm run bench -- planner (or programme, streams): that entry only.
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { benchPlanner } from './bench/planner.mjs';
import { benchProgramme } from './bench/programme.mjs';
import { benchStreams } from './bench/streams.mjs';
import { build } from './build.mjs';
import { startPostgres } from './postgres/launcher.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const freePort = () =>
  new Promise(done => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

const [only] = process.argv.slice(2);
if (only && !['planner', 'programme', 'streams'].includes(only)) {
  console.error(`unknown bench: ${only} (planner, programme, streams)`);
  process.exit(1);
}
if (!only || only === 'planner') await benchPlanner();
if (only === 'planner') process.exit(0);

await build();
const folder = mkdtempSync(join(tmpdir(), 'yicheng-bench-'));
const postgres = await startPostgres({ folder: join(folder, 'postgres') });
const port = await freePort();
const api = `http://127.0.0.1:${port}`;
const env = {
  ...process.env,
  PORT: String(port),
  HOST: '127.0.0.1',
  DATA_DIR: folder,
  DATABASE_URL: postgres.url,
  DEMO: '1',
  PUBLIC_URL: '',
};
const server = fork(join(root, 'dist/apps/api/main.mjs'), { cwd: root, env });
try {
  while (!(await fetch(`${api}/api/health`).catch(() => undefined))?.ok) await sleep(100);
  if (only !== 'streams') {
    const shown = ({ perSecond, p50, p99 }) =>
      `${Math.round(perSecond)}/s, p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms`;
    for (const { count, ...found } of await benchProgramme({
      api,
      databaseUrl: postgres.url,
      port: await freePort(),
    })) {
      console.log(`programme of ${count} ${count === 1 ? 'item' : 'items'}, 8 connections`);
      console.log(`  the API               ${shown(found.api)}`);
      console.log(`  bare node:http + pg   ${shown(found.bare)}`);
      console.log(`  ratio                 ${(found.api.perSecond / found.bare.perSecond).toFixed(2)}\n`);
    }
  }
  if (only !== 'programme') {
    const { count, worst } = await benchStreams({ api });
    console.log(`a captain's tap to ${count} open streams, the slowest of five`);
    const ms = milliseconds => `${Math.round(milliseconds)} ms`;
    console.log(
      `  stored ${ms(worst.taken)}, half have it ${ms(worst.p50)}, all ${worst.reached} have it ${ms(worst.all)}\n`,
    );
  }
} finally {
  server.kill('SIGKILL');
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}
