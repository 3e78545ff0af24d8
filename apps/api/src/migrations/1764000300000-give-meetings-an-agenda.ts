import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Items of the draft, and the releases made of it. */
export class GiveMeetingsAnAgenda1764000300000 implements MigrationInterface {
  name = 'GiveMeetingsAnAgenda1764000300000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE agenda_item (
        id uuid PRIMARY KEY,
        meeting_id uuid NOT NULL REFERENCES meeting ON DELETE CASCADE,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        parent_id uuid,
        kind text NOT NULL,
        title text NOT NULL,
        start timestamptz,
        minutes int NOT NULL,
        hall_id uuid,
        venue_id uuid,
        speakers jsonb NOT NULL DEFAULT '[]',
        audience jsonb,
        visibility text NOT NULL DEFAULT 'attendees',
        position int,
        text text,
        deleted_at timestamptz
      );
      CREATE INDEX agenda_item_start ON agenda_item (meeting_id, start);
      CREATE INDEX agenda_item_parent ON agenda_item (meeting_id, parent_id);

      CREATE TABLE release (
        id uuid PRIMARY KEY,
        meeting_id uuid NOT NULL REFERENCES meeting ON DELETE CASCADE,
        n int NOT NULL,
        at timestamptz NOT NULL,
        by text NOT NULL,
        note text,
        tell boolean NOT NULL,
        items jsonb NOT NULL,
        itineraries jsonb NOT NULL,
        vehicles jsonb NOT NULL
      );
      CREATE UNIQUE INDEX release_number ON release (meeting_id, n);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE release; DROP TABLE agenda_item;');
  }
}
