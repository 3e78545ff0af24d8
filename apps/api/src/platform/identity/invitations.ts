import { Injectable } from '@nestjs/common';
import type { InvitationAcceptInput, InvitationDto } from '@yicheng/contracts';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { problem } from '../problems/problem';
import { OneTimeLink } from './one-time-link.entity';
import { OneTimeLinks } from './one-time-links';
import { hashPassword } from './passwords';
import { Session } from './session.entity';
import { User } from './user.entity';
import { WorkspaceMember } from './workspace.entity';

/** Users who are invited: made without a password, which they set themselves by a link used once. */
@Injectable()
export class Invitations {
  constructor(
    private readonly database: DataSource,
    private readonly links: OneTimeLinks,
  ) {}

  /**
   * The user with this address as a member of the workspace. Only who is new here gets a link: whoever could make one
   * for an existing account could take it over.
   */
  async invite(
    manager: EntityManager,
    workspaceId: string,
    person: { email: string; name: string; admin?: boolean },
  ): Promise<{ user: User; url?: string }> {
    const email = person.email.toLowerCase();
    const known = await manager.findOneBy(User, { email });
    const user = known ?? manager.create(User, { id: uuidv7(), email, name: person.name.trim(), passwordHash: null });
    if (!known) await manager.insert(User, user);
    await manager
      .createQueryBuilder()
      .insert()
      .into(WorkspaceMember)
      .values({ workspaceId, userId: user.id, admin: person.admin ?? false })
      .orIgnore()
      .execute();
    return known ? { user } : { user, url: await this.links.password(manager, user.id) };
  }

  /** A new link for a user who belongs to this workspace and to no other; 409 for everybody else's colleague. */
  async renew(workspaceId: string, userId: string, only: 'invited' | 'anybody'): Promise<string> {
    return this.database.transaction(async manager => {
      const user = await manager.findOne(User, { where: { id: userId }, lock: { mode: 'pessimistic_write' } });
      if (!user) throw problem.notFound();
      if (only === 'invited' && user.passwordHash !== null)
        throw problem.conflict('has-password', 'They can sign in already; an administrator can renew the link.');
      const elsewhere: unknown[] = await manager.query(
        `SELECT 1 FROM workspace_member WHERE user_id = $1 AND workspace_id <> $2
         UNION ALL
         SELECT 1 FROM membership s JOIN meeting m ON m.id = s.meeting_id WHERE s.user_id = $1 AND m.workspace_id <> $2
         LIMIT 1`,
        [userId, workspaceId],
      );
      if (elsewhere.length)
        throw problem.conflict('belongs-elsewhere', 'They also work in another workspace; nobody here may do this.');
      return this.links.password(manager, userId);
    });
  }

  /** Whom a link is for; the link stays good. */
  async look(token: string): Promise<InvitationDto> {
    const { name, email } = await this.database.transaction(manager => this.holder(manager, token));
    return { name, email };
  }

  /** Sets the password and ends the link, and every session opened with a former password. */
  async accept(body: InvitationAcceptInput): Promise<User> {
    return this.database.transaction(async manager => {
      const user = await this.holder(manager, body.token);
      await manager.delete(OneTimeLink, { userId: user.id });
      await manager.delete(Session, { userId: user.id });
      user.passwordHash = await hashPassword(body.password);
      await manager.save(User, user);
      return user;
    });
  }

  private async holder(manager: EntityManager, token: string): Promise<User> {
    const link = await this.links.find(manager, 'password', token);
    const user = link.userId ? await manager.findOneBy(User, { id: link.userId }) : null;
    if (!user || user.disabledAt) throw problem.gone();
    return user;
  }
}
