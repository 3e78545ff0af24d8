import { IsEmail, IsString, Length } from 'class-validator';
import { IsFilled } from './checks';

/** That nobody can sign in yet, and a workspace waits to be made. */
export class SetupDto {
  waiting!: true;
}

/** What makes the first workspace and its administrator, with the token out of the link that the start printed. */
export class SetupInput {
  @IsString()
  @Length(1, 200)
  token!: string;

  /** What the organization is called. */
  @IsString()
  @IsFilled()
  @Length(1, 100)
  workspace!: string;

  @IsString()
  @IsFilled()
  @Length(1, 100)
  name!: string;

  @IsEmail()
  @Length(3, 254)
  email!: string;

  @IsString()
  @Length(10, 200)
  password!: string;
}

/** The token out of an invitation's link. */
export class InvitationLookInput {
  @IsString()
  @Length(1, 200)
  token!: string;
}

/** Whom an invitation is for. */
export class InvitationDto {
  name!: string;
  email!: string;
}

/** The token out of an invitation's link, and the password its user chose. */
export class InvitationAcceptInput extends InvitationLookInput {
  @IsString()
  @Length(10, 200)
  password!: string;
}
