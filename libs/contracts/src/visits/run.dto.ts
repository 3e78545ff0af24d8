import type { Call, Run } from '@yicheng/domain';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, IsOptional, IsUUID, Min, ValidateNested } from 'class-validator';
import { IsInstant } from '../platform/checks';

/** One planned stay as it is sent. */
export class CallInput {
  /** Kept through every replanning, so that what has happened still belongs to it; the server makes one if absent. */
  @IsOptional()
  @IsUUID()
  id?: string;

  @IsUUID()
  stopId!: string;

  @IsInstant()
  begin!: string;

  /** Not earlier than begin. */
  @IsInstant()
  leave!: string;
}

/** One vehicle's planned day as it is sent. */
export class RunInput {
  /** Kept through every replanning; the server makes one if absent. */
  @IsOptional()
  @IsUUID()
  id?: string;

  @IsUUID()
  vehicleId!: string;

  /** Instant it leaves the start. */
  @IsInstant()
  depart!: string;

  /** In the order of time. */
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => CallInput)
  calls!: CallInput[];
}

/** All runs of an itinerary at once, made from the version of the itinerary that was read; none = timed forward again. */
export class RunsPut {
  @IsInt()
  @Min(1)
  version!: number;

  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => RunInput)
  runs!: RunInput[];
}

/** One planned stay. */
export class CallDto implements Call {
  /** Kept through every replanning, so that what has happened still belongs to it. */
  @IsUUID()
  id!: string;

  @IsUUID()
  stopId!: string;

  @IsInstant()
  begin!: string;

  /** Not earlier than begin. */
  @IsInstant()
  leave!: string;
}

/** One vehicle's planned day. */
export class RunDto implements Run {
  /** Kept through every replanning. */
  @IsUUID()
  id!: string;

  @IsUUID()
  vehicleId!: string;

  /** Instant it leaves the start. */
  @IsInstant()
  depart!: string;

  /** In the order of time. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => CallDto)
  calls!: CallDto[];
}
