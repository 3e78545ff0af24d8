import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A server of a journey's own that can be killed: another node on the journeys' database, where that is ours to reach. */
export class OwnServer {
  private process?: ChildProcess;
  private readonly folder = mkdtempSync(join(tmpdir(), 'yicheng-own-'));
  readonly address: string;

  constructor(
    private readonly settings: Record<string, string> = {},
    private readonly port = 15_000 + (process.pid % 4_900),
  ) {
    this.address = `http://localhost:${port}`;
  }

  /** Starts it on its former port and waits until it answers. */
  async start(): Promise<void> {
    const env = { PORT: String(this.port), DATA_DIR: this.folder, DATABASE_URL: sharedDatabase() ?? '', DEMO: '1' };
    this.process = spawn(process.execPath, ['tools/start.mjs'], {
      cwd: resolve(import.meta.dirname, '../..'),
      env: { ...process.env, ...env, ...this.settings },
      stdio: 'ignore',
    });
    for (let tries = 0; tries < 240; tries++) {
      if (await answers(this.address)) return;
      await new Promise(done => setTimeout(done, 250));
    }
    throw new Error(`The server on ${this.address} did not come up.`);
  }

  /** Ends it as a power cut would. */
  async kill(): Promise<void> {
    const gone = new Promise(done => this.process?.once('exit', done));
    this.process?.kill('SIGKILL');
    await gone;
  }

  async remove(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

/** The database of the journeys' server; undefined where the journeys visit a server that is not theirs. */
function sharedDatabase(): string | undefined {
  const home = join(process.env['E2E_DATA'] ?? '', 'postgres');
  if (process.env['E2E_URL'] || !existsSync(join(home, 'port'))) return undefined;
  const read = (name: string): string => readFileSync(join(home, name), 'utf8').trim();
  return `postgres://yicheng:${read('password')}@127.0.0.1:${read('port')}/yicheng`;
}

const answers = (address: string): Promise<boolean> =>
  fetch(`${address}/api/health`).then(
    ({ ok }) => ok,
    () => false,
  );
