import {
  AGENDA_KINDS,
  AGENDA_LIMITS,
  type AgendaItem,
  type AgendaKind,
  type Audience,
  type Speaker,
  SPEAKER_ROLES,
  type SpeakerRole,
  VISIBILITIES,
  type Visibility,
} from '@yicheng/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsFilled, IsInstant } from '../platform/checks';
import type { FindingDto } from '../platform/finding.dto';

/** An attendee with a part in an item. */
export class SpeakerDto implements Speaker {
  @IsUUID()
  attendeeId!: string;

  @IsIn(SPEAKER_ROLES)
  role!: SpeakerRole;
}

/** For whom an item is: anyone in one of the units (or below), groups or categories; nothing named is everyone. */
export class AudienceDto implements Audience {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(AGENDA_LIMITS.audience)
  @IsUUID(undefined, { each: true })
  unitIds?: string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(AGENDA_LIMITS.audience)
  @IsUUID(undefined, { each: true })
  groupIds?: string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(AGENDA_LIMITS.audience)
  @IsString({ each: true })
  @Length(1, 60, { each: true })
  categories?: string[];
}

/** A timed piece of the programme as it is created. */
export class AgendaItemInput implements Omit<AgendaItem, 'id'> {
  @IsOptional()
  @IsUUID()
  id?: string;

  /** The item whose running order this belongs to. */
  @IsOptional()
  @IsUUID()
  parentId?: string;

  @IsIn(AGENDA_KINDS)
  kind!: AgendaKind;

  @IsString()
  @IsFilled()
  @Length(1, AGENDA_LIMITS.title)
  title!: string;

  /** Without it a top-level item is not scheduled yet; a sub-item follows the one before it. */
  @IsOptional()
  @IsInstant()
  start?: string;

  @IsInt()
  @Min(1)
  @Max(AGENDA_LIMITS.minutes)
  minutes!: number;

  @IsOptional()
  @IsUUID()
  hallId?: string;

  /** Only needed where no hall says it. */
  @IsOptional()
  @IsUUID()
  venueId?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(AGENDA_LIMITS.speakers)
  @ValidateNested({ each: true })
  @Type(() => SpeakerDto)
  speakers?: SpeakerDto[];

  @IsOptional()
  @ValidateNested()
  @Type(() => AudienceDto)
  audience?: AudienceDto;

  /** Who may read it once released; attendees if nothing is said. */
  @IsOptional()
  @IsIn(VISIBILITIES)
  visibility?: Visibility;

  /** Its place in the running order, ascending; last if nothing is said. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  position?: number;

  @IsOptional()
  @IsString()
  @MaxLength(AGENDA_LIMITS.text)
  text?: string;
}

/** Replaces an item; of a deleted one it brings back the item and the sub-items deleted with it. */
export class AgendaItemPut extends AgendaItemInput {
  @IsInt()
  @Min(1)
  version!: number;
}

/** An item of the draft. */
export class AgendaItemDto extends AgendaItemPut implements AgendaItem {
  override id!: string;
  override speakers!: SpeakerDto[];
  override visibility!: Visibility;
  /** What does not work out with it; on single items only. */
  findings?: FindingDto[];
}

export class AgendaItemList {
  items!: AgendaItemDto[];
  total!: number;
}
