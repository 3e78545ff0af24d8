import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepLimits1764100100200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE itinerary ADD limits jsonb NOT NULL DEFAULT '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE itinerary DROP limits`);
  }
}
