import { In } from 'typeorm';
import { AttendeeRow, UnitRow } from '../people/index';
import { problem, touch, type Tx } from '../platform/index';
import type { RosterImportRow } from './roster-import.entity';

/** Ways in which somebody is needed elsewhere; deleting them would lose it. Each gives the ids of people who are. */
const IN_USE: [reason: string, sql: string][] = [
  ['has a vehicle', 'SELECT id AS id FROM assignment WHERE meeting_id = $1 AND id = ANY($2)'],
  ['is a captain', 'SELECT unnest(captain_ids) AS id FROM vehicle WHERE meeting_id = $1 AND captain_ids && $2::uuid[]'],
  ['has a link', 'SELECT attendee_id AS id FROM pass WHERE meeting_id = $1 AND attendee_id = ANY($2)'],
  ['has a role', 'SELECT attendee_id AS id FROM membership WHERE meeting_id = $1 AND attendee_id = ANY($2)'],
  ['is quoted', 'SELECT speaker_id AS id FROM remark WHERE meeting_id = $1 AND speaker_id = ANY($2)'],
  [
    'is on the agenda',
    `SELECT (s->>'attendeeId')::uuid AS id FROM agenda_item, jsonb_array_elements(speakers) s
      WHERE meeting_id = $1 AND (s->>'attendeeId')::uuid = ANY($2)`,
  ],
];

/** Deletes who an import created and gives back what it changed; refused where somebody has been worked on since. */
export async function undoImport(tx: Tx, row: RosterImportRow): Promise<void> {
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
  for (const [reason, sql] of IN_USE) {
    const rows: { id: string }[] = await manager.query(sql, [row.meetingId, ids]);
    for (const { id } of rows) if (ids.includes(id) && !reasons.has(id)) reasons.set(id, reason);
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
  await removeUnits(tx, row.undo.unitIds);
}

/** The units the import made go too, unless somebody or something else stands on them by now. */
async function removeUnits(tx: Tx, unitIds: readonly string[]): Promise<void> {
  // Children were made after their parents.
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
