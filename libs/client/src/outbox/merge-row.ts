import { pick, same, type Row } from '../json';

/** A field that both sides changed to different values. */
export interface FieldClash {
  field: string;
  /** Before either changed it. */
  former: unknown;
  ours: unknown;
  theirs: unknown;
}

/** What came of a merge. */
export interface Merged {
  /** All fields; where both sides changed one, ours. */
  row: Row;
  /** Short values where ours stands over theirs. */
  kept: FieldClash[];
  /** Long texts where a person must choose. */
  clashes: FieldClash[];
}

/** The three rows of a merge and its fields. */
export interface MergeInput {
  base: Row;
  ours: Row;
  theirs: Row;
  fields: readonly string[];
  /** The fields that are long texts. */
  text?: readonly string[];
  /** Whether the fields say one thing together, so that two changes of it are never mixed. */
  whole?: boolean;
}

/**
 * Joins two changes of one row, field by field: what only one side changed is taken from that side;
 * what both changed alike is no conflict; what both changed differently stays ours and is reported.
 */
export function mergeRow({ base, ours, theirs, fields, text = [], whole }: MergeInput): Merged {
  const differ = (one: Row, other: Row): string[] => fields.filter(field => !same(one[field], other[field]));
  if (whole && differ(ours, base).length && differ(theirs, base).length) {
    const clash = (field: string): FieldClash => ({
      field,
      former: base[field],
      ours: ours[field],
      theirs: theirs[field],
    });
    return { row: pick(ours, fields), kept: [], clashes: differ(ours, theirs).map(clash) };
  }
  const merged: Merged = { row: {}, kept: [], clashes: [] };
  for (const field of fields) {
    const [former, mine, other] = [base[field], ours[field], theirs[field]];
    const weChanged = !same(mine, former);
    const value = weChanged ? mine : other;
    if (value !== undefined) merged.row[field] = value;
    if (weChanged && !same(other, former) && !same(mine, other)) {
      (text.includes(field) ? merged.clashes : merged.kept).push({ field, former, ours: mine, theirs: other });
    }
  }
  return merged;
}
