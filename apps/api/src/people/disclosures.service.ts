import { Injectable } from '@nestjs/common';
import type { UnmaskedDto } from '@yicheng/contracts';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { type Actor, Clock, problem } from '../platform/index';
import type { AttendeeRow } from './attendee.entity';
import { Disclosure } from './disclosure.entity';

/** Shows hidden personal data, never without keeping who asked. */
@Injectable()
export class Disclosures {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The phone number in full. A secretary has to say why. */
  async unmask(row: AttendeeRow, reason: string | undefined, actor: Actor): Promise<UnmaskedDto> {
    const onlySecretary = !actor.scope.all && actor.scope.grants.every(({ role }) => role === 'secretary');
    if (onlySecretary && !reason?.trim()) {
      throw problem.invalid([{ field: 'reason', problem: 'must say what the number is needed for' }]);
    }
    await this.keep(this.database.manager, row.meetingId, 'phone', actor, { attendeeId: row.id, reason });
    return row.phone === null ? {} : { phone: row.phone };
  }

  /** Keeps that data left the system. */
  async keep(
    manager: EntityManager,
    meetingId: string,
    kind: Disclosure['kind'],
    actor: Actor,
    about: { attendeeId?: string; reason?: string | undefined } = {},
  ): Promise<void> {
    await manager.insert(Disclosure, {
      id: uuidv7(),
      meetingId,
      kind,
      attendeeId: about.attendeeId ?? null,
      byUserId: actor.user?.id ?? null,
      byAttendeeId: actor.user ? null : (actor.pass?.attendeeId ?? null),
      reason: about.reason?.trim() || null,
      at: this.clock.now().toISOString(),
    });
  }
}
