import { Injectable } from '@nestjs/common';
import type { SetupInput } from '@yicheng/contracts';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { problem } from '../problems/problem';
import { OneTimeLink } from './one-time-link.entity';
import { OneTimeLinks } from './one-time-links';
import { hashPassword } from './passwords';
import { User } from './user.entity';
import { Workspace, WorkspaceMember } from './workspace.entity';

/** Makes the first workspace and its administrator, for whoever holds the link that the start printed. */
@Injectable()
export class FirstSetup {
  constructor(
    private readonly database: DataSource,
    private readonly links: OneTimeLinks,
  ) {}

  /** Whether nobody can sign in yet. */
  async waiting(manager: EntityManager = this.database.manager): Promise<boolean> {
    return !(await manager.exists(User));
  }

  /** A new link while nobody can sign in, nothing afterwards; an earlier link ends. */
  async link(): Promise<string | undefined> {
    return this.database.transaction(async manager => {
      if (!(await this.waiting(manager))) return undefined;
      return this.links.setup(manager);
    });
  }

  /** The administrator made; 410 unless the link is the latest and there is no user yet. */
  async make(body: SetupInput): Promise<User> {
    return this.database.transaction(async manager => {
      // The link's row stays locked to the end, so that of two browsers at once only one goes on.
      const link = await this.links.find(manager, 'setup', body.token);
      if (!(await this.waiting(manager))) throw problem.gone();
      await manager.delete(OneTimeLink, { id: link.id });
      const workspaceId = uuidv7();
      const slug = await freeSlug(manager, body.workspace);
      await manager.insert(Workspace, { id: workspaceId, slug, name: body.workspace.trim() });
      const user = manager.create(User, {
        id: uuidv7(),
        email: body.email.toLowerCase(),
        name: body.name.trim(),
        passwordHash: await hashPassword(body.password),
        language: null,
        disabledAt: null,
      });
      await manager.insert(User, user);
      await manager.insert(WorkspaceMember, { workspaceId, userId: user.id, admin: true });
      return user;
    });
  }
}

/** The name as part of an address where it has letters for one: "Data Centre 2" → data-centre-2, otherwise `office`. */
async function freeSlug(manager: EntityManager, name: string): Promise<string> {
  const words =
    name
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const slug = words.join('-').slice(0, 40).replace(/-$/, '') || 'office';
  return (await manager.existsBy(Workspace, { slug })) ? `${slug}-${uuidv7().slice(-6)}` : slug;
}
