import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { DataSource } from 'typeorm';
import { createApp } from './create-app';
import { dataSourceOptions, readSettings, type Settings } from './platform/index';

/** A server that is up. */
export interface Running {
  close(): Promise<void>;
}

/** Brings the schema up to date, one process at a time, and serves the API and the pages. */
export async function serve(settings: Settings = readSettings(process.env)): Promise<Running> {
  await migrate(settings.databaseUrl);
  const app = await createApp(settings, { pages: 'dist/apps' });
  const document = readFileSync('apps/api/openapi.json', 'utf8');
  app
    .getHttpAdapter()
    .getInstance()
    .get('/api/openapi.json', (_request, reply) => reply.type('application/json; charset=utf-8').send(document));
  await app.listen(settings.port, settings.host);
  return { close: () => app.close() };
}

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
