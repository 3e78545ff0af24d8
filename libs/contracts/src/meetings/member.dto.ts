import { IsEmail, IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { IsFilled } from '../platform/checks';

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

  /** Somebody who has no account yet is invited under this name; without it an unknown address is refused. */
  @IsOptional()
  @IsString()
  @IsFilled()
  @Length(1, 100)
  name?: string;

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

/** What somebody does in the meeting from now on. */
export class MemberPut {
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
  /** Whether this user has set no password yet. */
  invited?: boolean;
  /** The link with which an invited user sets a password; only in the answer that invited them. */
  url?: string;
}

export class MemberList {
  items!: MemberDto[];
  total!: number;
}
