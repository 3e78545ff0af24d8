import { answerFor, type Permission } from '@yicheng/domain';
import type { Grant } from '../access/grant';
import type { ChangeKind } from './change.entity';
import type { ChangeLine } from './change-feed';

/** What one must be allowed to read in order to hear of a change of that kind. */
const NEEDS: Record<ChangeKind, Permission> = {
  meeting: 'meeting.read',
  membership: 'meeting.members',
  user: 'workspace.manage',
  venue: 'agenda.draft.read',
  hall: 'agenda.draft.read',
  unit: 'unit.read',
  attendee: 'attendee.list',
  vehicle: 'vehicle.read',
  group: 'attendee.list',
  'hotel-room': 'agenda.draft.read',
  table: 'agenda.draft.read',
  assignment: 'assignment.read',
  'roster-import': 'roster.import',
  'agenda-item': 'agenda.draft.read',
  'accepted-finding': 'agenda.draft.read',
  release: 'release.read',
  itinerary: 'agenda.draft.read',
  // Everybody's expected times move with it, and its id alone tells nothing.
  'run-event': 'itinerary.read',
  'roll-call': 'rollcall.write',
  adjustment: 'itinerary.read',
  note: 'note.read',
  'note-step': 'note.approve',
  'note-draft': 'note.write',
  remark: 'remark.read',
  reply: 'attendee.list',
  pass: 'pass.issue',
  file: 'agenda.draft.read',
  'trial-run': 'agenda.draft.read',
  announcement: 'announcement.read',
  'announcement-receipt': 'announcement.send',
};

/** Kinds whose row id is an attendee's: their owner hears of them though the list is not theirs. */
const OWN: ReadonlySet<ChangeKind> = new Set(['attendee', 'assignment', 'reply', 'note-step', 'note-draft']);

/** Kinds whose row id tells nothing by itself: whoever may read a part of them hears of all, and asks for their part. */
const BARE: ReadonlySet<ChangeKind> = new Set(['roll-call']);

/** Whether the change may be told to somebody with these grants; where only a part is theirs, only of themselves. */
export function mayHear(line: ChangeLine, grants: readonly Grant[]): boolean {
  return grants.some(grant => {
    const answer = answerFor(NEEDS[line.kind], grant.role);
    if (answer === 'yes' || (answer && BARE.has(line.kind))) return true;
    return OWN.has(line.kind) && grant.attendeeId === line.id;
  });
}
