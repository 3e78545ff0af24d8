import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PlanRuns1764100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE itinerary
      ADD COLUMN class_factors jsonb NOT NULL DEFAULT '{}',
      ADD COLUMN terms jsonb NOT NULL DEFAULT '[]',
      ADD COLUMN together jsonb NOT NULL DEFAULT '[]',
      ADD COLUMN pins jsonb NOT NULL DEFAULT '[]',
      ADD COLUMN runs jsonb NOT NULL DEFAULT '[]'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE itinerary
      DROP COLUMN class_factors, DROP COLUMN terms, DROP COLUMN together, DROP COLUMN pins, DROP COLUMN runs`);
  }
}
