import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Hotel rooms and dining tables, and who sleeps and eats there. */
export class SleepAndEat1764200100000 implements MigrationInterface {
  name = 'SleepAndEat1764200100000';

  async up(db: QueryRunner): Promise<void> {
    const meetingRow = `
        id uuid PRIMARY KEY,
        meeting_id uuid NOT NULL REFERENCES meeting ON DELETE CASCADE,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()`;
    await db.query(`
      CREATE TABLE hotel_room (${meetingRow},
        hotel text NOT NULL,
        number text NOT NULL,
        beds int NOT NULL
      );
      CREATE UNIQUE INDEX hotel_room_number ON hotel_room (meeting_id, hotel, number);

      CREATE TABLE dining_table (${meetingRow},
        number int NOT NULL,
        seats int NOT NULL,
        name text
      );
      CREATE UNIQUE INDEX dining_table_number ON dining_table (meeting_id, number);

      ALTER TABLE assignment
        ADD hotel_room_id uuid REFERENCES hotel_room,
        ADD table_id uuid REFERENCES dining_table;
      CREATE INDEX assignment_hotel_room ON assignment (meeting_id, hotel_room_id);
      CREATE INDEX assignment_table ON assignment (meeting_id, table_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE assignment DROP hotel_room_id, DROP table_id;
      DROP TABLE dining_table, hotel_room;
    `);
  }
}
