import { ChangeDetectionStrategy, Component, computed, effect, inject, signal } from '@angular/core';
import type { WorkspaceUserDto, WorkspaceUserList } from '@yicheng/contracts';
import { ProblemError } from '@yicheng/contracts/client';
import { Denied, ErrorNote, Icon, Skeleton, Toasts } from '@yicheng/ui';
import { Address } from '../platform/address';
import { Api } from '../platform/api';
import { Session } from '../platform/session';
import { HandedLink } from './handed-link';
import { words } from './meetings-words';

/** The users of a workspace: who administers it, who has not answered an invitation, and a link for another. */
@Component({
  selector: 'yc-users',
  imports: [Denied, ErrorNote, HandedLink, Icon, Skeleton],
  templateUrl: './users.page.html',
  styleUrl: './members-card.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UsersPage {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  private readonly slug = inject(Address).place().workspace;
  private readonly workspace = computed(() => this.session.workspaces().find(one => one.slug === this.slug));
  readonly w = words;
  readonly admin = computed(() => this.workspace()?.admin ?? false);
  readonly me = computed(() => this.session.user()?.id);
  readonly users = signal<WorkspaceUserDto[] | undefined>(undefined);
  readonly failed = signal(false);
  readonly refused = signal<string | undefined>(undefined);
  /** The link just made, until it is put away. */
  readonly link = signal<{ url: string; name: string } | undefined>(undefined);
  /** Whom one is asked about before they lose everything in this workspace. */
  readonly leaving = signal<string | undefined>(undefined);
  readonly admins = computed(() => (this.users() ?? []).filter(user => user.admin).length);

  constructor() {
    effect(() => {
      if (this.admin()) void this.read();
    });
  }

  async read(): Promise<void> {
    await this.attempt(async path => {
      const { items }: WorkspaceUserList = await this.api.call('get', '/workspaces/{workspaceId}/users', {
        path,
        query: { limit: 1000 },
      });
      this.users.set(items);
    });
  }

  async invite(name: HTMLInputElement, email: HTMLInputElement): Promise<void> {
    this.refused.set(undefined);
    const body = { name: name.value.trim(), email: email.value.trim() };
    if (!body.name || !/^\S+@\S+\.\S+$/.test(body.email)) {
      this.refused.set(words.badEmail());
      return (body.name ? email : name).focus();
    }
    await this.attempt(async path => {
      const { url } = await this.api.call('post', '/workspaces/{workspaceId}/users', { path, body });
      this.link.set(url ? { url, name: body.name } : undefined);
      if (!url) this.toasts.show(words.hasAccount(body.name));
      // Whoever types the next one meanwhile goes on typing.
      if (name.value.trim() === body.name && email.value.trim() === body.email) name.value = email.value = '';
      await this.read();
    });
  }

  async setAdmin(user: WorkspaceUserDto, admin: boolean): Promise<void> {
    await this.attempt(async path => {
      const at = { ...path, userId: user.id };
      await this.api.call('put', '/workspaces/{workspaceId}/users/{userId}', { path: at, body: { admin } });
    });
    await this.read();
  }

  async renew(user: WorkspaceUserDto): Promise<void> {
    await this.attempt(async path => {
      const at = { ...path, userId: user.id };
      const { url } = await this.api.call('post', '/workspaces/{workspaceId}/users/{userId}/link', { path: at });
      this.link.set({ url, name: user.name });
    });
  }

  async remove(user: WorkspaceUserDto): Promise<void> {
    this.leaving.set(undefined);
    await this.attempt(async path => {
      const at = { ...path, userId: user.id };
      await this.api.call('delete', '/workspaces/{workspaceId}/users/{userId}', { path: at });
      this.toasts.show(words.removed(user.name));
      await this.read();
    });
  }

  isLastAdmin(user: WorkspaceUserDto): boolean {
    return user.admin && this.admins() === 1;
  }

  private async attempt(act: (path: { workspaceId: string }) => Promise<void>): Promise<void> {
    const workspaceId = this.workspace()?.id;
    if (!workspaceId) return;
    this.failed.set(false);
    try {
      await act({ workspaceId });
    } catch (error) {
      const code = error instanceof ProblemError ? error.problem.code : undefined;
      const said = {
        'last-owner': words.ownsMeetings,
        'belongs-elsewhere': words.worksElsewhere,
        invalid: words.badEmail,
      }[code ?? ''];
      if (said) this.toasts.show(said());
      else this.failed.set(true);
    }
  }
}
