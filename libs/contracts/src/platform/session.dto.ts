import { IsEmail, IsOptional, IsString, Length, Matches } from 'class-validator';

/** What somebody types to sign in. */
export class SignInInput {
  @IsEmail()
  @Length(3, 254)
  email!: string;

  @IsString()
  @Length(1, 200)
  password!: string;
}

/** The token out of a pass link's fragment, and the last four digits of the holder's phone where they are asked for. */
export class PassExchangeInput {
  @IsString()
  @Length(1, 200)
  token!: string;

  @IsOptional()
  @Matches(/^\d{4}$/)
  last4?: string;
}

/** A workspace as its member sees it. */
export class WorkspaceDto {
  id!: string;
  slug!: string;
  name!: string;
  admin!: boolean;
}

/** The user who is signed in. */
export class SessionUserDto {
  id!: string;
  name!: string;
  email!: string;
}

/** The meeting and attendee a pass stands for. */
export class SessionPassDto {
  meetingId!: string;
  attendeeId!: string;
}

/** Who is asking: a user, a pass, or both. */
export class SessionDto {
  user?: SessionUserDto;
  pass?: SessionPassDto;
  workspaces!: WorkspaceDto[];
}
