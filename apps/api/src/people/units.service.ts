import { Injectable } from '@nestjs/common';
import type { UnitInput, UnitList, UnitPut, UnitQuery, WorkspaceChoice } from '@yicheng/contracts';
import { inOfficialOrder, unitAndBelow } from '@yicheng/domain';
import { DataSource, type EntityManager, In } from 'typeorm';
import { type Actor, expectVersion, type Outcome, problem, touch, type Tx, Writes } from '../platform/index';
import { toUnitDto, type UnitNames } from './people.mapper';
import { UnitRow } from './unit.entity';

/** The directory of a workspace's units. */
@Injectable()
export class Units {
  constructor(
    private readonly database: DataSource,
    private readonly writes: Writes,
  ) {}

  /** In official order; a liaison gets their own unit and those below it. */
  async list(query: UnitQuery, actor: Actor): Promise<UnitList> {
    const all = await this.ofWorkspace(await this.workspaceOf(query, actor));
    const mine = await this.peopled(this.visible(all, actor), query);
    const wanted = query.q?.trim();
    const found = inOfficialOrder(mine.map(toUnitDto)).filter(
      ({ name, aliases }) => !wanted || [name, ...aliases].some(text => text.includes(wanted)),
    );
    const { offset = 0, limit = 100 } = query;
    return { items: found.slice(offset, offset + limit), total: found.length };
  }

  async read(unitId: string, actor: Actor): Promise<UnitRow> {
    const unit = await this.database.manager.findOneBy(UnitRow, { id: unitId });
    if (!unit || !workspacesOf(actor).has(unit.workspaceId)) throw problem.notFound();
    const all = actor.scope.all ? [unit] : await this.ofWorkspace(unit.workspaceId);
    if (!this.visible(all, actor).some(({ id }) => id === unit.id)) throw problem.notFound();
    return unit;
  }

  async create(body: UnitInput, choice: WorkspaceChoice, actor: Actor): Promise<Outcome<UnitRow>> {
    const parent = body.parentId ? await this.parent(body.parentId, actor) : undefined;
    const workspaceId = parent?.workspaceId ?? (await this.workspaceOf(choice, actor));
    return this.writes.create(UnitRow, 'unit', workspaceId, body, actor, async (tx, id) => {
      const unit = tx.manager.create(UnitRow, {
        id,
        workspaceId,
        parentId: parent?.id ?? null,
        name: body.name.trim(),
        aliases: body.aliases ?? [],
        position: body.position ?? (await nextPosition(tx.manager, workspaceId, parent?.id ?? null)),
        version: 1,
      });
      await tx.manager.insert(UnitRow, unit);
      return unit;
    });
  }

  async replace(unitId: string, body: UnitPut, actor: Actor): Promise<UnitRow> {
    const { workspaceId } = await this.read(unitId, actor);
    const parent = body.parentId ? await this.parent(body.parentId, actor) : undefined;
    return this.writes.run(workspaceId, actor, async tx => {
      const unit = await tx.lock(UnitRow, { id: unitId });
      expectVersion('unit', unit, body.version, () => toUnitDto(unit));
      if (parent) {
        const below = unitAndBelow((await this.ofWorkspace(workspaceId, tx.manager)).map(toUnitDto), unitId);
        if (parent.workspaceId !== workspaceId || below.has(parent.id)) {
          throw problem.invalid([
            { field: 'parentId', problem: 'must be a unit of the workspace that is not below it' },
          ]);
        }
      }
      unit.parentId = parent?.id ?? null;
      unit.name = body.name.trim();
      unit.aliases = body.aliases ?? [];
      unit.position = body.position ?? unit.position;
      touch(unit);
      await tx.manager.save(UnitRow, unit);
      tx.record('unit', unit.id, 'put', unit.version);
      return unit;
    });
  }

  /** Every unit of a workspace, in no order. */
  ofWorkspace(workspaceId: string, manager: EntityManager = this.database.manager): Promise<UnitRow[]> {
    return manager.findBy(UnitRow, { workspaceId });
  }

