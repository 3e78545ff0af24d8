import type {
  IgnoredBecause,
  RosterCode,
  RosterEdit,
  RosterFate,
  RosterField,
  RosterPerson,
  RosterProblem,
  RosterSeverity,
  Sex,
} from '@yicheng/domain';
import { SEXES } from '@yicheng/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { PostDto } from '../people/index';

/** Fields typed in place of the file's; what is not named stays as it was read, an empty text takes it away. */
export class RosterPersonInput implements Partial<RosterPerson> {
  @IsOptional()
  @IsString()
  @Length(0, 80)
  name?: string;

  /** The first one is used; its unit by id, or by name. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => PostDto)
  posts?: PostDto[];

  /** Sent back as masked it stays as it was read. */
  @IsOptional()
  @IsString()
  @Length(0, 40)
  phone?: string;

  @IsOptional()
  @IsString()
  @Length(0, 254)
  email?: string;

  @IsOptional()
  @IsString()
  @Length(0, 40)
  category?: string;

  @IsOptional()
  @IsIn(SEXES)
  sex?: Sex;

  @IsOptional()
  @IsString()
  @Length(0, 40)
  nationality?: string;

  @IsOptional()
  @IsString()
  @Length(0, 1000)
  note?: string;
}

/** A decision about one row. Only its number takes earlier decisions about it back. */
export class RosterRowInput implements RosterEdit {
  /** As the spreadsheet counts, from 1. */
  @IsInt()
  @Min(1)
  @Max(2_000_000)
  row!: number;

  /** True leaves the row out; false keeps one that would be skipped as a duplicate, a total or a note. */
  @IsOptional()
  @IsBoolean()
  skip?: boolean;

  @IsOptional()
  @ValidateNested()
  @Type(() => RosterPersonInput)
  person?: RosterPersonInput;

  /** Who of the meeting is meant; null for somebody new. */
  @IsOptional()
  @IsUUID()
  attendeeId?: string | null;
}

/** Corrections to a preview. */
export class RosterImportPut {
  @IsDefined()
  @IsInt()
  @Min(1)
  version!: number;

  /** Fields of columns, by the column's header or letter; columns not named keep theirs. */
  @IsOptional()
  @IsObject()
  mapping?: Record<string, RosterField>;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(5000)
  @ValidateNested({ each: true })
  @Type(() => RosterRowInput)
  rows?: RosterRowInput[];
}

/** How an import is stored. */
export class RosterCommitInput {
  /** Store the others though some rows have errors. */
  @IsOptional()
  @IsBoolean()
  excludeErrors?: boolean;
}

/** A column of the sheet. */
export class RosterColumnDto {
  /** What the mapping calls it. */
  key!: string;
  letter!: string;
  header!: string;
  field!: RosterField;
  /** Why it is not imported, where its header says so. */
  because?: IgnoredBecause;
}

/** Somebody who may be meant. */
export class RosterNamesakeDto {
  id!: string;
  name!: string;
  unit?: string;
  post?: string;
}

export class RosterSuggestionDto {
  unitId?: string;
  unit?: string;
}

/** Something about one row, as data. */
export class RosterProblemDto implements RosterProblem {
  code!: RosterCode;
  severity!: RosterSeverity;
  field?: string;
  /** As the file, or the attendee there already, has it. */
  original?: string;
  /** What will be stored. */
  value?: string;
  /** The cells the value came from. */
  source?: string;
  /** The other row it is about. */
  row?: number;
  suggestion?: RosterSuggestionDto;
  people?: RosterNamesakeDto[];
}

export class RosterPersonDto implements RosterPerson {
  name!: string;
  posts!: PostDto[];
  /** Masked; problems with it show it in full. */
  phone?: string;
  email?: string;
  category?: string;
  sex?: Sex;
  nationality?: string;
  note?: string;
}

/** A row and what becomes of it. */
export class RosterRowDto {
  /** As the spreadsheet counts, from 1. */
  row!: number;
  fate!: RosterFate;
  problems!: RosterProblemDto[];
  person!: RosterPersonDto;
  /** Who of the meeting it is. */
  attendeeId?: string;
}

export class RosterCountsDto {
  create!: number;
  update!: number;
  skip!: number;
  error!: number;
}

/** What an import came to. */
export class RosterResultDto {
  created!: number;
  updated!: number;
  skipped!: number;
  excluded!: number;
}

/** A roster as it would be imported, or what the import came to. */
export class RosterImportDto {
  id!: string;
  version!: number;
  status!: 'open' | 'committed' | 'undone';
  fileName!: string;
  sheet!: string;
  /** Where the header stands, as the spreadsheet counts. */
  headerRow!: number;
  /** What is written above the header. */
  titles!: string[];
  columns!: RosterColumnDto[];
  mapping!: Record<string, RosterField>;
  /** Whether the mapping is one that was corrected before for a form like this. */
  remembered!: boolean;
  counts!: RosterCountsDto;
  /** Every row below the header; none once the import is stored. */
  rows!: RosterRowDto[];
  /** How many units will be made. */
  units!: number;
  /** When the preview goes, ISO 8601. */
  expiresAt!: string;
  result?: RosterResultDto;
  /** Until when the whole import can be undone, ISO 8601. */
  undoUntil?: string;
}
