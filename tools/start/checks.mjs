// What can be wrong before anything runs; every problem is one sentence for the person at the terminal.
import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import pg from 'pg';

/** A reason not to start, worded for a person. */
export class StartProblem extends Error {}

/** The port to serve on: the one set, or a free one for 0; busy or forbidden ones are a StartProblem. */
export function claimPort(host, port) {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', error => {
      const reason = {
        EADDRINUSE: `Port ${port} on ${host} is taken: stop the other program or set PORT to another number.`,
        EACCES: `Port ${port} needs more rights than this user has: set PORT to a number above 1023.`,
        EADDRNOTAVAIL: `HOST ${host} is not an address of this machine.`,
        ENOTFOUND: `HOST ${host} is not an address of this machine.`,
      }[error.code];
      fail(new StartProblem(reason ?? `Cannot listen on ${host}:${port}: ${error.message}.`));
    });
    server.listen({ host, port, exclusive: true }, () => {
      const bound = server.address().port;
      server.close(() => done(bound));
    });
  });
}

/** Level by level, because Node's own recursive way never returns where a level cannot be made (under /proc, say). */
function makeFolder(folder) {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** Makes sure the data folder exists and can be written. */
export function claimFolder(folder) {
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StartProblem(`DATA_DIR ${folder} cannot be written (${error.code}): choose another folder.`);
  }
}

/** Makes sure a given Postgres answers, is new enough and stores UTF-8. */
export async function claimDatabase(url) {
  const shown = url.replace(/\/\/([^:@/]*):[^@/]*@/, '//$1:…@');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  let row;
  try {
    await client.connect();
    const asked = `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding`;
    row = (await client.query(asked)).rows[0];
  } catch (error) {
    throw new StartProblem(`The database at DATABASE_URL (${shown}) does not answer: ${error.message || error.code}.`);
  } finally {
    await client.end().catch(() => undefined);
  }
  if (row.version < 150000)
    throw new StartProblem(`The database at DATABASE_URL (${shown}) must be Postgres 15 or newer.`);
  if (row.encoding !== 'UTF8') {
    throw new StartProblem(`The database at DATABASE_URL (${shown}) must store UTF-8, not ${row.encoding}.`);
  }
}
