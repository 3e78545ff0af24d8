import type { FieldChange, ReleasedChange, ReleasedKind, ReleasedRow, ReleaseDifference } from '@yicheng/domain';
import { Type } from 'class-transformer';
import { IsBoolean, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import type { AgendaItemDto } from './agenda-item.dto';

/** Publishes the draft. */
export class ReleaseInput {
  @IsOptional()
  @IsUUID()
  id?: string;

  /** A word to those who read the release. */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  note?: string;

  /** Whether those whose day changed are to be told. */
  @IsBoolean()
  tell!: boolean;
}

/** A release without its content. */
export class ReleaseLineDto {
  id!: string;
  /** 1, 2, 3 … within the meeting, without gaps. */
  n!: number;
  at!: string;
  /** Who published it. */
  by!: string;
  note?: string;
  tell!: boolean;
}

export class ReleaseList {
  items!: ReleaseLineDto[];
  total!: number;
}

/** A published snapshot of the programme; it never changes. */
export class ReleaseDto extends ReleaseLineDto {
  items!: AgendaItemDto[];
  itineraries!: Record<string, unknown>[];
  vehicles!: Record<string, unknown>[];
}

export class FieldChangeDto implements FieldChange {
  field!: string;
  before!: unknown;
  after!: unknown;
}

export class ReleasedRowDto implements ReleasedRow {
  kind!: ReleasedKind;
  id!: string;
  title!: string;
}

export class ReleasedChangeDto extends ReleasedRowDto implements ReleasedChange {
  fields!: FieldChangeDto[];
}

/** What distinguishes two releases. */
export class ReleaseDifferenceDto implements ReleaseDifference {
  from!: number;
  to?: number;
  added!: ReleasedRowDto[];
  removed!: ReleasedRowDto[];
  changed!: ReleasedChangeDto[];
}

/** Which release to compare with. */
export class DifferenceQuery {
  /** The older release; the one before if nothing is said, 0 for the time before the first. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  from?: number;
}
