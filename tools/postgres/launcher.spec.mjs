import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startPostgres } from './launcher.mjs';

const launcher = new URL('launcher.mjs', import.meta.url).href;

/** Another process that starts Postgres on `folder` and writes rows until it is killed, saying each one that is safe. */
async function writer(folder) {
  const script = `
    import pg from 'pg';
    import { startPostgres } from '${launcher}';
    const { url } = await startPostgres({ folder: ${JSON.stringify(folder)} });
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query('create table if not exists mark (n int)');
    for (let n = 1; ; n++) { await client.query('insert into mark values ($1)', [n]); process.stdout.write(n + '\\n'); }`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = 0;
  child.stdout.on('data', text => (said = Number(String(text).trim().split('\n').at(-1))));
  await once(child.stdout, 'data');
  await sleep(300);
  child.kill('SIGKILL');
  await once(child, 'exit');
  return said;
}

const rows = async url => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows: found } = await client.query('select count(*)::int as n from mark');
  await client.end();
  return found[0].n;
};

describe('the embedded Postgres', () => {
  let folder;
  before(() => (folder = mkdtempSync(join(tmpdir(), 'yicheng-launcher-'))));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('ends when its owner is killed, and has every acknowledged row at the next start', async () => {
    const acknowledged = await writer(folder);
    for (let i = 0; i < 100 && existsSync(join(folder, 'data', 'postmaster.pid')); i++) await sleep(50);
    assert.equal(existsSync(join(folder, 'data', 'postmaster.pid')), false);
    const postgres = await startPostgres({ folder });
    assert.ok((await rows(postgres.url)) >= acknowledged);
    await postgres.stop();
  });

  it('leaves no trace when it was only for a test', async () => {
    const postgres = await startPostgres({ ephemeral: true });
    await postgres.stop();
    assert.equal(existsSync(postgres.folder), false);
  });
});
