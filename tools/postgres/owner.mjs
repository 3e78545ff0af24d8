// One owner per data folder: a lock file names the process and the address it serves.
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** When a process was started, in kernel ticks: tells a reused pid from the process that wrote the lock (Linux only). */
function startedAt(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' ? undefined : rest[18];
  } catch {
    return undefined;
  }
}

/** Whether the process that wrote `{ pid, started }` still runs. */
export function isRunning({ pid, started }) {
  if (process.platform === 'linux') return startedAt(pid) !== undefined && (!started || startedAt(pid) === started);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The folder has an owner already; `address` is where it serves. */
export class InUse extends Error {
  constructor(folder, owner) {
    super(`${folder} is in use by the Yicheng at ${owner.address} (process ${owner.pid}).`);
    this.address = owner.address;
  }
}

/**
 * Makes this process the owner of `folder` until it ends or calls what this returns; throws InUse otherwise.
 * @param {string} folder
 * @param {string} address where this process serves, told to whoever comes second
 */
export function own(folder, address) {
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, 'lock');
  const mine = `${lock}.${process.pid}`;
  writeFileSync(mine, JSON.stringify({ pid: process.pid, started: startedAt(process.pid), address }));
  try {
    for (;;) {
      try {
        linkSync(mine, lock); // appears whole or not at all, unlike a file created and then written
        break;
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
      }
      const text = read(lock);
      if (text === undefined) continue;
      const owner = parse(text);
      if (owner && isRunning(owner)) throw new InUse(folder, owner);
      if (read(lock) === text) rmSync(lock, { force: true });
    }
  } finally {
    rmSync(mine, { force: true });
  }
  const text = read(lock);
  return () => {
    if (read(lock) === text) rmSync(lock, { force: true });
  };
}

const read = path => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};
const parse = text => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
