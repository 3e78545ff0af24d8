import type { FieldChange, ReleaseContent, ReleaseDifference, ReleasedKind, SnapshotRow } from './release';

/** Bookkeeping that tells nobody anything about the programme; head-counts follow from the assignments. */
const SILENT = new Set(['id', 'meetingId', 'version', 'createdAt', 'updatedAt', 'findings', 'people']);

/** What was added, removed and changed from one release (or draft) to another, in the order of the newer one. */
export function diffReleases(
  before: ReleaseContent & { n: number },
  after: ReleaseContent & { n?: number },
): ReleaseDifference {
  const difference: ReleaseDifference = {
    from: before.n,
    ...(after.n !== undefined && { to: after.n }),
    added: [],
    removed: [],
    changed: [],
  };
  const compare = (kind: ReleasedKind, was: readonly SnapshotRow[], is: readonly SnapshotRow[]) => {
    const old = new Map(was.map(row => [row.id, row]));
    const current = new Set(is.map(row => row.id));
    for (const row of is) {
      const former = old.get(row.id);
      if (!former) difference.added.push({ kind, id: row.id, title: titleOf(row) });
      else {
        const fields = changedFields(former, row);
        if (fields.length) difference.changed.push({ kind, id: row.id, title: titleOf(row), fields });
      }
    }
    for (const row of was) if (!current.has(row.id)) difference.removed.push({ kind, id: row.id, title: titleOf(row) });
  };
  compare('agenda-item', before.items, after.items);
  compare('itinerary', before.itineraries, after.itineraries);
  compare('vehicle', before.vehicles, after.vehicles);
  return difference;
}

/** Whether two releases say the same. */
export function isEmptyDifference({ added, removed, changed }: ReleaseDifference): boolean {
  return added.length + removed.length + changed.length === 0;
}

/** Fields of two rows with different values, by name. Absent, null and an empty list or object are one value. */
export function changedFields(before: object, after: object): FieldChange[] {
  const was = before as Record<string, unknown>;
  const is = after as Record<string, unknown>;
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter(field => !SILENT.has(field) && canonical(was[field]) !== canonical(is[field]))
    .sort()
    .map(field => ({ field, before: was[field] ?? null, after: is[field] ?? null }));
}

/** A text that is equal for equal values, whatever the order of their keys. */
function canonical(value: unknown): string {
  const plain = plainOf(value);
  return plain === undefined ? '' : JSON.stringify(plain);
}

function plainOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.length ? value.map(entry => plainOf(entry) ?? null) : undefined;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value)
      .map(([key, entry]) => [key, plainOf(entry)] as const)
      .filter(([, entry]) => entry !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return entries.length ? Object.fromEntries(entries) : undefined;
  }
  return value ?? undefined;
}

function titleOf(row: SnapshotRow): string {
  const named = row as SnapshotRow & { name?: string; number?: number };
  return row.title ?? named.name ?? (named.number === undefined ? '' : String(named.number));
}
