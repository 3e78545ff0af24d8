import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { MemberDto } from '@yicheng/contracts';
import { OfflineError, ProblemError } from '@yicheng/contracts/client';
import { ErrorNote, Icon, Skeleton } from '@yicheng/ui';
import { Api } from '../platform/api';
import { Data } from '../platform/data';
import { MeetingContext } from '../platform/meeting-context';
import { roleName } from '../platform/role-name';
import { words } from './meetings-words';

/** The roles given here; liaisons are named in the people area, with their unit. */
const GIVEN = ['owner', 'organizer', 'secretary'] as const;

/** Who runs the meeting: users of the workspace with their roles in it. */
@Component({
  selector: 'yc-members-card',
  imports: [ErrorNote, Icon, Skeleton],
  templateUrl: './members-card.html',
  styleUrl: './members-card.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MembersCard {
  private readonly api = inject(Api);
  private readonly path = { meetingId: inject(MeetingContext).id() };
  readonly known = inject(Data).collection(
    'membership',
    '/meetings/{meetingId}/members',
    { path: this.path },
    { single: false },
  );
  readonly w = words;
  readonly roles = GIVEN;
  readonly roleName = roleName;
  readonly refused = signal<string | undefined>(undefined);
  readonly failed = signal(false);
  readonly members = computed(() => this.known.items().filter(member => member.email));
  readonly owners = computed(() => this.members().filter(member => member.role === 'owner').length);

  async add(email: HTMLInputElement, role: string): Promise<void> {
    const typed = email.value.trim().toLowerCase();
    this.refused.set(undefined);
    this.failed.set(false);
    if (!typed) return email.focus();
    if (this.members().some(member => member.email === typed && member.role === role)) {
      this.refused.set(words.alreadyMember());
      return;
    }
    try {
      const body = { email: typed, role: role as MemberDto['role'] };
      await this.api.call('post', '/meetings/{meetingId}/members', { path: this.path, body });
      email.value = '';
      await this.known.reload();
    } catch (error) {
      if (error instanceof ProblemError && error.status < 500) this.refused.set(words.noSuchUser());
      else if (error instanceof ProblemError || error instanceof OfflineError) this.failed.set(true);
      else throw error;
    }
  }

  isLastOwner(member: MemberDto): boolean {
    return member.role === 'owner' && this.owners() === 1;
  }

  remove(member: MemberDto): void {
    if (!this.isLastOwner(member)) void this.known.remove(member.id, { label: words.removed(member.name ?? '') });
  }
}
