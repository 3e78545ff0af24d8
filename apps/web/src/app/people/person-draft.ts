import type { AttendeeDto, UnitDto } from '@yicheng/contracts';

/** A person as the fields of their sheet show them. */
export interface PersonDraft {
  name: string;
  unit: string;
  post: string;
  phone: string;
  category: string;
  sex: string;
  nationality: string;
  reply: string;
  note: string;
}

/** What was typed in a sheet and not saved, and the person as they were when the typing began. */
export interface KeptDraft {
  typed: Partial<PersonDraft>;
  from?: AttendeeDto;
  /** Whether the sheet is open: a reload opens it again. */
  open: boolean;
}

/** Under what name a sheet's draft is kept; somebody new has none yet. */
export const draftName = (meetingId: string, id: string | undefined): string => `person:${meetingId}:${id ?? 'new'}`;

/** A person's fields; of somebody new, with the unit that is looked at. */
export const draftOf = (person: AttendeeDto | undefined, startUnit = ''): PersonDraft => ({
  name: person?.name ?? '',
  unit: person ? (person.posts[0]?.unit ?? '') : startUnit,
  post: person?.posts[0]?.post ?? '',
  phone: person?.phone ?? '',
  category: person?.category ?? '',
  sex: person?.sex ?? '',
  nationality: person?.nationality ?? '',
  reply: person?.reply ?? 'named',
  note: person?.note ?? '',
});

/** The change of a person that typed fields mean; others are left alone, so that what somebody else saves there stands. */
export function changeOf(
  typed: Partial<PersonDraft>,
  from: AttendeeDto | undefined,
  units: readonly UnitDto[],
): Partial<AttendeeDto> {
  const texts = (['name', 'category', 'nationality', 'note'] as const).flatMap(field => {
    const value = typed[field];
    return value === undefined ? [] : [[field, value.trim()]];
  });
  return {
    ...(Object.fromEntries(texts) as Partial<AttendeeDto>),
    ...(typed.unit === undefined && typed.post === undefined ? {} : { posts: postsOf(typed, from, units) }),
    // Null is how a phone is cleared.
    ...(typed.phone === undefined ? {} : { phone: (typed.phone.trim() || null) as string }),
    ...(typed.reply === undefined ? {} : { reply: typed.reply as AttendeeDto['reply'] }),
    ...(typed.sex ? { sex: typed.sex as NonNullable<AttendeeDto['sex']> } : {}),
  };
}

function postsOf(
  typed: Partial<PersonDraft>,
  from: AttendeeDto | undefined,
  units: readonly UnitDto[],
): AttendeeDto['posts'] {
  const [first, ...others] = from?.posts ?? [];
  const { unit, post } = { ...draftOf(from), ...typed };
  const [named, does] = [unit.trim(), post.trim()];
  if (!named && !does && !others.length) return [];
  if (first && named === (first.unit ?? '')) return [{ ...first, post: does }, ...others];
  const known = units.find(({ name, aliases }) => name === named || aliases.includes(named));
  return [{ ...(known && { unitId: known.id }), ...(named && { unit: named }), post: does }, ...others];
}
