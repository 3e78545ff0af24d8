import { REMARK_FORMS, type Remark, type RemarkAbout, type RemarkForm, type Said } from '@yicheng/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsFilled, IsInstant } from '../platform/checks';
import { Page } from '../platform/page.dto';

/** Where and when something was said. */
export class SaidDto implements Said {
  @IsOptional()
  @IsUUID()
  itemId?: string;

  @IsOptional()
  @IsUUID()
  stopId?: string;

  @IsInstant()
  at!: string;
}

/** What a remark is about: exactly one of an agenda item, a stop, a speaker note. */
export class RemarkAboutDto implements RemarkAbout {
  @IsOptional()
  @IsUUID()
  itemId?: string;

  @IsOptional()
  @IsUUID()
  stopId?: string;

  @IsOptional()
  @IsUUID()
  noteId?: string;
}

/** Who said what, when and where, and about what. */
export class RemarkInput {
  /** Made by whoever creates it; the server makes one if absent. */
  @IsOptional()
  @IsUUID()
  id?: string;

  /** The attendee who said it; absent when unattributed. */
  @IsOptional()
  @IsUUID()
  speakerId?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => SaidDto)
  said?: SaidDto;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => RemarkAboutDto)
  about?: RemarkAboutDto[];

  @IsString()
  @IsFilled()
  @MaxLength(10_000)
  text!: string;

  /** quote: as said; summary: in short. */
  @IsIn(REMARK_FORMS)
  form!: RemarkForm;
}

export class RemarkPut extends RemarkInput {
  @IsInt()
  @Min(1)
  version!: number;
}

/** A remark as it is kept. Name, unit and post are the speaker's as they were when it was attributed. */
export class RemarkDto extends RemarkPut implements Remark {
  override id!: string;
  override about!: RemarkAboutDto[];

  speakerName?: string;
  unit?: string;
  post?: string;

  /** Who recorded it, by name. */
  recordedBy?: string;

  createdAt!: string;
  updatedAt!: string;
}

/** Remarks in the order they were said. */
export class RemarkList {
  items!: RemarkDto[];
  total!: number;
}

/** Which remarks are wanted. */
export class RemarkQuery extends Page {
  @IsOptional()
  @IsUUID()
  speaker?: string;

  /** Said during this agenda item. */
  @IsOptional()
  @IsUUID()
  item?: string;

  /** Said at this stop. */
  @IsOptional()
  @IsUUID()
  stop?: string;

  /** Words that occur in the text or the speaker's name. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;
}
