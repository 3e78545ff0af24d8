import { IsEmail, IsIn, IsOptional, IsUUID } from 'class-validator';

/** The roles that are given by hand; captain and speaker follow from vehicles and agenda items. */
export const MEMBER_ROLES = ['owner', 'organizer', 'secretary', 'liaison'] as const;

/** A role given to a user (by e-mail address), or to an attendee who is a unit's liaison. */
export class MemberInput {
  @IsOptional()
  @IsUUID()
  id?: string;

  @IsOptional()
  @IsEmail()
  email?: string;

  @IsOptional()
  @IsUUID()
  attendeeId?: string;

  @IsIn(MEMBER_ROLES)
  role!: (typeof MEMBER_ROLES)[number];

  /** Whose names a liaison returns. */
  @IsOptional()
  @IsUUID()
  unitId?: string;
}

export class MemberDto extends MemberInput {
  override id!: string;
  userId?: string;
  name?: string;
}

export class MemberList {
  items!: MemberDto[];
  total!: number;
}
