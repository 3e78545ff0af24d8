import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { DataSource } from 'typeorm';
import { createApp } from './create-app';
import { seedDemo } from './demo/index';
import { dataSourceOptions, FirstSetup, readSettings, SettingError, type Settings } from './platform/index';

/** A server that is up. */
export interface Running {
  close(): Promise<void>;
  /** Where the first workspace is made, while nobody can sign in. */
  setup?: string;
}

/** Brings the schema up to date, seeds the demo where it is wanted, and serves the API and the pages. */
export async function serve(settings: Settings = readSettings(process.env)): Promise<Running> {
  await migrate(settings.databaseUrl);
  const app = await createApp(settings, { pages: 'dist/apps' });
  const document = readFileSync('apps/api/openapi.json', 'utf8');
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get('/api/openapi.json', (_request, reply) => reply.type('application/json; charset=utf-8').send(document));
  await app.init();
  await fastify.ready();
  if (settings.demo) await seedDemo(app);
  const setup = await app.get(FirstSetup).link();
  await app.listen(settings.port, settings.host);
  return { close: () => app.close(), ...(setup ? { setup } : {}) };
}

/** One process at a time, however many nodes start. */
async function migrate(url: string): Promise<void> {
  const source = await new DataSource(dataSourceOptions(url)).initialize();
  const lock = source.createQueryRunner();
  await lock.query('SELECT pg_advisory_lock(810408)');
  try {
    await source.runMigrations({ transaction: 'each' });
  } finally {
    await lock.query('SELECT pg_advisory_unlock(810408)');
    await lock.release();
    await source.destroy();
  }
}

/** `node dist/apps/api/main.mjs` serves by itself, against DATABASE_URL; `npm start` calls `serve`. */
async function run(): Promise<void> {
  const running = await serve();
  if (running.setup) console.log(`Nobody can sign in yet. Make the first workspace at ${running.setup}`);
  const stop = (): void => {
    setTimeout(() => process.exit(0), 5000).unref();
    void running.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

if (import.meta.main) {
  run().catch((error: Error) => {
    console.error(error instanceof SettingError ? error.message : error.stack);
    process.exit(1);
  });
}
