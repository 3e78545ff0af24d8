import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Which of these people an area needs, as ids; whoever is named may come more than once. */
export type NeededBy = (manager: EntityManager, meetingId: string, attendeeIds: readonly string[]) => Promise<string[]>;

/** Where areas say that somebody is part of their work, so that nobody is deleted in bulk from under it. */
@Injectable()
export class PersonUses {
  private readonly uses: { reason: string; needed: NeededBy }[] = [];

  /** Adds a way in which people are needed; the reason completes a sentence that begins with a name. */
  register(reason: string, needed: NeededBy): void {
    this.uses.push({ reason, needed });
  }

  /** Those of the people who are needed somewhere, each with the first reason. */
  async of(manager: EntityManager, meetingId: string, attendeeIds: readonly string[]): Promise<Map<string, string>> {
    const asked = new Set(attendeeIds);
    const reasons = new Map<string, string>();
    if (asked.size === 0) return reasons;
    for (const { reason, needed } of this.uses) {
      for (const id of await needed(manager, meetingId, attendeeIds)) {
        if (asked.has(id) && !reasons.has(id)) reasons.set(id, reason);
      }
    }
    return reasons;
  }
}

/** A use that one statement answers: `$1` is the meeting, `$2` the ids, and its column `id` says who. */
export const neededBy =
  (sql: string): NeededBy =>
  async (manager, meetingId, attendeeIds) => {
    const rows: { id: string }[] = await manager.query(sql, [meetingId, attendeeIds]);
    return rows.map(({ id }) => id);
  };
