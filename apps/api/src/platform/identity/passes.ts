import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Clock } from '../clock';
import type { Settings } from '../settings';
import { SETTINGS } from '../settings.token';
import { Pass, PassDevice } from './pass.entity';
import { hashToken, newToken } from './tokens';

/** When an attendee's link was made and on how many devices it has been opened. */
export interface PassState {
  issuedAt: string;
  devices: number;
}

/** A link somebody has. */
export interface HeldPass extends PassState {
  attendeeId: string;
}

/** Issues, shows and revokes the personal links of attendees. */
@Injectable()
export class Passes {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Makes a new link and ends the former one with its sessions; the address is shown once and never again. */
  async issue(
    manager: EntityManager,
    meetingId: string,
    attendeeId: string,
    expiresAt: string,
  ): Promise<{ url: string }> {
    const urls = await this.issueMany(manager, meetingId, [attendeeId], expiresAt);
    return { url: urls.get(attendeeId)! };
  }

  /** The same for many, in as many statements as for one; answers with the addresses by attendee. */
  async issueMany(
    manager: EntityManager,
    meetingId: string,
    attendeeIds: readonly string[],
    expiresAt: string,
  ): Promise<Map<string, string>> {
    await this.revokeMany(manager, meetingId, attendeeIds);
    const tokens = attendeeIds.map(newToken);
    await manager.query(
      `INSERT INTO pass (id, meeting_id, attendee_id, token_hash, issued_at, expires_at)
       SELECT id, $1, attendee_id, token_hash, $2, $3
         FROM unnest($4::uuid[], $5::uuid[], $6::bytea[]) AS made (id, attendee_id, token_hash)`,
      [meetingId, this.clock.now(), expiresAt, attendeeIds.map(() => uuidv7()), attendeeIds, tokens.map(hashToken)],
    );
    return new Map(attendeeIds.map((id, i) => [id, `${this.settings.publicUrl}/p/#${tokens[i]}`]));
  }

  /** Ends the attendee's link and every session opened with it; answers whether there was one. */
  async revoke(manager: EntityManager, meetingId: string, attendeeId: string): Promise<boolean> {
    return (await this.revokeMany(manager, meetingId, [attendeeId])) > 0;
  }

  /** The links of these people that can still be opened, or everybody's in the meeting. */
  async working(
    meetingId: string,
    attendeeIds?: readonly string[],
    manager: EntityManager = this.database.manager,
  ): Promise<HeldPass[]> {
    const rows: { id: string; at: Date; devices: number }[] = await manager.query(
      `SELECT p.attendee_id AS id, max(p.issued_at) AS at, count(d.pass_id)::int AS devices
         FROM pass p LEFT JOIN pass_device d ON d.pass_id = p.id
        WHERE p.meeting_id = $1 AND p.revoked_at IS NULL AND p.expires_at > $2
          AND ($3::uuid[] IS NULL OR p.attendee_id = ANY($3))
        GROUP BY p.attendee_id ORDER BY p.attendee_id`,
      [meetingId, this.clock.now(), attendeeIds ?? null],
    );
    return rows.map(({ id, at, devices }) => ({ attendeeId: id, issuedAt: at.toISOString(), devices }));
  }

  /** The attendee's current link, if there is one. */
  async state(meetingId: string, attendeeId: string): Promise<PassState | undefined> {
    const pass = await this.database.manager.findOneBy(Pass, { meetingId, attendeeId, revokedAt: IsNull() });
    if (!pass) return undefined;
    return { issuedAt: pass.issuedAt, devices: await this.database.manager.countBy(PassDevice, { passId: pass.id }) };
  }

  private async revokeMany(manager: EntityManager, meetingId: string, attendeeIds: readonly string[]): Promise<number> {
    const [ended]: [{ id: string }[], number] = await manager.query(
      `UPDATE pass SET revoked_at = $1
        WHERE meeting_id = $2 AND attendee_id = ANY($3) AND revoked_at IS NULL RETURNING id`,
      [this.clock.now(), meetingId, attendeeIds],
    );
    if (ended.length) {
      await manager.query('DELETE FROM session WHERE pass_id = ANY($1)', [ended.map(({ id }) => id)]);
    }
    return ended.length;
  }
}
