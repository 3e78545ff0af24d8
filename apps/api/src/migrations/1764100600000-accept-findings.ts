import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an office leaves as it is, with reason and author. */
export class AcceptFindings1764100600000 implements MigrationInterface {
  name = 'AcceptFindings1764100600000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE accepted_finding (
        id uuid PRIMARY KEY,
        meeting_id uuid NOT NULL REFERENCES meeting ON DELETE CASCADE,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        rule text NOT NULL,
        subjects jsonb NOT NULL,
        detail jsonb NOT NULL,
        reason text,
        by text NOT NULL
      );
      CREATE INDEX accepted_finding_meeting ON accepted_finding (meeting_id, id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE accepted_finding');
  }
}
