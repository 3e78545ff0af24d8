import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepSpeakerNotes1764000500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE note (
      id uuid NOT NULL,
      meeting_id uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      item_id uuid,
      stop_id uuid,
      speaker_id uuid NOT NULL,
      text text NOT NULL,
      submitted_text text,
      status text NOT NULL DEFAULT 'draft',
      comment text,
      CONSTRAINT note_pkey PRIMARY KEY (id),
      CONSTRAINT note_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE CASCADE,
      CONSTRAINT note_one_place CHECK ((item_id IS NULL) <> (stop_id IS NULL))
    )`);
    await runner.query(
      `CREATE UNIQUE INDEX note_item ON note (meeting_id, item_id, speaker_id) WHERE item_id IS NOT NULL`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX note_stop ON note (meeting_id, stop_id, speaker_id) WHERE stop_id IS NOT NULL`,
    );
    await runner.query(`CREATE INDEX note_speaker ON note (meeting_id, speaker_id)`);
    await runner.query(`CREATE TABLE note_version (
      note_id uuid NOT NULL,
      version integer NOT NULL,
      meeting_id uuid NOT NULL,
      text text NOT NULL,
      mark text NOT NULL,
      comment text,
      at timestamptz NOT NULL,
      by text NOT NULL,
      CONSTRAINT note_version_pkey PRIMARY KEY (note_id, version),
      CONSTRAINT note_version_note_id_fkey FOREIGN KEY (note_id) REFERENCES note (id) ON DELETE CASCADE
    )`);
    await runner.query(`CREATE INDEX note_version_meeting ON note_version (meeting_id, note_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE note_version`);
    await runner.query(`DROP TABLE note`);
  }
}
