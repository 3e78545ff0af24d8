import { IsBoolean, IsEmail, IsOptional, IsString, Length } from 'class-validator';
import { IsFilled } from '../platform/checks';

/** A colleague to be invited into a workspace. */
export class WorkspaceUserInput {
  @IsEmail()
  @Length(3, 254)
  email!: string;

  @IsString()
  @IsFilled()
  @Length(1, 100)
  name!: string;

  /** Whether they administer the workspace: its users, not what is in its meetings. */
  @IsOptional()
  @IsBoolean()
  admin?: boolean;
}

/** What an administrator may change of a colleague. */
export class WorkspaceUserPut {
  @IsBoolean()
  admin!: boolean;
}

/** A user as the administrators of a workspace see them. */
export class WorkspaceUserDto {
  id!: string;
  email!: string;
  name!: string;
  admin!: boolean;
  /** Whether they have set no password yet. */
  invited!: boolean;
}

export class WorkspaceUserList {
  items!: WorkspaceUserDto[];
  total!: number;
}

/** A link with which its user sets a password, once, within 14 days; shown only here. */
export class InvitationLinkDto {
  url!: string;
}

/** The invited user; `url` is the link to hand over, absent where they can sign in already. */
export class InvitedUserDto extends WorkspaceUserDto {
  url?: string;
}
