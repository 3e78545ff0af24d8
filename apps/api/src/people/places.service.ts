import { Injectable } from '@nestjs/common';
import type {
  HotelRoomDto,
  HotelRoomInput,
  HotelRoomList,
  HotelRoomPut,
  Page,
  TableDto,
  TableInput,
  TableList,
  TablePut,
} from '@yicheng/contracts';
import { DataSource, type EntityTarget } from 'typeorm';
import {
  type Actor,
  type ChangeKind,
  expectVersion,
  type MeetingRow,
  type Outcome,
  problem,
  touch,
  type Tx,
  Writes,
} from '../platform/index';
import { AssignmentRow } from './assignment.entity';
import { HotelRoomRow, TableRow } from './hotel-room.entity';
import { toHotelRoomDto, toTableDto } from './people.mapper';

type Column = 'hotelRoomId' | 'tableId';

/** Where people sleep and eat. */
@Injectable()
export class Places {
  constructor(
    private readonly database: DataSource,
    private readonly writes: Writes,
  ) {}

  /** By hotel and number. */
  async rooms(meetingId: string, page: Page): Promise<HotelRoomList> {
    const [rows, total] = await this.database.manager.findAndCount(HotelRoomRow, {
      where: { meetingId },
      order: { hotel: 'ASC', number: 'ASC' },
      take: page.limit,
      skip: page.offset,
    });
    const people = await this.people(meetingId, 'hotelRoomId');
    return { items: rows.map(row => toHotelRoomDto(row, people.get(row.id) ?? 0)), total };
  }

  /** By number. */
  async tables(meetingId: string, page: Page): Promise<TableList> {
    const [rows, total] = await this.database.manager.findAndCount(TableRow, {
      where: { meetingId },
      order: { number: 'ASC' },
      take: page.limit,
      skip: page.offset,
    });
    const people = await this.people(meetingId, 'tableId');
    return { items: rows.map(row => toTableDto(row, people.get(row.id) ?? 0)), total };
  }

  async createRoom(meetingId: string, body: HotelRoomInput, actor: Actor): Promise<Outcome<HotelRoomDto>> {
    const outcome = await this.create(HotelRoomRow, 'hotel-room', meetingId, body, roomFields(body), actor);
    return { created: outcome.created, row: toHotelRoomDto(outcome.row, await this.count(outcome.row, 'hotelRoomId')) };
  }

  async createTable(meetingId: string, body: TableInput, actor: Actor): Promise<Outcome<TableDto>> {
    const outcome = await this.create(TableRow, 'table', meetingId, body, tableFields(body), actor);
    return { created: outcome.created, row: toTableDto(outcome.row, await this.count(outcome.row, 'tableId')) };
  }

  async replaceRoom(meetingId: string, id: string, body: HotelRoomPut, actor: Actor): Promise<HotelRoomDto> {
    const people = (await this.people(meetingId, 'hotelRoomId')).get(id) ?? 0;
    const fields = roomFields(body);
    return toHotelRoomDto(
      await this.replace(HotelRoomRow, 'hotel-room', meetingId, id, body.version, fields, actor, row =>
        toHotelRoomDto(row, people),
      ),
      people,
    );
  }

  async replaceTable(meetingId: string, id: string, body: TablePut, actor: Actor): Promise<TableDto> {
    const people = (await this.people(meetingId, 'tableId')).get(id) ?? 0;
    const fields = tableFields(body);
    return toTableDto(
      await this.replace(TableRow, 'table', meetingId, id, body.version, fields, actor, row => toTableDto(row, people)),
      people,
    );
  }

  removeRoom(meetingId: string, id: string, actor: Actor): Promise<void> {
    return this.remove(HotelRoomRow, 'hotel-room', 'hotelRoomId', meetingId, id, actor);
  }

  removeTable(meetingId: string, id: string, actor: Actor): Promise<void> {
    return this.remove(TableRow, 'table', 'tableId', meetingId, id, actor);
  }

  private create<T extends MeetingRow>(
    entity: EntityTarget<T>,
    kind: ChangeKind,
    meetingId: string,
    body: { id?: string },
    fields: object,
    actor: Actor,
  ): Promise<Outcome<T>> {
    return this.writes.create(entity, kind, meetingId, body, actor, async (tx, id) => {
      await refuseTaken(tx, entity, meetingId, id, fields);
      const row = tx.manager.create(entity, { id, meetingId, version: 1, ...fields } as never);
      await tx.manager.insert(entity, row as never);
      return row;
    });
  }

  private replace<T extends MeetingRow>(
    entity: EntityTarget<T>,
    kind: ChangeKind,
    meetingId: string,
    id: string,
    version: number,
    fields: object,
    actor: Actor,
    toDto: (row: T) => unknown,
  ): Promise<T> {
    return this.writes.run(meetingId, actor, async tx => {
      const row = await tx.lock(entity, { id, meetingId } as never);
      expectVersion(kind, row, version, () => toDto(row));
      await refuseTaken(tx, entity, meetingId, id, fields);
      Object.assign(row, fields);
      touch(row);
      await tx.manager.save(entity, row as never);
      tx.record(kind, id, 'put', row.version);
      return row;
    });
  }

  /** Takes the place away; its people have none then. */
  private async remove<T extends MeetingRow>(
    entity: EntityTarget<T>,
    kind: ChangeKind,
    column: Column,
    meetingId: string,
    id: string,
    actor: Actor,
  ): Promise<void> {
    await this.writes.run(meetingId, actor, async tx => {
      const row = await tx.lock(entity, { id, meetingId } as never);
      for (const assignment of await tx.manager.findBy(AssignmentRow, { meetingId, [column]: id })) {
        assignment[column] = null;
        touch(assignment);
        await tx.manager.save(AssignmentRow, assignment);
        tx.record('assignment', assignment.id, 'put', assignment.version);
      }
      await tx.manager.remove(entity, row as never);
      tx.record(kind, id, 'delete');
    });
  }

  private count(row: MeetingRow, column: Column): Promise<number> {
    return this.database.manager.countBy(AssignmentRow, { meetingId: row.meetingId, [column]: row.id });
  }

  private async people(meetingId: string, column: Column): Promise<Map<string, number>> {
    const rows: { id: string; people: string }[] = await this.database.manager
      .createQueryBuilder(AssignmentRow, 's')
      .select(`s.${column}`, 'id')
      .addSelect('count(*)', 'people')
      .where(`s.meetingId = :meetingId AND s.${column} IS NOT NULL`, { meetingId })
      .groupBy(`s.${column}`)
      .getRawMany();
    return new Map(rows.map(({ id, people }) => [id, Number(people)]));
  }
}

const roomFields = (body: HotelRoomInput) => ({
  hotel: body.hotel?.trim() ?? '',
  number: body.number.trim(),
  beds: body.beds,
});

const tableFields = (body: TableInput) => ({
  number: body.number,
  seats: body.seats,
  name: body.name?.trim() || null,
});

async function refuseTaken<T extends MeetingRow>(
  tx: Tx,
  entity: EntityTarget<T>,
  meetingId: string,
  id: string,
  fields: { hotel?: string; number?: unknown },
): Promise<void> {
  const { number, hotel } = fields;
  const where = { meetingId, number, ...(hotel === undefined ? {} : { hotel }) };
  const same = await tx.manager.findOneBy(entity, where as never);
  if (same && same.id !== id) throw problem.conflict('number-taken', 'Another one has this number.');
}
