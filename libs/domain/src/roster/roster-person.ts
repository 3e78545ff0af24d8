import type { Post, Sex } from '../people/index';

/** A person as a roster has them; what is not given leaves whatever is known already. */
export interface RosterPerson {
  name: string;
  posts: Post[];
  phone?: string;
  email?: string;
  category?: string;
  sex?: Sex;
  nationality?: string;
  note?: string;
}

/** The longest each text may be, as the API takes it. */
export const ROSTER_LIMITS = {
  name: 80,
  unit: 120,
  post: 120,
  phone: 40,
  category: 40,
  nationality: 40,
  note: 1000,
} as const;

/** What somebody decided about one row while looking at the preview. */
export interface RosterEdit {
  /** True leaves the row out; false keeps one that would be skipped as a duplicate, a total or a note. */
  skip?: boolean;
  /** Fields typed in place of the file's; an empty text takes the value away. */
  person?: Partial<RosterPerson>;
  /** Who is meant, where several could be; null for somebody new. */
  attendeeId?: string | null;
}

/** One row while it is being read. */
export interface RosterDraft {
  name: string;
  /** Steps down the tree of units, by full name; empty where no unit is written. */
  path: string[];
  /** The unit chosen by hand, which wins over the path. */
  unitId?: string;
  post: string;
  phone?: string;
  email?: string;
  category?: string;
  sex?: Sex;
  nationality?: string;
  note?: string;
}
