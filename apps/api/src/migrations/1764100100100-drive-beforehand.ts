import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DriveBeforehand1764100100100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE trial_run (
      id uuid NOT NULL,
      meeting_id uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      itinerary_id uuid NOT NULL,
      vehicle_class text NOT NULL DEFAULT '',
      by text NOT NULL,
      marks jsonb NOT NULL,
      notes jsonb NOT NULL,
      CONSTRAINT trial_run_pkey PRIMARY KEY (id),
      CONSTRAINT trial_run_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE CASCADE,
      CONSTRAINT trial_run_itinerary_id_fkey FOREIGN KEY (itinerary_id) REFERENCES itinerary (id) ON DELETE CASCADE
    )`);
    await runner.query(`CREATE INDEX trial_run_itinerary ON trial_run (meeting_id, itinerary_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE trial_run`);
  }
}
