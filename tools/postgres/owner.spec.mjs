import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { InUse, own } from './owner.mjs';

const folder = mkdtempSync(join(tmpdir(), 'yicheng-owner-'));
after(() => rmSync(folder, { recursive: true }));

describe('the owner of a data folder', () => {
  it('is named by its address to whoever comes second', () => {
    const release = own(folder, 'http://localhost:3000');
    assert.throws(
      () => own(folder, 'http://localhost:3001'),
      new InUse(folder, { pid: process.pid, address: 'http://localhost:3000' }),
    );
    release();
    own(folder, 'http://localhost:3001')();
  });

  it('is forgotten once its process is gone', () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    writeFileSync(join(folder, 'lock'), JSON.stringify({ pid, started: '1', address: 'http://localhost:3000' }));
    own(folder, 'http://localhost:3001')();
  });

  it('is forgotten when another process has its number now', { skip: process.platform !== 'linux' }, () => {
    writeFileSync(
      join(folder, 'lock'),
      JSON.stringify({ pid: process.pid, started: '1', address: 'http://localhost:3000' }),
    );
    own(folder, 'http://localhost:3001')();
  });
});
