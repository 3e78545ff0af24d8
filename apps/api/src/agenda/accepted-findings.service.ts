import { Injectable } from '@nestjs/common';
import type { AcceptedFindingInput, AcceptedFindingList, Page } from '@yicheng/contracts';
import { DataSource } from 'typeorm';
import { type Actor, Clock, type Outcome, Writes } from '../platform/index';
import { AcceptedFindingRow } from './accepted-finding.entity';
import { toAcceptedFindingDto } from './agenda.mapper';

/** What the office has decided to leave as it is, one decision for everybody who prepares the meeting. */
@Injectable()
export class AcceptedFindings {
  constructor(
    private readonly database: DataSource,
    private readonly writes: Writes,
    private readonly clock: Clock,
  ) {}

  async list(meetingId: string, page: Page): Promise<AcceptedFindingList> {
    const [rows, total] = await this.database.manager.findAndCount(AcceptedFindingRow, {
      where: { meetingId },
      order: { createdAt: 'ASC', id: 'ASC' },
      take: page.limit,
      skip: page.offset,
    });
    return { items: rows.map(toAcceptedFindingDto), total };
  }

  async accept(meetingId: string, body: AcceptedFindingInput, actor: Actor): Promise<Outcome<AcceptedFindingRow>> {
    return this.writes.create(AcceptedFindingRow, 'accepted-finding', meetingId, body, actor, async (tx, id) => {
      const at = this.clock.now().toISOString();
      const row = tx.manager.create(AcceptedFindingRow, {
        id,
        meetingId,
        version: 1,
        createdAt: at,
        updatedAt: at,
        rule: body.rule,
        subjects: body.subjects,
        detail: body.detail,
        reason: body.reason?.trim() || null,
        by: actor.user?.name ?? '',
      });
      await tx.manager.save(AcceptedFindingRow, row);
      return row;
    });
  }

  /** Takes the word back: the finding is open again. */
  async withdraw(meetingId: string, acceptedId: string, actor: Actor): Promise<void> {
    await this.writes.run(meetingId, actor, async tx => {
      const row = await tx.lock(AcceptedFindingRow, { id: acceptedId, meetingId });
      await tx.manager.remove(AcceptedFindingRow, row);
      tx.record('accepted-finding', acceptedId, 'delete');
    });
  }
}
