import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, signal, viewChild } from '@angular/core';
import type { MemberDto } from '@yicheng/contracts';
import { OfflineError, ProblemError } from '@yicheng/contracts/client';
import { ErrorNote, Icon, Skeleton } from '@yicheng/ui';
import { Api } from '../platform/api';
import { Data } from '../platform/data';
import { MeetingContext } from '../platform/meeting-context';
import { roleName } from '../platform/role-name';
import { Undo } from '../platform/undo';
import { HandedLink } from './handed-link';
import { LiaisonsList } from './liaisons-list';
import { words } from './meetings-words';

/** The roles given here; liaisons are named in the people area, with their unit. */
const GIVEN = ['owner', 'organizer', 'secretary'] as const;

/** Who runs the meeting: users of the workspace with their roles in it. */
@Component({
  selector: 'yc-members-card',
  imports: [ErrorNote, HandedLink, Icon, LiaisonsList, Skeleton],
  templateUrl: './members-card.html',
  styleUrl: './members-card.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MembersCard {
  private readonly api = inject(Api);
  private readonly undo = inject(Undo);
  private readonly path = { meetingId: inject(MeetingContext).id() };
  readonly known = inject(Data).collection(
    'membership',
    '/meetings/{meetingId}/members',
    { path: this.path },
    { single: false, fields: ['email', 'attendeeId', 'unitId', 'role'] },
  );
  readonly w = words;
  readonly roles = GIVEN;
  readonly roleName = roleName;
  readonly refused = signal<string | undefined>(undefined);
  readonly failed = signal(false);
  /** Whether nobody has the typed address yet: then a name is asked for, to invite them. */
  readonly stranger = signal(false);
  /** The link just made, until it is put away. */
  readonly link = signal<{ url: string; name: string } | undefined>(undefined);
  private readonly nameField = viewChild<ElementRef<HTMLInputElement>>('name');
  readonly members = computed(() => this.known.items().filter(member => member.email));
  readonly hasLiaisons = computed(() => this.known.items().some(member => member.role === 'liaison'));
  readonly owners = computed(() => this.members().filter(member => member.role === 'owner').length);

  async add(email: HTMLInputElement, role: string): Promise<void> {
    const typed = email.value.trim().toLowerCase();
    this.refused.set(undefined);
    this.failed.set(false);
    if (!typed) return email.focus();
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed)) {
      this.refused.set(words.notEmail());
      return email.focus();
    }
    if (this.members().some(member => member.email === typed && member.role === role)) {
      this.refused.set(words.alreadyMember());
      return;
    }
    try {
      const name = this.stranger() ? this.nameField()?.nativeElement.value.trim() : undefined;
      const body = { email: typed, role: role as MemberDto['role'], ...(name ? { name } : {}) };
      const { url } = await this.api.call('post', '/meetings/{meetingId}/members', { path: this.path, body });
      if (url) this.link.set({ url, name: name ?? typed });
      // Whoever types the next one meanwhile goes on typing.
      if (email.value.trim().toLowerCase() === typed) email.value = '';
      this.stranger.set(false);
      await this.known.reload();
      const made = this.members().find(member => member.email === typed && member.role === role);
      if (made) this.undo.did({ label: words.added(made.name ?? typed), undo: () => this.known.remove(made.id) });
    } catch (error) {
      if (error instanceof ProblemError && error.status < 500) this.refuse(error);
      else if (error instanceof ProblemError || error instanceof OfflineError) this.failed.set(true);
      else throw error;
    }
  }

  /** Gives a member another role at once. */
  async change(member: MemberDto, given: HTMLSelectElement): Promise<void> {
    const role = given.value as MemberDto['role'];
    if (!(await this.give(member, role))) {
      given.value = member.role;
      return;
    }
    this.undo.did({
      label: words.roleGiven(member.name ?? '', roleName(role)),
      undo: () => this.give(member, member.role),
      redo: () => this.give(member, role),
    });
  }

  private async give(member: MemberDto, role: MemberDto['role']): Promise<boolean> {
    const path = { ...this.path, memberId: member.id };
    this.failed.set(false);
    try {
      await this.api.call('put', '/meetings/{meetingId}/members/{memberId}', { path, body: { role } });
      await this.known.reload();
      return true;
    } catch {
      this.failed.set(true);
      return false;
    }
  }

  async renew(member: MemberDto): Promise<void> {
    const path = { ...this.path, memberId: member.id };
    this.failed.set(false);
    try {
      const { url } = await this.api.call('post', '/meetings/{meetingId}/members/{memberId}/link', { path });
      this.link.set({ url, name: member.name ?? '' });
    } catch {
      this.failed.set(true);
    }
  }

  isLastOwner(member: MemberDto): boolean {
    return member.role === 'owner' && this.owners() === 1;
  }

  remove(member: MemberDto): void {
    if (!this.isLastOwner(member)) void this.known.remove(member.id, { label: words.removed(member.name ?? '') });
  }

  private refuse(error: ProblemError): void {
    if (error.problem.code === 'already-member') this.refused.set(words.alreadyMember());
    else if (this.stranger()) this.refused.set(words.badEmail());
    else {
      this.stranger.set(true);
      setTimeout(() => this.nameField()?.nativeElement.focus());
    }
  }
}
