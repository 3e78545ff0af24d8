import type { AgendaKind, SpeakerRole } from '../agenda/index';

/** What an entry of somebody's day is: a piece of the agenda, a stop of the site visits, or a drive between two. */
export type EntryKind = AgendaKind | 'stop' | 'drive';

/** Somebody with a part in an entry, by name. */
export interface EntryPerson {
  name: string;
  post?: string;
  role: SpeakerRole;
}

/** One timed piece of the programme as an attendee sees it. */
export interface ProgrammeEntry {
  /** The item's or stop's id; a drive has the itinerary's and where it leads. */
  id: string;
  kind: EntryKind;
  /** The item this belongs to, for a piece of a running order. */
  parentId?: string;
  /** The item's title, the stop's name, or where a drive leads. */
  title: string;
  start: string;
  /** End exclusive. */
  end: string;
  /** Whether it is in this person's own day: open to them, or they have a part in it, or their vehicle goes there. */
  mine: boolean;
  /** Their own part in it. */
  part?: SpeakerRole;
  hall?: string;
  venue?: string;
  address?: string;
  /** Where a stop is, in words; where a drive begins. */
  at?: string;
  people?: EntryPerson[];
  /** Who shows visitors around. */
  presenter?: string;
  text?: string;
  /** Whether the times rest on an estimated drive. */
  estimated?: boolean;
  /** On the day, where the vehicle is early or late: `start` and `end` are then as they were or are expected. */
  planned?: { start: string; end: string };
  /** On the day, of a vehicle that reports: how far it is by its last report, whatever the clock says. */
  progress?: Progress;
}

/** What is over; what goes on; what should be over and nobody has said so (`due`); what is still to come. */
export type Progress = 'over' | 'on' | 'due' | 'ahead';

/**
 * The order of a programme: by start, longer first, then id. A running order follows its item; a drive of unknown length
 * takes no time and stands before the stop it leads to.
 */
export function inTimeOrder(a: ProgrammeEntry, b: ProgrammeEntry): number {
  return (
    Date.parse(a.start) - Date.parse(b.start) ||
    Number(isUnknownDrive(b)) - Number(isUnknownDrive(a)) ||
    Date.parse(b.end) - Date.parse(a.end) ||
    (a.id < b.id ? -1 : 1)
  );
}

const isUnknownDrive = ({ kind, start, end }: ProgrammeEntry): boolean => kind === 'drive' && start === end;
