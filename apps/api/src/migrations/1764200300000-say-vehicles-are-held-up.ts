import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which reports say only what is expected: a vehicle is held up. */
export class SayVehiclesAreHeldUp1764200300000 implements MigrationInterface {
  name = 'SayVehiclesAreHeldUp1764200300000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE run_event ADD COLUMN expected boolean NOT NULL DEFAULT false`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE run_event DROP COLUMN expected`);
  }
}
