import { administer } from './database';
import { running } from './postgres.global-setup';

/** Ends the cluster of the run, or drops the template where the server was given. */
export default async function tearDown(): Promise<void> {
  if (running.postgres) await running.postgres.stop();
  else await administer(`drop database ${process.env['TEST_DATABASE_TEMPLATE']}`);
}
