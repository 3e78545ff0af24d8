import { MEETING_LANGUAGES, type MeetingLanguage, type MeetingStatus, type Role } from '@yicheng/domain';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Min } from 'class-validator';
import { IsFilled, IsLocalDate, IsTimeZone } from '../platform/checks';

/** A meeting as it is created. */
export class MeetingInput {
  @IsOptional()
  @IsUUID()
  id?: string;

  @IsString()
  @IsFilled()
  @Length(1, 200)
  title!: string;

  /** IANA name; every local time of the meeting is in this zone. */
  @IsTimeZone()
  timeZone!: string;

  /** First local day. */
  @IsLocalDate()
  startDate!: string;

  /** Last local day, included; at most 60 days in all. */
  @IsLocalDate()
  endDate!: string;

  /** What sort of meeting it is, in a word. */
  @IsOptional()
  @IsString()
  @Length(1, 40)
  kind?: string;

  /** The language of its documents; Chinese if nothing is said. */
  @IsOptional()
  @IsIn(MEETING_LANGUAGES)
  language?: MeetingLanguage;

  /** Its name in addresses, unique in the workspace; made from the date if nothing is said. */
  @IsOptional()
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  @Length(1, 60)
  slug?: string;

  /** Needed only by somebody who may create meetings in several workspaces. */
  @IsOptional()
  @IsUUID()
  workspaceId?: string;
}

/** A meeting's replacement, made from the version that was read. */
export class MeetingPut extends MeetingInput {
  @IsInt()
  @Min(1)
  version!: number;
}

/** A meeting as somebody who belongs to it sees it. */
export class MeetingDto extends MeetingPut {
  override id!: string;
  override slug!: string;
  override language!: MeetingLanguage;
  override workspaceId!: string;
  workspaceSlug!: string;
  status!: MeetingStatus;
  /** The reader's roles in this meeting. */
  roles!: Role[];
  /** The number of the latest release, once there is one. */
  latestRelease?: number;
  createdAt!: string;
  updatedAt!: string;
}

/** The meetings somebody belongs to, next first. */
export class MeetingList {
  items!: MeetingDto[];
  total!: number;
}
