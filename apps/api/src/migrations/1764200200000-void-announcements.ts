import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which announcement a correction takes back. */
export class VoidAnnouncements1764200200000 implements MigrationInterface {
  name = 'VoidAnnouncements1764200200000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE announcement ADD COLUMN voids uuid`);
    await db.query(`CREATE INDEX announcement_voids ON announcement (voids) WHERE voids IS NOT NULL`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE announcement DROP COLUMN voids`);
  }
}
