import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource, type EntityManager } from 'typeorm';
import { PassHolders } from '../access/pass-holders';
import { Clock } from '../clock';
import { type Problem, problem } from '../problems/problem';
import { Cookies } from './cookies';
import { Pass, PassDevice } from './pass.entity';
import { Sessions } from './sessions';
import { hashToken, isToken, newToken } from './tokens';

const TRIES = 5;
const LOCK = 3_600_000;
const DEVICES = 3;

const refused = (): Problem => problem.unauthenticated('pass-invalid', 'This link is not valid any more.');

/**
 * Turns a pass link into a session. On a device the pass does not know yet it asks for the last four digits of the
 * holder's phone, counting tries before it compares; a known device never locks. At most three devices, one where no
 * usable phone is stored. Everything happens under the lock of the pass's row, so parallel tries count one by one.
 */
@Injectable()
export class PassExchange {
  constructor(
    private readonly database: DataSource,
    private readonly holders: PassHolders,
    private readonly sessions: Sessions,
    private readonly cookies: Cookies,
    private readonly clock: Clock,
  ) {}

  async exchange(
    request: FastifyRequest,
    reply: FastifyReply,
    token: string,
    last4: string | undefined,
  ): Promise<Pass> {
    if (!isToken(token)) throw refused();
    // A refusal is returned and thrown outside, so that the counted try is committed.
    const outcome = await this.database.transaction(manager => this.decide(manager, request, reply, token, last4));
    if (!(outcome instanceof Pass)) throw outcome;
    return outcome;
  }

  private async decide(
    manager: EntityManager,
    request: FastifyRequest,
    reply: FastifyReply,
    token: string,
    last4: string | undefined,
  ): Promise<Pass | Problem> {
    const now = this.clock.now();
    const pass = await manager.findOne(Pass, {
      where: { tokenHash: hashToken(token) },
      lock: { mode: 'pessimistic_write' },
    });
    if (!pass || pass.revokedAt || new Date(pass.expiresAt) <= now) return refused();
    const device = this.cookies.read(request, 'dev');
    const deviceHash = isToken(device) ? hashToken(device) : undefined;
    const known = deviceHash && (await manager.existsBy(PassDevice, { passId: pass.id, deviceHash }));
    if (!known) {
      const refusal = await this.admit(manager, pass, now, last4);
      if (refusal) return refusal;
      const fresh = isToken(device) ? device : newToken();
      await manager.insert(PassDevice, { passId: pass.id, deviceHash: hashToken(fresh), firstAt: now.toISOString() });
      this.cookies.write(reply, 'dev', fresh, new Date(now.getTime() + 400 * 86_400_000));
    }
    await this.sessions.open(reply, { passId: pass.id, until: new Date(pass.expiresAt) }, manager);
    return pass;
  }

  /** Whether a new device may use the pass; answers with the refusal if not. */
  private async admit(
    manager: EntityManager,
    pass: Pass,
    now: Date,
    last4: string | undefined,
  ): Promise<Problem | undefined> {
    if (pass.lockedUntil && new Date(pass.lockedUntil) > now) {
      return problem.tooMany((new Date(pass.lockedUntil).getTime() - now.getTime()) / 1000);
    }
    const wanted = await this.holders.lastFour(pass.meetingId, pass.attendeeId);
    if (wanted !== undefined) {
      if (last4 === undefined) {
        return problem.unauthenticated('last4-required', 'Give the last four digits of the phone number.');
      }
      const right = timingSafeEqual(Buffer.from(last4), Buffer.from(wanted));
      if (!right) return this.countWrong(manager, pass, now);
    }
    const devices = await manager.countBy(PassDevice, { passId: pass.id });
    if (devices >= (wanted === undefined ? 1 : DEVICES)) {
      return problem.conflict('too-many-devices', 'This link is already open on as many devices as it may be.');
    }
    await manager.update(Pass, { id: pass.id }, { wrongTries: 0, lockedUntil: null });
    return undefined;
  }

  private async countWrong(manager: EntityManager, pass: Pass, now: Date): Promise<Problem> {
    const wrongTries = pass.wrongTries + 1;
    const locked = wrongTries >= TRIES;
    await manager.update(
      Pass,
      { id: pass.id },
      {
        wrongTries: locked ? 0 : wrongTries,
        lockedUntil: locked ? new Date(now.getTime() + LOCK).toISOString() : null,
      },
    );
    return locked
      ? problem.tooMany(LOCK / 1000)
      : problem.unauthenticated('last4-wrong', 'These are not the last four digits.', {
          detail: `${TRIES - wrongTries} tries left`,
        });
  }
}