  /** The names of some units. */
  async names(ids: Iterable<string>, manager: EntityManager = this.database.manager): Promise<UnitNames> {
    const wanted = [...new Set(ids)];
    const rows = wanted.length
      ? await manager.find(UnitRow, { where: { id: In(wanted) }, select: { id: true, name: true } })
      : [];
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** Takes away those of the units that are as they were made and that nothing stands on; parents come before children. */
  async removeUnused(tx: Tx, unitIds: readonly string[]): Promise<void> {
    for (const id of [...unitIds].reverse()) {
      const [used]: unknown[] = await tx.manager.query(
        `SELECT 1 FROM unit WHERE parent_id = $1
          UNION ALL SELECT 1 FROM attendee WHERE unit_ids @> ARRAY[$1]::uuid[]
          UNION ALL SELECT 1 FROM membership WHERE unit_id = $1 LIMIT 1`,
        [id],
      );
      if (used) continue;
      const { affected } = await tx.manager.delete(UnitRow, { id, version: 1 });
      if (affected) tx.record('unit', id, 'delete');
    }
  }

  /** Those with people of the meeting, and those above them, where only they are asked for. */
  private async peopled(units: UnitRow[], { having, meetingId }: UnitQuery): Promise<UnitRow[]> {
    if (!having) return units;
    if (!meetingId) throw problem.invalid([{ field: 'having', problem: 'says whose people only with meetingId' }]);
    const used: { id: string }[] = await this.database.query(
      'SELECT DISTINCT unnest(unit_ids) AS id FROM attendee WHERE meeting_id = $1',
      [meetingId],
    );
    const byId = new Map(units.map(unit => [unit.id, unit]));
    const kept = new Set<UnitRow>();
    for (const { id } of used) {
      for (let unit = byId.get(id); unit && !kept.has(unit); unit = byId.get(unit.parentId ?? '')) kept.add(unit);
    }
    return units.filter(unit => kept.has(unit));
  }

  private visible(all: UnitRow[], actor: Actor): UnitRow[] {
    if (actor.scope.all) return all;
    const nodes = all.map(({ id, parentId }) => ({ id, ...(parentId ? { parentId } : {}) }));
    const mine = new Set<string>();
    for (const { unitId } of actor.scope.grants) {
      if (unitId) for (const id of unitAndBelow(nodes, unitId)) mine.add(id);
    }
    return all.filter(({ id }) => mine.has(id));
  }

  private async parent(parentId: string, actor: Actor): Promise<UnitRow> {
    const unit = await this.database.manager.findOneBy(UnitRow, { id: parentId });
    if (!unit || !workspacesOf(actor).has(unit.workspaceId)) {
      throw problem.invalid([{ field: 'parentId', problem: 'is not a unit of your workspace' }]);
    }
    return unit;
  }

  /** The workspace meant: the one named, the one of the meeting named, or the only one of the actor's. */
  private async workspaceOf({ meetingId, workspaceId }: WorkspaceChoice, actor: Actor): Promise<string> {
    const mine = workspacesOf(actor);
    const [meeting]: { workspace_id: string }[] = meetingId
      ? await this.database.query('SELECT workspace_id FROM meeting WHERE id = $1', [meetingId])
      : [];
    const meant = workspaceId ?? meeting?.workspace_id ?? (mine.size === 1 ? [...mine][0] : undefined);
    if (meant && mine.has(meant)) return meant;
    if (meetingId || workspaceId) throw problem.notFound();
    throw problem.invalid([{ field: 'meetingId', problem: 'says which workspace is meant: you belong to several' }]);
  }
}

const workspacesOf = (actor: Actor): Set<string> =>
  new Set(actor.scope.grants.flatMap(({ workspaceId }) => (workspaceId ? [workspaceId] : [])));

/** The place after the last of the unit's siblings. */
async function nextPosition(manager: EntityManager, workspaceId: string, parentId: string | null): Promise<number> {
  const [row]: { next: number }[] = await manager.query(
    `SELECT coalesce(max(position) + 1, 0)::int AS next FROM unit
      WHERE workspace_id = $1 AND parent_id IS NOT DISTINCT FROM $2`,
    [workspaceId, parentId],
  );
  return row!.next;
}
