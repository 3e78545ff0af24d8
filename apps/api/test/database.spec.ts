import { Client } from 'pg';
import { createTestDatabase } from './database';

const count = async (url: string, sql: string) => {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ n: number }>(sql);
  await client.end();
  return rows[0]?.n;
};

describe('the test database', () => {
  it('is a copy of its own, so that what one test app writes no other sees', async () => {
    const [one, two] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    await count(one.url, 'create table mark (n int)');
    const tables = `select count(*)::int as n from pg_tables where tablename = 'mark'`;
    expect([await count(one.url, tables), await count(two.url, tables)]).toEqual([1, 0]);
    await Promise.all([one.drop(), two.drop()]);
  });
});
