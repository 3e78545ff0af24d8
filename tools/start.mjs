// npm start: settings checked, built when stale, the embedded Postgres unless DATABASE_URL names another, then the server
// in this same process. Ctrl-C and SIGTERM end everything in order; the watcher ends Postgres even after kill -9.
if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    `Yicheng needs Node 24 and this is ${process.version}: start it with "npm start", or install Node 24 where none comes with the packages.`,
  );
  process.exit(1);
}
const { resolve, join } = await import('node:path');
const { fileURLToPath } = await import('node:url');
const { build } = await import('./build.mjs');
const { InUse, own } = await import('./postgres/owner.mjs');
const { startPostgres } = await import('./postgres/launcher.mjs');
const { StartProblem, claimDatabase, claimFolder, claimPort } = await import('./start/checks.mjs');
const { whenStarterEnds } = await import('./start/starter.mjs');
const { SettingError, readSettings } = await import('../apps/api/src/platform/settings.ts');

const root = fileURLToPath(new URL('..', import.meta.url));
const closing = [];
let stopping;

/** Undoes the start in reverse order, once. */
function stop(status, why) {
  stopping ??= (async () => {
    if (why) console.log(why);
    setTimeout(() => process.exit(status || 1), 20_000).unref();
    for (const close of closing.reverse()) await close();
    process.exit(status);
  })();
  return stopping;
}

process.on('SIGINT', () => void stop(0, '\nStopping…'));
process.on('SIGTERM', () => void stop(0, 'Stopping…'));
process.on('SIGHUP', () => void stop(0));
whenStarterEnds(() => void stop(0));

try {
  await start();
} catch (error) {
  const expected = error instanceof StartProblem || error instanceof SettingError || error instanceof InUse;
  console.error(expected ? error.message : error);
  await stop(1);
}

async function start() {
  const embedded = !process.env.DATABASE_URL;
  const anyUrl = 'postgres://embedded/yicheng';
  const env = { ...process.env, DATABASE_URL: process.env.DATABASE_URL || anyUrl };
  env.DEMO ||= embedded ? '1' : '0';
  env.DATA_DIR = resolve(process.env.DATA_DIR || join(root, '.data'));
  const { host, port: wanted } = readSettings(env);

  claimFolder(env.DATA_DIR);
  const address = port => `http://${['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host) ? 'localhost' : host}:${port}`;
  if (embedded) closing.push(own(env.DATA_DIR, address(wanted)));
  env.PORT = String(await claimPort(host, wanted));
  if (!embedded) await claimDatabase(env.DATABASE_URL);

  process.chdir(root);
  // The server's code is read while Postgres comes up; it looks at the settings only when it serves.
  const code = build().then(() => import('../dist/apps/api/main.mjs'));
  const [postgres, { serve }] = await Promise.all([
    embedded ? startEmbedded(join(env.DATA_DIR, 'postgres')) : undefined,
    code,
  ]);
  if (postgres) env.DATABASE_URL = postgres.url;
  if (stopping) return stopping;

  Object.assign(process.env, env);
  const server = await serve();
  closing.push(() => server.close());
  greet(
    env.PUBLIC_URL || address(env.PORT),
    server.setup,
    env.DEMO === '1' ? await demo(address(env.PORT)) : undefined,
  );
}

async function startEmbedded(folder) {
  const postgres = await startPostgres({ folder });
  closing.push(() => postgres.stop());
  void postgres.ended.then(() => stop(1, stopping ? undefined : `The database has ended; see ${join(folder, 'log')}.`));
  return postgres;
}

async function demo(address) {
  const answer = await fetch(`${address}/api/v1/demo`);
  return answer.ok ? answer.json() : undefined;
}

function greet(address, setup, signIns) {
  console.log(`\nYicheng 议程 is up: ${address}\n`);
  if (setup) console.log(`  Nobody can sign in yet. Make the first workspace here, once:\n\n  ${setup}\n`);
  if (!signIns) return;
  for (const { email, password } of signIns.users ?? []) console.log(`  ${email.padEnd(28)} ${password}`);
  for (const { role, name, url } of signIns.passes ?? [])
    console.log(`  ${role.padEnd(10)} ${name.padEnd(8)} ${new URL(url, address)}`);
  console.log('\nCtrl-C stops it.');
}
