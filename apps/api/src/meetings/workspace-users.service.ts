import { Injectable } from '@nestjs/common';
import type {
  InvitedUserDto,
  Page,
  WorkspaceUserDto,
  WorkspaceUserInput,
  WorkspaceUserList,
  WorkspaceUserPut,
} from '@yicheng/contracts';
import { DataSource, type EntityManager } from 'typeorm';
import { type Actor, Invitations, type Outcome, problem, RateLimits, WorkspaceMember, Writes } from '../platform/index';
import { Members } from './members.service';

/** The users of a workspace, for its administrators. */
@Injectable()
export class WorkspaceUsers {
  constructor(
    private readonly database: DataSource,
    private readonly writes: Writes,
    private readonly invitations: Invitations,
    private readonly members: Members,
    private readonly limits: RateLimits,
  ) {}

  async list(workspaceId: string, page: Page, actor: Actor): Promise<WorkspaceUserList> {
    checkWorkspace(workspaceId, actor);
    const rows: (WorkspaceUserDto & { total: string })[] = await this.database.query(
      `SELECT u.id, u.email, u.name, w.admin, u.password_hash IS NULL AS invited, count(*) OVER () AS total
         FROM workspace_member w JOIN app_user u ON u.id = w.user_id
        WHERE w.workspace_id = $1 ORDER BY u.name, u.id LIMIT $2 OFFSET $3`,
      [workspaceId, page.limit, page.offset],
    );
    // Beyond the last page no row says how many there are.
    if (!rows.length && page.offset) {
      const { total } = await this.list(workspaceId, { limit: 1, offset: 0 }, actor);
      return { items: [], total };
    }
    return { items: rows.map(({ total: _, ...user }) => user), total: Number(rows[0]?.total ?? 0) };
  }

  /** Invites somebody; asking again for who is a member already answers with them, without a link. */
  async invite(workspaceId: string, body: WorkspaceUserInput, actor: Actor): Promise<Outcome<InvitedUserDto>> {
    checkWorkspace(workspaceId, actor);
    await this.limits.count('invite', actor.user?.id ?? '');
    return this.writes.run(workspaceId, actor, async tx => {
      const { user, url } = await this.invitations.invite(tx.manager, workspaceId, body);
      tx.record('user', user.id, 'put');
      const row = { ...(await one(tx.manager, workspaceId, user.id)), ...(url ? { url } : {}) };
      return { created: url !== undefined, row };
    });
  }

  async replace(workspaceId: string, userId: string, body: WorkspaceUserPut, actor: Actor): Promise<WorkspaceUserDto> {
    checkWorkspace(workspaceId, actor);
    return this.writes.run(workspaceId, actor, async tx => {
      await keepAnAdmin(tx.manager, workspaceId, userId, body.admin);
      await tx.manager.update(WorkspaceMember, { workspaceId, userId }, { admin: body.admin });
      tx.record('user', userId, 'put');
      return one(tx.manager, workspaceId, userId);
    });
  }

  /** Takes somebody out of the workspace and of its meetings; 409 where one would be left without an owner. */
  async remove(workspaceId: string, userId: string, actor: Actor): Promise<void> {
    checkWorkspace(workspaceId, actor);
    await keepAnAdmin(this.database.manager, workspaceId, userId, false);
    // Each meeting has a ledger of its own; should this stop half-way, asking again finishes it.
    await this.members.removeUser(workspaceId, userId, actor);
    await this.writes.run(workspaceId, actor, async tx => {
      await keepAnAdmin(tx.manager, workspaceId, userId, false);
      await tx.manager.delete(WorkspaceMember, { workspaceId, userId });
      tx.record('user', userId, 'delete');
    });
  }

  /** A new link to set a password: for an invitation that was lost, or a password that was forgotten. */
  async link(workspaceId: string, userId: string, actor: Actor): Promise<string> {
    checkWorkspace(workspaceId, actor);
    await one(this.database.manager, workspaceId, userId);
    await this.limits.count('invite', actor.user?.id ?? '');
    return this.invitations.renew(workspaceId, userId, 'anybody');
  }
}

/** The permission was found in some workspace; this one must be it. */
function checkWorkspace(workspaceId: string, actor: Actor): void {
  if (!actor.scope.grants.some(grant => grant.workspaceId === workspaceId.toLowerCase())) throw problem.notFound();
}

async function one(manager: EntityManager, workspaceId: string, userId: string): Promise<WorkspaceUserDto> {
  const [user]: WorkspaceUserDto[] = await manager.query(
    `SELECT u.id, u.email, u.name, w.admin, u.password_hash IS NULL AS invited
       FROM workspace_member w JOIN app_user u ON u.id = w.user_id WHERE w.workspace_id = $1 AND w.user_id = $2`,
    [workspaceId, userId],
  );
  if (!user) throw problem.notFound();
  return user;
}

/** Refuses to take the administration from the last who has it; every administrator's row stays locked meanwhile. */
async function keepAnAdmin(manager: EntityManager, workspaceId: string, userId: string, admin: boolean): Promise<void> {
  await one(manager, workspaceId, userId);
  const admins: { user_id: string }[] = await manager.query(
    'SELECT user_id FROM workspace_member WHERE workspace_id = $1 AND admin ORDER BY user_id FOR UPDATE',
    [workspaceId],
  );
  if (!admin && admins.length === 1 && admins[0]?.user_id === userId.toLowerCase())
    throw problem.conflict('last-admin', 'A workspace keeps one administrator.');
}
