import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsFilled } from '../platform/checks';
import { LegDto } from './itinerary.dto';
import { RunDto, RunInput } from './run.dto';

/** Who is told: everybody, or everybody any of the lists names. */
export class AdjustmentAudienceDto {
  @IsOptional()
  @IsBoolean()
  all?: boolean;

  /** Those who ride in them, and their captains. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(1000)
  @IsUUID(undefined, { each: true })
  vehicleIds?: string[];

  /** Those whose vehicles are there or still come, their captains, and who presents the stop. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(1000)
  @IsUUID(undefined, { each: true })
  stopIds?: string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(1000)
  @IsUUID(undefined, { each: true })
  unitIds?: string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(5000)
  @IsUUID(undefined, { each: true })
  attendeeIds?: string[];
}

/** What is said together with an adjustment. */
export class AdjustmentAnnouncementDto {
  @IsDefined()
  @ValidateNested()
  @Type(() => AdjustmentAudienceDto)
  audience!: AdjustmentAudienceDto;

  @IsString()
  @IsFilled()
  @MaxLength(2000)
  text!: string;
}

/** New times on the day, made from the itinerary's version that was read, and whom to tell in the same step. */
export class AdjustmentInput {
  @IsOptional()
  @IsUUID()
  id?: string;

  @IsInt()
  @Min(1)
  version!: number;

  /** How many reports of the day (`DayDto.events`) it was made from; if there are others by now it is refused (409). */
  @IsOptional()
  @IsInt()
  @Min(0)
  reports?: number;

  /** All runs of the day; a vehicle and its stops keep the ids they have. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => RunInput)
  runs!: RunInput[];

  /** Drives that take another time from now on: a closed road, a detour. The others stay as they are. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => LegDto)
  legs?: LegDto[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => AdjustmentAnnouncementDto)
  announcements?: AdjustmentAnnouncementDto[];
}

/** New times that were put into effect on the day. */
export class AdjustmentDto {
  id!: string;
  itineraryId!: string;
  /** The itinerary's version since it took effect, or since it was undone. */
  version!: number;
  runs!: RunDto[];
  /** Drives it changed. */
  legs!: LegDto[];
  announcements!: AdjustmentAnnouncementDto[];
  /** Who put it into effect. */
  by!: string;
  createdAt!: string;
  undoneAt?: string;
}
