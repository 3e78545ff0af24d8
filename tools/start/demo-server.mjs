// The built app with a fresh demo workspace in a folder of its own, for pictures and measurements.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const start = fileURLToPath(new URL('../start.mjs', import.meta.url));

const freePort = () =>
  new Promise(done => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

/** Starts it; answers its address and how to stop it (which removes the folder). */
export async function startDemoServer() {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'yicheng-demo-'));
  const env = { ...process.env, PORT: String(port), DATA_DIR: folder, DATABASE_URL: '', DEMO: '1', PUBLIC_URL: '' };
  const child = spawn(process.execPath, [start], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = new Promise(done => child.once('exit', done));
  const url = `http://localhost:${port}`;
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };
  for (const deadline = Date.now() + 180_000; Date.now() < deadline; await sleep(100)) {
    if (child.exitCode !== null) throw new Error('The demo server did not start; what it said is above.');
    const up = await fetch(`${url}/api/health`).catch(() => undefined);
    if (up?.ok) return { url, stop };
  }
  await stop();
  throw new Error('The demo server was not up within three minutes.');
}
