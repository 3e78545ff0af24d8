import { Injectable } from '@nestjs/common';
import type { SessionDto, SignInInput, WorkspaceDto } from '@yicheng/contracts';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/grant';
import { problem } from '../problems/problem';
import { checkPassword } from './passwords';
import { RateLimits } from './rate-limits';
import { User } from './user.entity';

/** Checks passwords, and tells somebody who they are. */
@Injectable()
export class SignIn {
  constructor(
    private readonly database: DataSource,
    private readonly limits: RateLimits,
  ) {}

  /** The user with this address and password; the same refusal, in the same time, whatever is wrong. */
  async check(input: SignInInput, address: string): Promise<User> {
    const email = input.email.toLowerCase();
    await this.limits.count('signInAddress', address);
    await this.limits.count('signInAccount', email);
    const user = await this.database.manager.findOneBy(User, { email });
    const right = await checkPassword(user?.passwordHash ?? undefined, input.password);
    if (!right || !user || user.disabledAt) {
      throw problem.unauthenticated('wrong-credentials', 'The address or the password is not right.');
    }
    await this.limits.forget('signInAccount', email);
    return user;
  }

  /** The session as its owner sees it, with the workspaces a user belongs to. */
  async describe(actor: Pick<Actor, 'user' | 'pass'>): Promise<SessionDto> {
    const workspaces: WorkspaceDto[] = actor.user
      ? await this.database.query(
          `SELECT w.id, w.slug, w.name, m.admin FROM workspace_member m JOIN workspace w ON w.id = m.workspace_id
            WHERE m.user_id = $1 ORDER BY w.name, w.id LIMIT 100`,
          [actor.user.id],
        )
      : [];
    return {
      ...(actor.user ? { user: { id: actor.user.id, name: actor.user.name, email: actor.user.email } } : {}),
      ...(actor.pass ? { pass: { meetingId: actor.pass.meetingId, attendeeId: actor.pass.attendeeId } } : {}),
      workspaces,
    };
  }
}
