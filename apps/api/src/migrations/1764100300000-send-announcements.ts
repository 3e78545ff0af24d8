import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SendAnnouncements1764100300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE announcement (
      id uuid NOT NULL,
      meeting_id uuid NOT NULL,
      audience jsonb NOT NULL,
      text text NOT NULL,
      by text NOT NULL,
      sent_at timestamptz NOT NULL,
      CONSTRAINT announcement_pkey PRIMARY KEY (id),
      CONSTRAINT announcement_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE CASCADE
    )`);
    await runner.query(`CREATE INDEX announcement_sent ON announcement (meeting_id, sent_at)`);
    await runner.query(`CREATE TABLE announcement_receipt (
      meeting_id uuid NOT NULL,
      announcement_id uuid NOT NULL,
      attendee_id uuid NOT NULL,
      received_at timestamptz,
      CONSTRAINT announcement_receipt_pkey PRIMARY KEY (meeting_id, announcement_id, attendee_id),
      CONSTRAINT announcement_receipt_announcement_id_fkey
        FOREIGN KEY (announcement_id) REFERENCES announcement (id) ON DELETE CASCADE,
      CONSTRAINT announcement_receipt_attendee_id_fkey
        FOREIGN KEY (attendee_id) REFERENCES attendee (id) ON DELETE CASCADE
    )`);
    await runner.query(`CREATE INDEX announcement_receipt_attendee ON announcement_receipt (meeting_id, attendee_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE announcement_receipt`);
    await runner.query(`DROP TABLE announcement`);
  }
}
