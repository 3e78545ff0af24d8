import { randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import { startPostgres, type RunningPostgres } from '../../../tools/postgres/launcher.mjs';
import { dataSourceOptions } from '../src/platform/database/data-source';
import { administer, databaseUrl } from './database';

/** Kept for the teardown, which jest runs in this same process. */
export const running = globalThis as { postgres?: RunningPostgres };

/**
 * One throw-away cluster per run with one migrated template database, which every test app copies.
 * `TEST_DATABASE_URL` (a role that may create databases) takes the place of the cluster.
 */
export default async function setUp(): Promise<void> {
  if (!process.env['TEST_DATABASE_URL']) {
    running.postgres = await startPostgres({ ephemeral: true, database: 'postgres' });
    process.env['TEST_DATABASE_URL'] = running.postgres.url;
  }
  const template = `yicheng_template_${randomBytes(4).toString('hex')}`;
  process.env['TEST_DATABASE_TEMPLATE'] = template;
  await administer(`create database ${template}`);
  const source = new DataSource(dataSourceOptions(databaseUrl(template)));
  await source.initialize();
  await source.runMigrations({ transaction: 'each' });
  await source.destroy();
}
