import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RememberDocumentsMade1764000700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE document_copy (
      meeting_id uuid NOT NULL,
      kind text NOT NULL,
      digest bytea NOT NULL,
      made_at timestamptz NOT NULL,
      pages integer NOT NULL,
      CONSTRAINT document_copy_pkey PRIMARY KEY (meeting_id, kind),
      CONSTRAINT document_copy_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE CASCADE
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE document_copy`);
  }
}
