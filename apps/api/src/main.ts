import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { DataSource } from 'typeorm';
import { createApp } from './create-app';
import { dataSourceOptions, readSettings, SettingError } from './platform/index';

/** Brings the schema up to date, one process at a time. */
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

async function start(): Promise<void> {
  const settings = readSettings(process.env);
  await migrate(settings.databaseUrl);
  const app = await createApp(settings, { pages: 'dist/apps' });
  const document = readFileSync('apps/api/openapi.json', 'utf8');
  app
    .getHttpAdapter()
    .getInstance()
    .get('/api/openapi.json', (_request, reply) => reply.type('application/json; charset=utf-8').send(document));
  await app.listen(settings.port, settings.host);
  const stop = (): void => {
    setTimeout(() => process.exit(0), 5000).unref();
    void app.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.send?.({ ready: true });
}

start().catch((error: Error) => {
  console.error(error instanceof SettingError ? error.message : error.stack);
  process.exit(1);
});
