import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links used once: to set up the first workspace, and for invited users, who have no password yet, to set one. */
export class InvitePeople1764100700000 implements MigrationInterface {
  name = 'InvitePeople1764100700000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE app_user ALTER COLUMN password_hash DROP NOT NULL;

      CREATE TABLE one_time_link (
        id uuid PRIMARY KEY,
        purpose text NOT NULL,
        token_hash bytea NOT NULL,
        user_id uuid REFERENCES app_user ON DELETE CASCADE,
        expires_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE UNIQUE INDEX one_time_link_token ON one_time_link (token_hash);
      CREATE INDEX one_time_link_user ON one_time_link (user_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE one_time_link;
      UPDATE app_user SET password_hash = '!' WHERE password_hash IS NULL;
      ALTER TABLE app_user ALTER COLUMN password_hash SET NOT NULL;
    `);
  }
}
