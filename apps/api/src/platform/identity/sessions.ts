import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../access/grant';
import { Clock } from '../clock';
import { Cookies } from './cookies';
import { Session } from './session.entity';
import { hashToken, isToken, newToken } from './tokens';

/** A request once the guard has looked at it. */
export type Incoming = FastifyRequest & { actor: Actor };

const DAY = 86_400_000;
/** A session ends this long after it was last used. */
const SLIDING = 14 * DAY;
/** How stale `seen_at` may grow before it is written again: reading must stay cheap. */
const SEEN_EVERY = DAY / 24;

/** Sessions of users and passes: opaque tokens in cookies, hashes in Postgres, ended at once by deleting the row. */
@Injectable()
export class Sessions {
  constructor(
    private readonly database: DataSource,
    private readonly cookies: Cookies,
    private readonly clock: Clock,
  ) {}

  /** Opens a session for a user or a pass and sets its cookie. */
  async open(
    reply: FastifyReply,
    who: { userId: string } | { passId: string; until: Date },
    manager: EntityManager = this.database.manager,
  ): Promise<void> {
    const token = newToken();
    const now = this.clock.now();
    const sliding = new Date(now.getTime() + SLIDING);
    const expires = 'until' in who && who.until < sliding ? who.until : sliding;
    await manager.insert(Session, {
      id: uuidv7(),
      tokenHash: hashToken(token),
      userId: 'userId' in who ? who.userId : null,
      passId: 'passId' in who ? who.passId : null,
      createdAt: now.toISOString(),
      seenAt: now.toISOString(),
      expiresAt: expires.toISOString(),
    });
    this.cookies.write(
      reply,
      'userId' in who ? 'sid' : 'pid',
      token,
      'until' in who ? who.until : new Date(now.getTime() + 30 * DAY),
    );
  }

  /** Ends the session behind one of the cookies. */
  async close(request: FastifyRequest, reply: FastifyReply, name: 'sid' | 'pid'): Promise<void> {
    const token = this.cookies.read(request, name);
    if (isToken(token)) await this.database.manager.delete(Session, { tokenHash: hashToken(token) });
    this.cookies.clear(reply, name);
  }

  /** Notes that the sessions are in use; seldom a write, because reading must stay cheap. */
  async renew(rows: { id: string; seen_at: Date; pass_expires_at: Date | null }[], now: Date): Promise<void> {
    const stale = rows.filter(row => now.getTime() - row.seen_at.getTime() > SEEN_EVERY);
    for (const row of stale) {
      const sliding = new Date(now.getTime() + SLIDING);
      const until = row.pass_expires_at && row.pass_expires_at < sliding ? row.pass_expires_at : sliding;
      await this.database.manager.update(
        Session,
        { id: row.id },
        { seenAt: now.toISOString(), expiresAt: until.toISOString() },
      );
    }
  }
}
