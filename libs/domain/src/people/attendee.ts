/** Where somebody stands with their reply (回执); a place exists before it has a name (`unnamed`). */
export const REPLIES = ['unnamed', 'named', 'attending', 'leave-asked', 'leave-approved', 'substitute'] as const;
export type ReplyState = (typeof REPLIES)[number];

export const SEXES = ['male', 'female'] as const;
export type Sex = (typeof SEXES)[number];

/** What somebody does and where: a unit of the directory by id, or one the directory does not know by its name. */
export interface Post {
  unitId?: string;
  unit?: string;
  post: string;
}

/** Who comes instead of somebody. */
export interface Substitute {
  name: string;
  posts?: Post[];
  phone?: string;
}

/** A person in one meeting. */
export interface Attendee {
  id: string;
  name: string;
  posts: Post[];
  /** Digits only where it could be read as a number; masked for whoever reads lists. */
  phone?: string;
  email?: string;
  category?: string;
  sex?: Sex;
  nationality?: string;
  groupId?: string;
  reply: ReplyState;
  replyReason?: string;
  substitute?: Substitute;
  note?: string;
  /** The place in the roster as its senders ordered it. */
  position: number;
  /** Each way the name can be read, syllables apart: `shan xiong xin`. */
  pinyin: string[];
  /** What the name is ordered by in stroke order. */
  strokes: string;
  version: number;
}

/** Whether somebody is to be there: everybody with a name (or a substitute) whose leave has not been approved. */
export const isExpected = ({ reply }: Pick<Attendee, 'reply'>): boolean =>
  reply !== 'unnamed' && reply !== 'leave-approved';

/** Categories of those who run the meeting rather than take part in it. */
const STAFF = /工作人员|会务|staff|organi[sz]er/i;

/** Whether a category names the meeting's staff: their numbers are published, and they answer for vehicles. */
export const isStaff = (category: string | undefined): boolean => STAFF.test(category ?? '');
