import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Clock } from '../clock';
import { problem } from '../problems/problem';
import type { Settings } from '../settings';
import { SETTINGS } from '../settings.token';
import { OneTimeLink } from './one-time-link.entity';
import { hashToken, isToken, newToken } from './tokens';

const PAGES = { setup: '/setup', password: '/welcome' } as const;
/** How long an invitation may lie in a mailbox or a chat, milliseconds. */
const INVITATION = 14 * 86_400_000;

/** Makes and takes links that work once: the token travels in the fragment, its hash stays in Postgres. */
@Injectable()
export class OneTimeLinks {
  constructor(
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** The link that makes the first workspace; any earlier one ends. */
  setup(manager: EntityManager): Promise<string> {
    return this.issue(manager, 'setup', null, null);
  }

  /** The link with which the user sets a password, within 14 days; any earlier one ends. */
  password(manager: EntityManager, userId: string): Promise<string> {
    const expiresAt = new Date(this.clock.now().getTime() + INVITATION).toISOString();
    return this.issue(manager, 'password', userId, expiresAt);
  }

  /** The link behind a token, locked until the end of the transaction; 410 if it was used, replaced or is too old. */
  async find(manager: EntityManager, purpose: OneTimeLink['purpose'], token: string): Promise<OneTimeLink> {
    const link = isToken(token)
      ? await manager.findOne(OneTimeLink, {
          where: { tokenHash: hashToken(token), purpose },
          lock: { mode: 'pessimistic_write' },
        })
      : null;
    const late = link?.expiresAt && link.expiresAt <= this.clock.now().toISOString();
    if (!link || late) throw problem.gone();
    return link;
  }

  private async issue(
    manager: EntityManager,
    purpose: OneTimeLink['purpose'],
    userId: string | null,
    expiresAt: string | null,
  ): Promise<string> {
    await manager
      .createQueryBuilder()
      .delete()
      .from(OneTimeLink)
      .where('purpose = :purpose AND user_id IS NOT DISTINCT FROM :userId', { purpose, userId })
      .execute();
    const token = newToken();
    await manager.insert(OneTimeLink, { id: uuidv7(), purpose, userId, expiresAt, tokenHash: hashToken(token) });
    return `${this.settings.publicUrl}${PAGES[purpose]}#${token}`;
  }
}
