import type { ProgrammeEntry } from './programme';

/** What changed of an entry between two releases of one's own programme. */
export type EntryChange = 'new' | 'time' | 'place' | 'content';

/** Entries that are new, later or elsewhere than in the programme seen before, by id; what was removed is not in it. */
export function changedEntries(
  before: readonly ProgrammeEntry[],
  after: readonly ProgrammeEntry[],
): Map<string, EntryChange> {
  const seen = new Map(before.map(entry => [entry.id, entry]));
  const changes = new Map<string, EntryChange>();
  for (const entry of after) {
    const change = changeOf(seen.get(entry.id), entry);
    if (change) changes.set(entry.id, change);
  }
  return changes;
}

function changeOf(old: ProgrammeEntry | undefined, now: ProgrammeEntry): EntryChange | undefined {
  if (!old) return 'new';
  // A vehicle that is late is no change of the programme.
  const times = ({ start, end, planned }: ProgrammeEntry): string =>
    [planned?.start ?? start, planned?.end ?? end].map(instant => Date.parse(instant)).join();
  if (times(old) !== times(now)) return 'time';
  if (old.hall !== now.hall || old.venue !== now.venue || old.at !== now.at) return 'place';
  const rest = ({ title, presenter, text, people, part }: ProgrammeEntry): string =>
    JSON.stringify([title, presenter ?? '', text ?? '', people ?? [], part ?? '']);
  return rest(old) === rest(now) ? undefined : 'content';
}
