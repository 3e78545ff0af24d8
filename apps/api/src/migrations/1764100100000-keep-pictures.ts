import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepPictures1764100100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // No foreign key: the row stays until the sweep has taken the bytes of a meeting that is gone.
    await runner.query(`CREATE TABLE file (
      id uuid NOT NULL,
      meeting_id uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      width integer NOT NULL,
      height integer NOT NULL,
      size integer NOT NULL,
      CONSTRAINT file_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE INDEX file_meeting ON file (meeting_id, created_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE file`);
  }
}
