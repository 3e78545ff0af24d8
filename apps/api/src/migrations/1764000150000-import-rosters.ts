import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rosters on their way in, and how their columns were mapped before. */
export class ImportRosters1764000150000 implements MigrationInterface {
  name = 'ImportRosters1764000150000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE roster_import (
        id uuid PRIMARY KEY,
        meeting_id uuid NOT NULL REFERENCES meeting ON DELETE CASCADE,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        status text NOT NULL,
        file_name text NOT NULL,
        sheet jsonb,
        mapping jsonb NOT NULL,
        remembered boolean NOT NULL,
        edits jsonb NOT NULL,
        counts jsonb,
        result jsonb,
        undo jsonb,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX roster_import_meeting ON roster_import (meeting_id, created_at);

      CREATE TABLE roster_mapping (
        workspace_id uuid NOT NULL REFERENCES workspace ON DELETE CASCADE,
        signature text NOT NULL,
        mapping jsonb NOT NULL,
        PRIMARY KEY (workspace_id, signature)
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE roster_mapping, roster_import');
  }
}
