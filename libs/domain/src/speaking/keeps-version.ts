import type { NoteVersion } from './speaker-note';

const SITTING_MINUTES = 10;
const MUCH_LOST = 0.25;

/**
 * Whether the version before the newest stays in the list once a newer one is saved: every step does,
 * and of plain saves (autosave makes one every few seconds) the last of each ten minutes, the last by
 * each person, and any after which a quarter of the text or more went.
 */
export function keepsVersion(previous: NoteVersion, next: NoteVersion): boolean {
  if (previous.mark !== 'saved' || previous.by !== next.by) return true;
  if (next.text.length < previous.text.length * (1 - MUCH_LOST)) return true;
  const sitting = (version: NoteVersion) => Math.floor(Date.parse(version.at) / (SITTING_MINUTES * 60_000));
  return sitting(previous) !== sitting(next);
}
