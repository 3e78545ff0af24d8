import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AdjustTheDay1764100200100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE adjustment (
      id uuid NOT NULL,
      meeting_id uuid NOT NULL,
      itinerary_id uuid NOT NULL,
      version integer NOT NULL,
      runs jsonb NOT NULL,
      shown_before jsonb NOT NULL,
      draft_before jsonb NOT NULL,
      announcements jsonb NOT NULL,
      by text NOT NULL,
      created_at timestamptz NOT NULL,
      undone_at timestamptz,
      CONSTRAINT adjustment_pkey PRIMARY KEY (id),
      CONSTRAINT adjustment_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE CASCADE,
      CONSTRAINT adjustment_itinerary_id_fkey FOREIGN KEY (itinerary_id) REFERENCES itinerary (id) ON DELETE CASCADE
    )`);
    await runner.query(`CREATE INDEX adjustment_itinerary ON adjustment (meeting_id, itinerary_id, version)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE adjustment`);
  }
}
