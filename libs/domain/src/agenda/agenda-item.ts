/** What a piece of the programme is; decides its colour on the board and the word before its title. */
export const AGENDA_KINDS = [
  'plenary',
  'session',
  'speech',
  'visit',
  'discussion',
  'meal',
  'break',
  'transfer',
  'registration',
  'other',
] as const;
export type AgendaKind = (typeof AGENDA_KINDS)[number];

/** Who may read an item once released: anybody, the meeting's attendees, or its staff only. */
export const VISIBILITIES = ['public', 'attendees', 'staff'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** What somebody does in an item: chairs it, speaks, convenes a discussion, or sits on a panel. */
export const SPEAKER_ROLES = ['chair', 'speaker', 'convener', 'panelist'] as const;
export type SpeakerRole = (typeof SPEAKER_ROLES)[number];

/** An attendee with a part in an item. */
export interface Speaker {
  attendeeId: string;
  role: SpeakerRole;
}

/** For whom an item is: anyone in one of the units (or below it), groups or categories. Absent or empty: everyone. */
export interface Audience {
  unitIds?: string[];
  groupIds?: string[];
  categories?: string[];
}

/** A timed piece of the programme. A sub-item (one with `parentId`) takes its time from its place in the running order. */
export interface AgendaItem {
  id: string;
  parentId?: string;
  kind: AgendaKind;
  title: string;
  /** ISO instant; absent on a top-level item: not yet scheduled; absent on a sub-item: after the one before it. */
  start?: string;
  minutes: number;
  hallId?: string;
  /** Only needed without a hall, or where the hall does not say it. */
  venueId?: string;
  speakers?: Speaker[];
  audience?: Audience;
  visibility?: Visibility;
  /** Place in the parent's running order, ascending. */
  position?: number;
  text?: string;
}

/** The lengths and numbers within which an item can be stored. */
export const AGENDA_LIMITS = { title: 200, text: 20_000, minutes: 2880, speakers: 200, audience: 500 } as const;

/** Whether an item names an audience; without one it is open to everyone. */
export function hasAudience(item: Pick<AgendaItem, 'audience'>): boolean {
  const { unitIds, groupIds, categories } = item.audience ?? {};
  return Boolean(unitIds?.length || groupIds?.length || categories?.length);
}
