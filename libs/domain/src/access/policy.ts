/** Who somebody is in one meeting (or, for the workspace administrator, in the workspace). Grants add up. */
export const ROLES = [
  'workspace-admin',
  'owner',
  'organizer',
  'secretary',
  'liaison',
  'captain',
  'speaker',
  'attendee',
] as const;
export type Role = (typeof ROLES)[number];

/** `yes`: everything in the meeting. `scoped`: only what is theirs (unit, vehicle, item, self). Absent: no. */
export type Answer = 'yes' | 'scoped';

type Row = Partial<Record<Role, Answer>>;

const staff: Row = { owner: 'yes', organizer: 'yes', secretary: 'yes' };
const editors: Row = { owner: 'yes', organizer: 'yes' };
const everyone: Row = { ...staff, liaison: 'yes', captain: 'yes', speaker: 'yes', attendee: 'yes' };
const passes = (answer: Answer): Row => ({ liaison: answer, captain: answer, speaker: answer, attendee: answer });

/** Who may do what: the one table that the guard and the buttons ask. */
export const POLICY = {
  'workspace.manage': { 'workspace-admin': 'yes' },
  'meeting.create': { 'workspace-admin': 'yes', ...editors },
  'meeting.read': { 'workspace-admin': 'yes', ...everyone },
  'meeting.edit': editors,
  'meeting.delete': { owner: 'yes' },
  'meeting.members': { owner: 'yes' },
  'agenda.edit': editors,
  'agenda.draft.read': staff,
  'release.publish': editors,
  'release.read': { 'workspace-admin': 'yes', ...everyone },
  'attendee.list': { ...staff, liaison: 'scoped', captain: 'scoped' },
  'attendee.edit': { ...editors, liaison: 'scoped' },
  'attendee.unmask': { ...editors, secretary: 'scoped', liaison: 'scoped', captain: 'scoped' },
  'roster.import': editors,
  'roster.export': staff,
  'unit.read': { 'workspace-admin': 'yes', ...staff, liaison: 'scoped' },
  'unit.edit': { 'workspace-admin': 'yes', ...editors },
  'vehicle.read': { ...staff, ...passes('scoped') },
  'vehicle.edit': editors,
  'assignment.read': { ...staff, ...passes('scoped') },
  'assignment.edit': editors,
  'itinerary.edit': editors,
  'itinerary.read': everyone,
  'run.report': { ...editors, captain: 'scoped' },
  'rollcall.write': { ...editors, captain: 'scoped' },
  'note.write': { speaker: 'scoped' },
  'note.read': { owner: 'scoped', organizer: 'scoped', secretary: 'yes', speaker: 'scoped' },
  'note.approve': editors,
  'remark.write': staff,
  'remark.read': { ...staff, speaker: 'scoped' },
  'minutes.read': { ...staff, liaison: 'scoped', speaker: 'scoped', attendee: 'scoped' },
  'minutes.edit': staff,
  'minutes.issue': editors,
  'commitment.read': { ...staff, liaison: 'scoped' },
  'commitment.edit': staff,
  'commitment.report': { ...staff, liaison: 'scoped' },
  'document.read': { ...staff, ...passes('scoped') },
  'announcement.read': everyone,
  'announcement.send': editors,
  'checkin.write': { ...staff, captain: 'scoped' },
  'pass.issue': { ...editors, liaison: 'scoped' },
  'stream.read': everyone,
  'audit.read': { 'workspace-admin': 'yes', owner: 'yes' },
  'system.metrics': { 'workspace-admin': 'yes' },
  'me.programme': passes('yes'),
  'me.reply': passes('yes'),
} satisfies Record<string, Row>;

/** A thing one may be allowed to do. */
export type Permission = keyof typeof POLICY;

/** Every permission by name. */
export const PERMISSIONS = Object.keys(POLICY) as Permission[];

/** What the table answers for one role: everything, only one's own, or nothing. */
export function answerFor(permission: Permission, role: Role): Answer | undefined {
  return (POLICY[permission] as Row)[role];
}

/** Whether any of the roles may do it at all, in full or in part. */
export function can(permission: Permission, roles: Iterable<Role>): boolean {
  for (const role of roles) if (answerFor(permission, role)) return true;
  return false;
}
