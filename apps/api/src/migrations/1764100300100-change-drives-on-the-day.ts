import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ChangeDrivesOnTheDay1764100300100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE adjustment
      ADD legs jsonb NOT NULL DEFAULT '[]',
      ADD legs_before jsonb NOT NULL DEFAULT '[]'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE adjustment DROP legs, DROP legs_before`);
  }
}
