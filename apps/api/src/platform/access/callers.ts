import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { Clock } from '../clock';
import { Cookies } from '../identity/cookies';
import { Sessions } from '../identity/sessions';
import { hashToken, isToken } from '../identity/tokens';
import type { Actor, Grant } from './grant';
import { GrantSources } from './grant-sources';

/** Who a request's cookies stand for, and what they may do where they ask. */
export interface Caller {
  user?: NonNullable<Actor['user']>;
  pass?: NonNullable<Actor['pass']>;
  grants: Grant[];
}

interface Row {
  id: string;
  seen_at: Date;
  user_id: string | null;
  name: string | null;
  email: string | null;
  pass_id: string | null;
  meeting_id: string | null;
  attendee_id: string | null;
  pass_expires_at: Date | null;
  held: { role: Grant['role']; meeting: string | null; workspace: string; unit: string | null }[] | null;
}

/** Live sessions behind the tokens `$1` at the moment `$2`, each with what its user or its pass's attendee holds. */
const statement = (held: string): string => `
  SELECT s.id, s.seen_at, s.user_id, u.name, u.email,
         s.pass_id, p.meeting_id, p.attendee_id, p.expires_at AS pass_expires_at,
         (SELECT json_agg(h) FROM (${held}) h) AS held
    FROM session s
    LEFT JOIN app_user u ON u.id = s.user_id AND u.disabled_at IS NULL
    LEFT JOIN pass p ON p.id = s.pass_id AND p.revoked_at IS NULL AND p.expires_at > $2
   WHERE s.token_hash = ANY($1) AND s.expires_at > $2 AND (u.id IS NOT NULL OR p.id IS NOT NULL)`;

const MEMBERSHIP = `
  SELECT ms.role, ms.meeting_id AS meeting, mt.workspace_id AS workspace, ms.unit_id AS unit
    FROM membership ms JOIN meeting mt ON mt.id = ms.meeting_id`;

/** In one meeting, `$3`, the administration of its workspace included. */
const IN_MEETING = statement(`
  ${MEMBERSHIP} WHERE ms.meeting_id = $3 AND ms.user_id = u.id
  UNION ALL ${MEMBERSHIP} WHERE ms.meeting_id = $3 AND ms.meeting_id = p.meeting_id AND ms.attendee_id = p.attendee_id
  UNION ALL
  SELECT 'workspace-admin', mt.id, mt.workspace_id, NULL
    FROM meeting mt JOIN workspace_member wm ON wm.workspace_id = mt.workspace_id
   WHERE mt.id = $3 AND wm.user_id = u.id AND wm.admin`);

/** Everywhere, for routes that belong to no meeting. */
const EVERYWHERE = statement(`
  ${MEMBERSHIP} WHERE ms.user_id = u.id
  UNION ALL ${MEMBERSHIP} WHERE ms.meeting_id = p.meeting_id AND ms.attendee_id = p.attendee_id
  UNION ALL
  SELECT 'workspace-admin', NULL, workspace_id, NULL FROM workspace_member WHERE user_id = u.id AND admin`);

/**
 * Recognises whoever calls. Asked anew of Postgres for every request, so that a session ended, a pass revoked or a role
 * taken away counts at once; one statement, prepared once per connection, because every request waits for it.
 */
@Injectable()
export class Callers implements OnModuleInit {
  private pool!: Pool;

  constructor(
    private readonly database: DataSource,
    private readonly cookies: Cookies,
    private readonly sessions: Sessions,
    private readonly sources: GrantSources,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.pool = (this.database.driver as unknown as { master: Pool }).master;
  }

  /**
   * The caller with their grants in a meeting, or everywhere. `only: 'pass'` leaves the user out: what is a pass
   * holder's own is answered for the pass, whoever else signed in on the same phone.
   */
  async recognise(request: FastifyRequest, meetingId?: string, only?: 'pass'): Promise<Caller> {
    const names = only === 'pass' ? (['pid'] as const) : (['sid', 'pid'] as const);
    const tokens = names.map(name => this.cookies.read(request, name)).filter(isToken);
    if (tokens.length === 0) return { grants: [] };
    const now = this.clock.now();
    const known: [Buffer[], Date] = [tokens.map(hashToken), now];
    const { rows } = await this.pool.query<Row>(
      meetingId
        ? { name: 'caller-in-meeting', text: IN_MEETING, values: [...known, meetingId] }
        : { name: 'caller', text: EVERYWHERE, values: known },
    );
    await this.sessions.renew(rows, now);
    const user = rows.find(row => row.user_id);
    const pass = rows.find(row => row.pass_id);
    return {
      ...(user ? { user: { id: user.user_id!, name: user.name!, email: user.email! } } : {}),
      ...(pass ? { pass: { passId: pass.pass_id!, attendeeId: pass.attendee_id!, meetingId: pass.meeting_id! } } : {}),
      grants: [
        ...(user?.held ?? []).map(toGrant),
        ...(pass && (!meetingId || pass.meeting_id === meetingId.toLowerCase()) ? await this.ofPass(pass) : []),
      ],
    };
  }

  /** What a pass may do in its meeting: attendee always, the rest as areas and memberships say. */
  private async ofPass({ meeting_id, attendee_id, held }: Row): Promise<Grant[]> {
    const own = { meetingId: meeting_id!, attendeeId: attendee_id! };
    const others = await this.sources.of(own.meetingId, own.attendeeId);
    const more = [...(held ?? []).map(toGrant), ...others].map(grant => ({ ...grant, ...own }));
    return [{ role: 'attendee', ...own }, ...more];
  }
}

const toGrant = ({ role, meeting, workspace, unit }: NonNullable<Row['held']>[number]): Grant => ({
  role,
  workspaceId: workspace,
  ...(meeting ? { meetingId: meeting } : {}),
  ...(unit ? { unitId: unit } : {}),
});
