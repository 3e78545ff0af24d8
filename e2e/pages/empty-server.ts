import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The built app with an empty database, as an office starts it the first time; `setup` is the link its terminal shows. */
export async function startEmpty(): Promise<{ setup: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'yicheng-empty-'));
  const port = String(10_000 + (process.pid % 4_900));
  const env = { ...process.env, PORT: port, DATA_DIR: folder, DATABASE_URL: '', DEMO: '0', PUBLIC_URL: '' };
  const root = resolve(import.meta.dirname, '../..');
  const child = spawn(process.execPath, ['tools/start.mjs'], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise(done => child.once('exit', done));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };
  let said = '';
  const setup = await new Promise<string | undefined>(done => {
    child.stdout.on('data', text => {
      said += String(text);
      const link = /http\S+\/setup#\S+/.exec(said)?.[0];
      if (link) done(link);
    });
    void ended.then(() => done(undefined));
  });
  if (setup) return { setup, stop };
  await stop();
  throw new Error(`No link to set up was shown; what was said: ${said}`);
}
