import type { Unit } from '@yicheng/domain';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
} from 'class-validator';
import { Page } from '../platform/page.dto';
import { IsFilled } from '../platform/checks';

/** A unit of the workspace's directory, as it is created. */
export class UnitInput {
  @IsOptional()
  @IsUUID()
  id?: string;

  /** The unit above it; none for one at the top. */
  @IsOptional()
  @IsUUID()
  parentId?: string;

  /** As it is written in full: 怀集县梁村镇. */
  @IsString()
  @IsFilled()
  @Length(1, 120)
  name!: string;

  /** Other ways it is written; a name found in a roster is compared with these too. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsString({ each: true })
  @Length(1, 120, { each: true })
  aliases?: string[];

  /** Its place among its siblings, from 0 (建制); last if nothing is said. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  position?: number;
}

export class UnitPut extends UnitInput {
  @IsInt()
  @Min(1)
  version!: number;
}

export class UnitDto extends UnitPut implements Unit {
  override id!: string;
  override aliases!: string[];
  override position!: number;
}

/** The units in official order: each before the ones below it. */
export class UnitList {
  items!: UnitDto[];
  total!: number;
}

/** Which workspace's units are meant; needed only by somebody who belongs to several. */
export class WorkspaceChoice {
  /** The workspace of this meeting. */
  @IsOptional()
  @IsUUID()
  meetingId?: string;

  @IsOptional()
  @IsUUID()
  workspaceId?: string;
}

export class UnitQuery extends Page {
  /** The workspace of this meeting. */
  @IsOptional()
  @IsUUID()
  meetingId?: string;

  @IsOptional()
  @IsUUID()
  workspaceId?: string;

  /** A part of a name or alias. */
  @IsOptional()
  @IsString()
  @Length(0, 120)
  q?: string;

  /** Only units in which people of the meeting named are, with those above them. */
  @IsOptional()
  @IsIn(['people'])
  having?: 'people';
}
