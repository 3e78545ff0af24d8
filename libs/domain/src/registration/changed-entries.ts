import { inTimeOrder, type ProgrammeEntry } from './programme';

/** What changed of an entry between two releases of one's own programme; `gone` is cancelled, `left` goes on without them. */
export type EntryChange = 'new' | 'time' | 'place' | 'content' | 'gone' | 'left';

/** An entry of somebody's own day that changed. */
export interface ChangedEntry {
  /** As it is now; as it was where it is `gone`. */
  entry: ProgrammeEntry;
  change: EntryChange;
  /** When it is by the programme, however late a vehicle runs. */
  at: { start: string; end: string };
  /** When it was to be before, where its time changed. */
  was?: { start: string; end: string };
}

/**
 * What of somebody's own day is new, later, elsewhere or no longer, in the order of time. A drive that is no longer made
 * says nothing that its stop does not say, nor does a piece of an item that is cancelled with it.
 */
export function changedEntries(before: readonly ProgrammeEntry[], after: readonly ProgrammeEntry[]): ChangedEntry[] {
  const seen = new Map(before.filter(({ mine }) => mine).map(entry => [entry.id, entry]));
  const now = new Map(after.map(entry => [entry.id, entry]));
  const changes = after
    .filter(({ mine }) => mine)
    .flatMap((entry): ChangedEntry[] => {
      const old = seen.get(entry.id);
      const change = changeOf(old, entry);
      const [at, was] = [planOf(entry), old && planOf(old)];
      return change ? [{ entry, change, at, ...(change === 'time' && was && { was }) }] : [];
    });
  const lost = [...seen.values()].filter(({ id, kind }) => kind !== 'drive' && !now.get(id)?.mine);
  const ids = new Set(lost.map(({ id }) => id));
  for (const old of lost) {
    if (old.parentId && ids.has(old.parentId)) continue;
    const entry = now.get(old.id) ?? old;
    changes.push({ entry, change: entry === old ? 'gone' : 'left', at: planOf(entry) });
  }
  return changes.sort((a, b) => inTimeOrder({ ...a.entry, ...a.at }, { ...b.entry, ...b.at }));
}

/** A vehicle that is late is no change of the programme. */
const planOf = ({ start, end, planned }: ProgrammeEntry): { start: string; end: string } => planned ?? { start, end };

function changeOf(old: ProgrammeEntry | undefined, now: ProgrammeEntry): EntryChange | undefined {
  if (!old) return 'new';
  const times = (entry: ProgrammeEntry): string => {
    const { start, end } = planOf(entry);
    return [start, end].map(instant => Date.parse(instant)).join();
  };
  if (times(old) !== times(now)) return 'time';
  if (old.hall !== now.hall || old.venue !== now.venue || old.at !== now.at) return 'place';
  const rest = ({ title, presenter, text, people, part }: ProgrammeEntry): string =>
    JSON.stringify([title, presenter ?? '', text ?? '', people ?? [], part ?? '']);
  return rest(old) === rest(now) ? undefined : 'content';
}
