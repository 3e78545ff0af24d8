import { isHandedIn } from '@yicheng/domain';
import type { Actor, Grant } from '../platform/index';
import type { SpeakerNoteRow } from './speaker-note.entity';

/** How much of a note somebody sees: the text as it stands, or as its speaker last submitted it. */
export type NoteView = 'as-written' | 'as-submitted';

/** What the actor sees of a note; undefined if they must not know of it, as organizers of a draft. */
export function viewOf(note: Pick<SpeakerNoteRow, 'speakerId' | 'status'>, actor: Actor): NoteView | undefined {
  const { all, grants } = actor.scope;
  if (all && !grants.every(isEditor)) return 'as-written';
  if (grants.some(grant => grant.role === 'speaker' && grant.attendeeId === note.speakerId)) return 'as-written';
  return grants.some(isEditor) && isHandedIn(note.status) ? 'as-submitted' : undefined;
}

/** Owners and organizers; the rights they hold over notes never reach a draft. */
export const isEditor = ({ role }: Grant): boolean => role === 'owner' || role === 'organizer';

/** The attendees whose notes are the actor's own; one, unless passes were ever to add up. */
export const ownSpeakers = (actor: Actor): string[] =>
  actor.scope.grants.flatMap(({ role, attendeeId }) => (role === 'speaker' && attendeeId ? [attendeeId] : []));

/** Where something is said: an agenda item or a stop. */
export type NotePlace = { itemId: string; stopId: null } | { itemId: null; stopId: string };

/** As which speaker the actor may write for this item or stop; undefined if it is not theirs. */
export const speakerFor = (actor: Actor, { itemId, stopId }: NotePlace): string | undefined =>
  actor.scope.grants.find(
    grant => grant.role === 'speaker' && (itemId ? grant.itemIds?.includes(itemId) : grant.stopIds?.includes(stopId!)),
  )?.attendeeId;
