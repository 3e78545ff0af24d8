import { Injectable } from '@nestjs/common';
import { addDays, daysBetween, shiftDays } from '@yicheng/domain';
import type { EntityTarget, FindOptionsWhere } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { ChangeKind, MeetingRow, Tx } from '../platform/index';
import type { Meeting } from './meeting.entity';

/** An area's part of duplicating a meeting: copies its own rows, in the transaction of the whole. */
export type Copier = (copy: MeetingCopy) => Promise<void>;

/** Where areas say what of them a duplicate of a meeting has. */
@Injectable()
export class MeetingCopies {
  private readonly copiers: Copier[] = [];

  register(copier: Copier): void {
    this.copiers.push(copier);
  }

  async run(copy: MeetingCopy): Promise<void> {
    for (const copier of this.copiers) await copier(copy);
  }
}

/** One meeting becoming another: the same old id always gives the same new one, whichever area asks first. */
export class MeetingCopy {
  private readonly ids = new Map<string, string>();
  private readonly days: number;

  constructor(
    readonly tx: Tx,
    readonly from: Meeting,
    readonly to: Meeting,
    /** Whether people come along; without them nothing of the copy may name any. */
    readonly people: boolean,
  ) {
    this.days = daysBetween(from.startDate, to.startDate);
  }

  id = (old: string): string => {
    const known = this.ids.get(old) ?? uuidv7();
    this.ids.set(old, known);
    return known;
  };

  /** The same time on the wall, so many days later. */
  instant = (at: string): string => shiftDays(at, this.days, this.from.timeZone);

  day = (day: string): string => addDays(day, this.days);

  /** Copies the rows of an entity, each with what differs in the copy; ids and dates in its columns are the caller's. */
  async rows<T extends MeetingRow>(
    entity: EntityTarget<T>,
    kind: ChangeKind,
    change: (row: T) => Partial<T> = () => ({}),
    where: Partial<T> = {},
  ): Promise<void> {
    const { manager } = this.tx;
    const found = await manager.find(entity, {
      where: { ...where, meetingId: this.from.id } as FindOptionsWhere<T>,
    });
    const now = this.to.createdAt;
    const copies = found.map(row => ({
      ...row,
      ...change(row),
      id: this.id(row.id),
      meetingId: this.to.id,
      version: 1,
      createdAt: now,
      updatedAt: now,
    }));
    for (let i = 0; i < copies.length; i += AT_ONCE) {
      await manager.insert(entity, copies.slice(i, i + AT_ONCE) as never);
    }
    for (const { id } of copies) this.tx.record(kind, id, 'put', 1);
  }
}

const AT_ONCE = 200;
