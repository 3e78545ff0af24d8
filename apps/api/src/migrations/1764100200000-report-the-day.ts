import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ReportTheDay1764100200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE run_event (
      id uuid NOT NULL,
      meeting_id uuid NOT NULL,
      itinerary_id uuid NOT NULL,
      run_id uuid NOT NULL,
      kind text NOT NULL,
      call_id text NOT NULL,
      at timestamptz NOT NULL,
      corrects uuid,
      void boolean NOT NULL DEFAULT false,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT run_event_pkey PRIMARY KEY (id),
      CONSTRAINT run_event_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE CASCADE,
      CONSTRAINT run_event_itinerary_id_fkey FOREIGN KEY (itinerary_id) REFERENCES itinerary (id) ON DELETE CASCADE
    )`);
    await runner.query(`CREATE INDEX run_event_run ON run_event (meeting_id, itinerary_id, run_id)`);
    await runner.query(`CREATE TABLE roll_mark (
      meeting_id uuid NOT NULL,
      run_id uuid NOT NULL,
      call_id text NOT NULL,
      attendee_id uuid NOT NULL,
      itinerary_id uuid NOT NULL,
      aboard boolean NOT NULL,
      at timestamptz NOT NULL,
      reason text,
      CONSTRAINT roll_mark_pkey PRIMARY KEY (meeting_id, run_id, call_id, attendee_id),
      CONSTRAINT roll_mark_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE CASCADE,
      CONSTRAINT roll_mark_itinerary_id_fkey FOREIGN KEY (itinerary_id) REFERENCES itinerary (id) ON DELETE CASCADE,
      CONSTRAINT roll_mark_attendee_id_fkey FOREIGN KEY (attendee_id) REFERENCES attendee (id) ON DELETE CASCADE
    )`);
    await runner.query(`CREATE INDEX roll_mark_itinerary ON roll_mark (meeting_id, itinerary_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE roll_mark`);
    await runner.query(`DROP TABLE run_event`);
  }
}
