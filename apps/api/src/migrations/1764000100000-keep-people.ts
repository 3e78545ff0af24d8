import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The directory of units; attendees, vehicles, groups and assignments of a meeting; the log of disclosures. */
export class KeepPeople1764000100000 implements MigrationInterface {
  name = 'KeepPeople1764000100000';

  async up(db: QueryRunner): Promise<void> {
    const meetingRow = `
        id uuid PRIMARY KEY,
        meeting_id uuid NOT NULL REFERENCES meeting ON DELETE CASCADE,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()`;
    await db.query(`
      CREATE TABLE unit (
        id uuid PRIMARY KEY,
        workspace_id uuid NOT NULL REFERENCES workspace ON DELETE CASCADE,
        parent_id uuid REFERENCES unit,
        name text NOT NULL,
        aliases text[] NOT NULL,
        position int NOT NULL,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX unit_workspace ON unit (workspace_id, parent_id, position);

      CREATE TABLE people_group (${meetingRow},
        name text NOT NULL,
        position int NOT NULL
      );
      CREATE INDEX people_group_meeting ON people_group (meeting_id, position);

      CREATE TABLE attendee (${meetingRow},
        name text NOT NULL,
        posts jsonb NOT NULL,
        unit_id uuid REFERENCES unit,
        unit_ids uuid[] NOT NULL,
        phone text,
        email text,
        category text,
        sex text,
        nationality text,
        group_id uuid REFERENCES people_group ON DELETE SET NULL,
        reply text NOT NULL,
        reply_reason text,
        substitute jsonb,
        note text,
        position int NOT NULL,
        pinyin text[] NOT NULL,
        strokes text NOT NULL,
        import_id uuid
      );
      CREATE INDEX attendee_meeting ON attendee (meeting_id, unit_id, position);
      CREATE INDEX attendee_strokes ON attendee (meeting_id, strokes);
      CREATE INDEX attendee_import ON attendee (meeting_id, import_id);

      CREATE TABLE vehicle (${meetingRow},
        number int NOT NULL,
        plate text,
        passengers int NOT NULL,
        class text,
        role text NOT NULL,
        driver text,
        driver_phone text,
        captain_ids uuid[] NOT NULL
      );
      CREATE UNIQUE INDEX vehicle_number ON vehicle (meeting_id, number);

      CREATE TABLE assignment (${meetingRow.replace('PRIMARY KEY', 'PRIMARY KEY REFERENCES attendee ON DELETE CASCADE')},
        vehicle_id uuid REFERENCES vehicle,
        seat text
      );
      CREATE INDEX assignment_vehicle ON assignment (meeting_id, vehicle_id);

      CREATE TABLE disclosure (
        id uuid PRIMARY KEY,
        meeting_id uuid NOT NULL REFERENCES meeting ON DELETE CASCADE,
        kind text NOT NULL,
        attendee_id uuid,
        by_user_id uuid,
        by_attendee_id uuid,
        reason text,
        at timestamptz NOT NULL
      );
      CREATE INDEX disclosure_meeting ON disclosure (meeting_id, at);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE disclosure, assignment, vehicle, attendee, people_group, unit');
  }
}
