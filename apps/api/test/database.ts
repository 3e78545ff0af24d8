import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** A database of its own for one test app. */
export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/** A fresh copy of the migrated template; `empty: true` gives one without any table. */
export async function createTestDatabase({ empty = false } = {}): Promise<TestDatabase> {
  const name = `yicheng_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  const template = empty ? 'template0' : process.env['TEST_DATABASE_TEMPLATE'];
  await administer(`create database ${name} template ${template}`);
  return { url: databaseUrl(name), drop: () => administer(`drop database if exists ${name} with (force)`) };
}

/** The connection URL of a database on the test server. */
export function databaseUrl(name: string): string {
  const url = new URL(process.env['TEST_DATABASE_URL'] ?? '');
  url.pathname = `/${name}`;
  return url.href;
}

/** Runs one statement on the test server's own database. */
export async function administer(statement: string): Promise<void> {
  const client = new Client({ connectionString: process.env['TEST_DATABASE_URL'] });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
