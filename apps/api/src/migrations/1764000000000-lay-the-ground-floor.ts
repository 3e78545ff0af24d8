import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Identity, workspaces, meetings with their venues and halls, memberships, and the change log. */
export class LayTheGroundFloor1764000000000 implements MigrationInterface {
  name = 'LayTheGroundFloor1764000000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE app_user (
        id uuid PRIMARY KEY,
        email text NOT NULL,
        name text NOT NULL,
        password_hash text NOT NULL,
        language text,
        disabled_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE UNIQUE INDEX app_user_email ON app_user (email);

      CREATE TABLE workspace (
        id uuid PRIMARY KEY,
        slug text NOT NULL,
        name text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE UNIQUE INDEX workspace_slug ON workspace (slug);

      CREATE TABLE workspace_member (
        workspace_id uuid NOT NULL REFERENCES workspace ON DELETE CASCADE,
        user_id uuid NOT NULL REFERENCES app_user ON DELETE CASCADE,
        admin boolean NOT NULL DEFAULT false,
        PRIMARY KEY (workspace_id, user_id)
      );
      CREATE INDEX workspace_member_user ON workspace_member (user_id);

      CREATE TABLE meeting (
        id uuid PRIMARY KEY,
        workspace_id uuid NOT NULL REFERENCES workspace ON DELETE CASCADE,
        title text NOT NULL,
        slug text NOT NULL,
        time_zone text NOT NULL,
        start_date date NOT NULL,
        end_date date NOT NULL,
        kind text,
        language text NOT NULL DEFAULT 'zh-CN',
        status text NOT NULL DEFAULT 'draft',
        latest_release int,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE UNIQUE INDEX meeting_workspace_slug ON meeting (workspace_id, slug);
      CREATE INDEX meeting_workspace_start ON meeting (workspace_id, start_date);

      CREATE TABLE venue (
        id uuid PRIMARY KEY,
        meeting_id uuid NOT NULL REFERENCES meeting ON DELETE CASCADE,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        name text NOT NULL,
        address text,
        longitude float8,
        latitude float8,
        crs text
      );
      CREATE INDEX venue_meeting ON venue (meeting_id, id);

      CREATE TABLE hall (
        id uuid PRIMARY KEY,
        meeting_id uuid NOT NULL REFERENCES meeting ON DELETE CASCADE,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        venue_id uuid NOT NULL REFERENCES venue,
        name text NOT NULL,
        seats int,
        position int NOT NULL DEFAULT 0
      );
      CREATE INDEX hall_meeting ON hall (meeting_id, venue_id, position);

      CREATE TABLE membership (
        id uuid PRIMARY KEY,
        meeting_id uuid NOT NULL REFERENCES meeting ON DELETE CASCADE,
        user_id uuid REFERENCES app_user ON DELETE CASCADE,
        attendee_id uuid,
        role text NOT NULL,
        unit_id uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT membership_one_holder CHECK ((user_id IS NULL) <> (attendee_id IS NULL))
      );
      CREATE INDEX membership_user ON membership (user_id);
      CREATE UNIQUE INDEX membership_meeting_user ON membership (meeting_id, user_id, role, unit_id);
      CREATE UNIQUE INDEX membership_meeting_attendee ON membership (meeting_id, attendee_id, role, unit_id);

      CREATE TABLE pass (
        id uuid PRIMARY KEY,
        meeting_id uuid NOT NULL REFERENCES meeting ON DELETE CASCADE,
        attendee_id uuid NOT NULL,
        token_hash bytea NOT NULL,
        issued_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz,
        wrong_tries int NOT NULL DEFAULT 0,
        locked_until timestamptz
      );
      CREATE UNIQUE INDEX pass_token ON pass (token_hash);
      CREATE INDEX pass_attendee ON pass (meeting_id, attendee_id);

      CREATE TABLE pass_device (
        pass_id uuid NOT NULL REFERENCES pass ON DELETE CASCADE,
        device_hash bytea NOT NULL,
        first_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (pass_id, device_hash)
      );

      CREATE TABLE session (
        id uuid PRIMARY KEY,
        token_hash bytea NOT NULL,
        user_id uuid REFERENCES app_user ON DELETE CASCADE,
        pass_id uuid REFERENCES pass ON DELETE CASCADE,
        created_at timestamptz NOT NULL DEFAULT now(),
        seen_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL
      );
      CREATE UNIQUE INDEX session_token ON session (token_hash);
      CREATE INDEX session_of_user ON session (user_id);
      CREATE INDEX session_of_pass ON session (pass_id);

      CREATE TABLE rate_limit (
        key varchar(255) PRIMARY KEY,
        points int NOT NULL DEFAULT 0,
        expire bigint
      );

      CREATE TABLE change_counter (ledger_id uuid PRIMARY KEY, seq bigint NOT NULL);

      CREATE TABLE change (
        ledger_id uuid NOT NULL,
        seq bigint NOT NULL,
        kind text NOT NULL,
        row_id uuid NOT NULL,
        op text NOT NULL,
        version int,
        user_id uuid,
        attendee_id uuid,
        at timestamptz NOT NULL,
        digest bytea,
        PRIMARY KEY (ledger_id, seq)
      );
      CREATE INDEX change_created ON change (row_id) WHERE digest IS NOT NULL;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE change, change_counter, rate_limit, session, pass_device, pass, membership, hall, venue, meeting,
        workspace_member, workspace, app_user
    `);
  }
}
