import { In } from 'typeorm';
import { AttendeeRow, type PersonUses, type Units } from '../people/index';
import { problem, touch, type Tx } from '../platform/index';
import type { RosterImportRow } from './roster-import.entity';

/** Deletes who an import created and gives back what it changed; refused where somebody has been worked on since. */
export async function undoImport(
  tx: Tx,
  row: RosterImportRow,
  people: { uses: PersonUses; units: Units },
): Promise<void> {
  const { manager } = tx;
  if (!row.undo) throw problem.conflict('undo-past', 'An import can be undone within 24 hours.');
  const created = await manager.find(AttendeeRow, {
    where: { meetingId: row.meetingId, importId: row.id },
    lock: { mode: 'pessimistic_write' },
  });
  const versions = new Map(row.undo.updated.map(({ id, version }) => [id, version]));
  const updated = await manager.find(AttendeeRow, {
    where: { meetingId: row.meetingId, id: In([...versions.keys()]) },
    lock: { mode: 'pessimistic_write' },
  });
  const reasons = new Map<string, string>();
  for (const { id, version } of created) if (version !== 1) reasons.set(id, 'was changed');
  for (const { id, version } of updated) if (version !== versions.get(id)) reasons.set(id, 'was changed');
  const ids = created.map(({ id }) => id);
  for (const [id, reason] of await people.uses.of(manager, row.meetingId, ids)) {
    if (!reasons.has(id)) reasons.set(id, reason);
  }
  if (reasons.size) {
    const names = new Map([...created, ...updated].map(({ id, name }) => [id, name]));
    throw problem.conflict('people-in-use', `${reasons.size} people of this import have been worked on since.`, {
      detail: [...reasons]
        .slice(0, 10)
        .map(([id, reason]) => `${names.get(id)} ${reason}`)
        .join('; '),
      findings: [...reasons].map(([id, reason]) => ({
        rule: 'import-in-use',
        severity: 'error' as const,
        subjects: [id],
        detail: { name: names.get(id) ?? '', reason },
      })),
    });
  }
  for (let i = 0; i < ids.length; i += 1000) await manager.delete(AttendeeRow, { id: In(ids.slice(i, i + 1000)) });
  for (const id of ids) tx.record('attendee', id, 'delete');
  const before = new Map(row.undo.updated.map(one => [one.id, one.before]));
  for (const attendee of updated) {
    Object.assign(attendee, before.get(attendee.id));
    touch(attendee);
    await manager.save(AttendeeRow, attendee);
    tx.record('attendee', attendee.id, 'put', attendee.version);
  }
  await people.units.removeUnused(tx, row.undo.unitIds);
}
