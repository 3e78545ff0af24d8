import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepRemarks1764000600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE remark (
      id uuid NOT NULL,
      meeting_id uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      speaker_id uuid,
      speaker_name text,
      unit text,
      post text,
      said_item_id uuid,
      said_stop_id uuid,
      said_at timestamptz,
      about jsonb NOT NULL DEFAULT '[]',
      text text NOT NULL,
      form text NOT NULL,
      recorded_by text,
      CONSTRAINT remark_pkey PRIMARY KEY (id),
      CONSTRAINT remark_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE CASCADE
    )`);
    await runner.query(`CREATE INDEX remark_said ON remark (meeting_id, said_at)`);
    await runner.query(`CREATE INDEX remark_speaker ON remark (meeting_id, speaker_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE remark`);
  }
}
