import { Injectable } from '@nestjs/common';
import type { GroupInput, GroupList, GroupPut, Page } from '@yicheng/contracts';
import { DataSource } from 'typeorm';
import { type Actor, expectVersion, type Outcome, touch, Writes } from '../platform/index';
import { GroupRow } from './assignment.entity';
import { AttendeeRow } from './attendee.entity';
import { toGroupDto } from './people.mapper';

/** The groups of a meeting. */
@Injectable()
export class Groups {
  constructor(
    private readonly database: DataSource,
    private readonly writes: Writes,
  ) {}

  async list(meetingId: string, page: Page): Promise<GroupList> {
    const [rows, total] = await this.database.manager.findAndCount(GroupRow, {
      where: { meetingId },
      order: { position: 'ASC', createdAt: 'ASC', id: 'ASC' },
      take: page.limit,
      skip: page.offset,
    });
    return { items: rows.map(toGroupDto), total };
  }

  create(meetingId: string, body: GroupInput, actor: Actor): Promise<Outcome<GroupRow>> {
    return this.writes.create(GroupRow, 'group', meetingId, body, actor, async (tx, id) => {
      const position = body.position ?? (await tx.manager.countBy(GroupRow, { meetingId }));
      const row = tx.manager.create(GroupRow, { id, meetingId, version: 1, name: body.name.trim(), position });
      await tx.manager.insert(GroupRow, row);
      return row;
    });
  }

  replace(meetingId: string, groupId: string, body: GroupPut, actor: Actor): Promise<GroupRow> {
    return this.writes.run(meetingId, actor, async tx => {
      const row = await tx.lock(GroupRow, { id: groupId, meetingId });
      expectVersion('group', row, body.version, () => toGroupDto(row));
      row.name = body.name.trim();
      row.position = body.position ?? row.position;
      touch(row);
      await tx.manager.save(GroupRow, row);
      tx.record('group', row.id, 'put', row.version);
      return row;
    });
  }

  /** Takes the group away; its people belong to none then. */
  async remove(meetingId: string, groupId: string, actor: Actor): Promise<void> {
    await this.writes.run(meetingId, actor, async tx => {
      const row = await tx.lock(GroupRow, { id: groupId, meetingId });
      for (const person of await tx.manager.findBy(AttendeeRow, { meetingId, groupId })) {
        person.groupId = null;
        touch(person);
        await tx.manager.save(AttendeeRow, person);
        tx.record('attendee', person.id, 'put', person.version);
      }
      await tx.manager.remove(GroupRow, row);
      tx.record('group', groupId, 'delete');
    });
  }
}
