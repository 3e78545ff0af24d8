import { computed, inject } from '@angular/core';
import type { AcceptedFindingDto } from '@yicheng/contracts';
import { type AcceptedFinding, can, type Finding, isSameFinding, openFindings, type Role } from '@yicheng/domain';
import { defineWords } from '@yicheng/ui';
import { Data } from './data';

const w = defineWords({
  left: ['已按现状保留', 'Left as it is'],
  opened: ['重新列为待处理', 'Open again'],
});

/**
 * What the office left as it is (就这样): one decision for everybody who prepares the meeting, kept on the server.
 * Overview, board and visits read it here. Make it in an injection context, one per meeting.
 */
export class AcceptedFindings {
  private readonly list;
  private readonly rows = computed<readonly AcceptedFindingDto[]>(() => this.list?.items() ?? []);
  readonly editable: boolean;

  constructor(meeting: { id: string; roles: Role[] }) {
    this.editable = can('agenda.edit', meeting.roles);
    const where = { path: { meetingId: meeting.id } };
    if (can('agenda.draft.read', meeting.roles)) {
      const options = { single: false };
      const path = '/meetings/{meetingId}/accepted-findings';
      this.list = inject(Data).collection('accepted-finding', path, where, options);
    }
  }

  /** What nobody has left as it is. */
  open<F extends Pick<Finding, 'rule' | 'subjects' | 'detail'>>(findings: readonly F[]): F[] {
    return openFindings(findings, this.rows());
  }

  /** Who left this finding as it is, and why. */
  of(finding: AcceptedFinding): AcceptedFindingDto | undefined {
    return this.rows().find(row => isSameFinding(row, finding));
  }

  async accept({ rule, subjects, detail }: Finding, reason: string): Promise<void> {
    const why = reason.trim() ? { reason: reason.trim() } : {};
    await this.list?.create({ rule, subjects: [...subjects], detail, ...why }, { label: w.left() });
  }

  async withdraw(finding: AcceptedFinding): Promise<void> {
    for (const row of this.rows().filter(one => isSameFinding(one, finding))) {
      await this.list?.remove(row.id, { label: w.opened() });
    }
  }
}
