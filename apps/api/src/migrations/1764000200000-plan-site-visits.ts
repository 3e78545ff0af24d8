import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PlanSiteVisits1764000200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE itinerary (
      id uuid NOT NULL,
      meeting_id uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      date date NOT NULL,
      title text NOT NULL,
      mode text NOT NULL,
      start_from jsonb NOT NULL,
      end_at jsonb NOT NULL,
      stops jsonb NOT NULL,
      legs jsonb NOT NULL,
      vehicle_ids uuid[] NOT NULL,
      CONSTRAINT itinerary_pkey PRIMARY KEY (id),
      CONSTRAINT itinerary_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE CASCADE
    )`);
    await runner.query(`CREATE INDEX itinerary_date ON itinerary (meeting_id, date)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE itinerary`);
  }
}
