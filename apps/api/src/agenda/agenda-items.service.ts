import { Injectable } from '@nestjs/common';
import type {
  AgendaItemDto,
  AgendaItemInput,
  AgendaItemList,
  AgendaItemPut,
  FindingList,
  Page,
} from '@yicheng/contracts';
import { checkAgenda, withDescendants } from '@yicheng/domain';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { type Actor, Clock, expectVersion, type Outcome, problem, touch, type Tx, Writes } from '../platform/index';
import { AgendaItemRow } from './agenda-item.entity';
import { agendaItemFields, toAgendaItemDto } from './agenda.mapper';
import { AgendaFacts } from './agenda-facts';
import { expectReferences } from './references';

/** The draft of a meeting's programme. */
@Injectable()
export class AgendaItems {
  constructor(
    private readonly database: DataSource,
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly facts: AgendaFacts,
  ) {}

  /** In the order of time, what is not scheduled last; a full page needs no second query for the total. */
  async list(meetingId: string, { limit = 100, offset = 0 }: Page): Promise<AgendaItemList> {
    const where = { meetingId, deletedAt: IsNull() };
    const order = { start: 'ASC', position: 'ASC', id: 'ASC' } as const;
    const rows = await this.database.manager.find(AgendaItemRow, { where, order, take: limit, skip: offset });
    const whole = rows.length < limit && (offset === 0 || rows.length > 0);
    const total = whole ? offset + rows.length : await this.database.manager.countBy(AgendaItemRow, where);
    return { items: rows.map(toAgendaItemDto), total };
  }

  async read(meetingId: string, itemId: string): Promise<AgendaItemDto> {
    const row = await this.database.manager.findOneBy(AgendaItemRow, { id: itemId, meetingId, deletedAt: IsNull() });
    if (!row) throw problem.notFound();
    return this.withFindings(row);
  }

  async create(meetingId: string, body: AgendaItemInput, actor: Actor): Promise<Outcome<AgendaItemRow>> {
    const outcome = await this.writes.create(AgendaItemRow, 'agenda-item', meetingId, body, actor, async (tx, id) => {
      const fields = agendaItemFields(body);
      await expectReferences(tx.manager, meetingId, { id, ...fields });
      const now = this.clock.now().toISOString();
      const position = body.position ?? (await lastPosition(tx, meetingId, fields.parentId));
      const stamps = { version: 1, createdAt: now, updatedAt: now, deletedAt: null };
      const item = tx.manager.create(AgendaItemRow, { id, meetingId, ...stamps, ...fields, position });
      await tx.manager.insert(AgendaItemRow, item);
      return item;
    });
    if (outcome.row.deletedAt) throw problem.gone();
    return outcome;
  }

  /** Replaces an item. One that was deleted comes back, and with it the sub-items that went at the same moment. */
  async replace(meetingId: string, itemId: string, body: AgendaItemPut, actor: Actor): Promise<AgendaItemRow> {
    return this.writes.run(meetingId, actor, async tx => {
      const item = await tx.lock(AgendaItemRow, { id: itemId, meetingId });
      expectVersion('agenda-item', item, body.version, () => toAgendaItemDto(item));
      const fields = agendaItemFields(body);
      await expectReferences(tx.manager, meetingId, { id: itemId, ...fields }, item);
      if (item.deletedAt) await this.bringBack(tx, item);
      Object.assign(item, fields, { position: body.position ?? item.position, deletedAt: null });
      await save(tx, item);
      return item;
    });
  }

  /** Deletes an item and everything in its running order. */
  async remove(meetingId: string, itemId: string, actor: Actor): Promise<void> {
    await this.writes.run(meetingId, actor, async tx => {
      await tx.lock(AgendaItemRow, { id: itemId, meetingId, deletedAt: IsNull() });
      const rows = await tx.manager.findBy(AgendaItemRow, { meetingId, deletedAt: IsNull() });
      const going = withDescendants(rows.map(toAgendaItemDto), itemId);
      const deletedAt = this.clock.now().toISOString();
      for (const row of rows.filter(({ id }) => going.has(id))) {
        touch(row);
        await tx.manager.save(AgendaItemRow, Object.assign(row, { deletedAt }));
        tx.record('agenda-item', row.id, 'delete', row.version);
      }
    });
  }

  async findings(meetingId: string): Promise<FindingList> {
    const items = checkAgenda(await this.facts.of(meetingId)).map(each => ({ ...each, subjects: [...each.subjects] }));
    return { items, total: items.length };
  }

  /** An item with what does not work out with it. */
  async withFindings(row: AgendaItemRow): Promise<AgendaItemDto> {
    const { items } = await this.findings(row.meetingId);
    const findings = items.filter(({ subjects }) => subjects.includes(row.id));
    return { ...toAgendaItemDto(row), ...(findings.length && { findings }) };
  }

  /** Every item of the draft, for releases and other areas. */
  async all(meetingId: string, manager: EntityManager = this.database.manager): Promise<AgendaItemDto[]> {
    return this.facts.items(meetingId, manager);
  }

  private async bringBack(tx: Tx, item: AgendaItemRow): Promise<void> {
    const together = await tx.manager.findBy(AgendaItemRow, { meetingId: item.meetingId, deletedAt: item.deletedAt! });
    const coming = withDescendants(together.map(toAgendaItemDto), item.id);
    for (const row of together) {
      if (row.id !== item.id && coming.has(row.id)) await save(tx, Object.assign(row, { deletedAt: null }));
    }
  }
}

async function save(tx: Tx, item: AgendaItemRow): Promise<void> {
  touch(item);
  await tx.manager.save(AgendaItemRow, item);
  tx.record('agenda-item', item.id, 'put', item.version);
}

/** The place after the last sibling. */
async function lastPosition(tx: Tx, meetingId: string, parentId: string | null): Promise<number | null> {
  if (!parentId) return null;
  const [{ last }]: [{ last: number | null }] = await tx.manager.query(
    'SELECT max(position) AS last FROM agenda_item WHERE meeting_id = $1 AND parent_id = $2 AND deleted_at IS NULL',
    [meetingId, parentId],
  );
  return (last ?? -1) + 1;
}
