import type { Post, RosterPerson, RosterPlan, RosterRow } from '@yicheng/domain';
import { In } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { AttendeeRow, nameColumns, nextPosition, unitColumns, UnitRow } from '../people/index';
import { touch, type Tx } from '../platform/index';
import type { ImportUndo, RosterImportRow } from './roster-import.entity';

const AT_ONCE = 200;
/** The columns an import may change, kept for undoing it. */
const CHANGED = [
  'name',
  'pinyin',
  'strokes',
  'posts',
  'unitId',
  'unitIds',
  'phone',
  'email',
  'category',
  'sex',
  'nationality',
  'note',
] as const;

/** Writes what a plan says: units, then people, each in the change log. Gives what undoing it needs. */
export async function storePlan(
  tx: Tx,
  row: RosterImportRow,
  plan: RosterPlan,
  workspaceId: string,
): Promise<ImportUndo> {
  const units = await makeUnits(tx, plan, workspaceId);
  await createPeople(tx, row, plan, units);
  const updated = await updatePeople(tx, row.meetingId, plan, units);
  return { unitIds: [...units.values()], updated };
}

async function makeUnits(tx: Tx, plan: RosterPlan, workspaceId: string): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const positions: { parent_id: string | null; next: number }[] = await tx.manager.query(
    'SELECT parent_id, max(position) + 1 AS next FROM unit WHERE workspace_id = $1 GROUP BY parent_id',
    [workspaceId],
  );
  const next = new Map(positions.map(({ parent_id, next: free }) => [parent_id ?? '', Number(free)]));
  const rows = plan.units.map(({ key, name, parentId, parentKey }) => {
    const id = uuidv7();
    ids.set(key, id);
    const parent = parentId ?? (parentKey === undefined ? undefined : ids.get(parentKey)) ?? null;
    const position = next.get(parent ?? '') ?? 0;
    next.set(parent ?? '', position + 1);
    return tx.manager.create(UnitRow, { id, workspaceId, parentId: parent, name, aliases: [], position, version: 1 });
  });
  for (let i = 0; i < rows.length; i += AT_ONCE) await tx.manager.insert(UnitRow, rows.slice(i, i + AT_ONCE));
  for (const { id } of rows) tx.record('unit', id, 'put', 1);
  return ids;
}

async function createPeople(
  tx: Tx,
  row: RosterImportRow,
  plan: RosterPlan,
  units: ReadonlyMap<string, string>,
): Promise<void> {
  let position = await nextPosition(tx.manager, row.meetingId);
  const planned = plan.rows.filter(({ fate }) => fate === 'create');
  // Each name is read and spelled only as its turn comes: 20 000 at once would keep everybody else waiting.
  for (let i = 0; i < planned.length; i += AT_ONCE) {
    const people = planned.slice(i, i + AT_ONCE).map(one =>
      tx.manager.create(AttendeeRow, {
        id: uuidv7(),
        meetingId: row.meetingId,
        version: 1,
        ...columnsOf(one, units),
        groupId: null,
        reply: 'named',
        replyReason: null,
        substitute: null,
        position: position++,
        importId: row.id,
      }),
    );
    await tx.manager.insert(AttendeeRow, people);
    for (const { id } of people) tx.record('attendee', id, 'put', 1);
  }
}

async function updatePeople(
  tx: Tx,
  meetingId: string,
  plan: RosterPlan,
  units: ReadonlyMap<string, string>,
): Promise<ImportUndo['updated']> {
  const planned = new Map(plan.rows.flatMap(one => (one.fate === 'update' ? [[one.attendeeId!, one] as const] : [])));
  if (planned.size === 0) return [];
  const rows = await tx.manager.find(AttendeeRow, {
    where: { meetingId, id: In([...planned.keys()]) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  const updated: ImportUndo['updated'] = [];
  for (const row of rows) {
    const before = Object.fromEntries(CHANGED.map(column => [column, row[column]]));
    const { nationality, note, email, category, sex, phone, ...columns } = columnsOf(planned.get(row.id)!, units);
    const said = Object.entries({ nationality, note, email, category, sex, phone }).filter(
      ([, value]) => value !== null,
    );
    Object.assign(row, columns, Object.fromEntries(said));
    touch(row);
    await tx.manager.save(AttendeeRow, row);
    tx.record('attendee', row.id, 'put', row.version);
    updated.push({ id: row.id, version: row.version, before });
  }
  return updated;
}

function columnsOf({ person, newUnit }: RosterRow, units: ReadonlyMap<string, string>) {
  return {
    ...nameColumns(person.name),
    ...unitColumns(person.posts.map(post => toStored(post, newUnit === undefined ? undefined : units.get(newUnit)))),
    ...textsOf(person),
  };
}

/** A post at a unit of the directory keeps the id alone; the import's own new unit is the one without an id. */
const toStored = ({ unitId, unit, post }: Post, made: string | undefined): Post => {
  const id = unitId ?? (unit === undefined ? undefined : made);
  return { ...(id ? { unitId: id } : unit ? { unit } : {}), post };
};

const textsOf = ({ phone, email, category, sex, nationality, note }: RosterPerson) => ({
  phone: phone ?? null,
  email: email ?? null,
  category: category ?? null,
  sex: sex ?? null,
  nationality: nationality ?? null,
  note: note ?? null,
});
