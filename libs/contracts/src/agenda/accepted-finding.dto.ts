import type { AcceptedFinding } from '@yicheng/domain';
import { ArrayMaxSize, IsArray, IsObject, IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';

/** Leaves a finding as it is. */
export class AcceptedFindingInput implements AcceptedFinding {
  @IsOptional()
  @IsUUID()
  id?: string;

  /** The rule's name, kebab-case. */
  @IsString()
  @Length(1, 60)
  rule!: string;

  /** Ids of what it is about, in the order of the finding. */
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @MaxLength(80, { each: true })
  subjects!: string[];

  /** The facts behind it as they were; with other facts it is open again. */
  @IsObject()
  detail!: Record<string, unknown>;

  /** Why it may stay. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  reason?: string;
}

export class AcceptedFindingDto extends AcceptedFindingInput {
  override id!: string;
  version!: number;
  /** Who said so. */
  by!: string;
  at!: string;
}

export class AcceptedFindingList {
  items!: AcceptedFindingDto[];
  total!: number;
}
