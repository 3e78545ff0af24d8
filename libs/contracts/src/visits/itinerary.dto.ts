import {
  type Itinerary,
  type ItineraryEnd,
  type ItineraryMode,
  type ItineraryPin,
  type ItineraryStart,
  ITINERARY_MODES,
  type Leg,
  LEG_SOURCES,
  type LegSource,
  type Together,
  type VehicleTerms,
  type VisitLimits,
} from '@yicheng/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsFilled, IsInstant, IsLocalDate } from '../platform/checks';
import { FindingDto } from '../platform/finding.dto';
import { RunDto } from './run.dto';
import { Located, StopDto, StopInput } from './stop.dto';
import { ItineraryTimingDto } from './timing.dto';

/** Where and when the vehicles leave. */
export class ItineraryStartDto extends Located implements ItineraryStart {
  @IsString()
  @IsFilled()
  @Length(1, 120)
  place!: string;

  /** Instant of departure. */
  @IsInstant()
  at!: string;
}

/** Where and by when the last vehicle is expected back. */
export class ItineraryEndDto extends Located implements ItineraryEnd {
  @IsString()
  @IsFilled()
  @Length(1, 120)
  place!: string;

  /** Instant the last vehicle should have returned by. */
  @IsInstant()
  by!: string;
}

/** The drive from one place to another: a stop's id, `start` or `end`. */
export class LegDto implements Leg {
  @IsString()
  @Length(1, 36)
  from!: string;

  @IsString()
  @Length(1, 36)
  to!: string;

  @IsNumber()
  @Min(0)
  @Max(1440)
  minutes!: number;

  /** typed by somebody, estimated from coordinates, from a routing server, or driven beforehand. */
  @IsIn(LEG_SOURCES)
  source!: LegSource;

  /** Along the road. */
  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(10_000)
  kilometres?: number;

  /** What whoever drove it beforehand wrote down. */
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  note?: string;
}

/** What holds for one vehicle only. */
export class VehicleTermsDto implements VehicleTerms {
  @IsUUID()
  vehicleId!: string;

  /** Leaves no earlier. */
  @IsOptional()
  @IsInstant()
  earliest?: string;

  /** Back no later. */
  @IsOptional()
  @IsInstant()
  latest?: string;

  /** The stops it calls at; all if nothing is said. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  stopIds?: string[];
}

/** Vehicles that begin a stop at the same moment. */
export class TogetherDto implements Together {
  @IsArray()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  vehicleIds!: string[];

  @IsUUID()
  stopId!: string;
}

/** What the planner must leave as it is: a departure, an order, a begin, or one stop before another. */
export class ItineraryPinDto implements ItineraryPin {
  @IsOptional()
  @IsUUID()
  vehicleId?: string;

  /** Instant the vehicle leaves the start. */
  @IsOptional()
  @IsInstant()
  depart?: string;

  /** The first stops of the vehicle, in order. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  order?: string[];

  @IsOptional()
  @IsUUID()
  stopId?: string;

  /** Instant the vehicle begins at the stop. */
  @IsOptional()
  @IsInstant()
  begin?: string;

  /** The stop that comes later than `stopId`. */
  @IsOptional()
  @IsUUID()
  before?: string;
}

/** Where a day keeps to other limits than usual; minutes, but `escortAbove`. What is left out is as usual. */
export class VisitLimitsDto implements Partial<VisitLimits> {
  /** A convoy of more vehicles than this needs a medical and a spare one; 8 as usual. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(200)
  escortAbove?: number;

  /** Most minutes at the wheel without a break; 240 as usual. */
  @IsOptional()
  @IsInt()
  @Min(30)
  @Max(1440)
  drivingAtOnce?: number;

  /** Least minutes of a stay that counts as a driver's break; 20 as usual. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(240)
  driversBreak?: number;

  /** Most minutes at the wheel in all; 480 as usual. */
  @IsOptional()
  @IsInt()
  @Min(30)
  @Max(1440)
  drivingInAll?: number;

  /** Most minutes from leaving the start to being back; 720 as usual. */
  @IsOptional()
  @IsInt()
  @Min(30)
  @Max(1440)
  drivingSpread?: number;
}

/** One day's site visits as they are created. */
export class ItineraryInput {
  @IsOptional()
  @IsUUID()
  id?: string;

  /** Local day. */
  @IsLocalDate()
  date!: string;

  @IsString()
  @IsFilled()
  @Length(1, 200)
  title!: string;

  /** convoy: together; sameOrder: one order, each in its own time; staggered: each in its own order. */
  @IsIn(ITINERARY_MODES)
  mode!: ItineraryMode;

  @IsDefined()
  @ValidateNested()
  @Type(() => ItineraryStartDto)
  start!: ItineraryStartDto;

  @IsDefined()
  @ValidateNested()
  @Type(() => ItineraryEndDto)
  end!: ItineraryEndDto;

  /** In the order of the visit. */
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => StopInput)
  stops!: StopInput[];

  /** The drives that are known. Between neighbours with coordinates the server adds estimates for the others. */
  @IsArray()
  @ArrayMaxSize(2000)
  @ValidateNested({ each: true })
  @Type(() => LegDto)
  legs!: LegDto[];

  /** In the order of the convoy. */
  @IsArray()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  vehicleIds!: string[];

  /** How much longer than a leg's minutes a class of vehicle drives, from 0.1 to 10; 1 if nothing is said. */
  @IsOptional()
  @IsObject()
  classFactors?: Record<string, number>;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => VehicleTermsDto)
  terms?: VehicleTermsDto[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => TogetherDto)
  together?: TogetherDto[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => ItineraryPinDto)
  pins?: ItineraryPinDto[];

  @IsOptional()
  @ValidateNested()
  @Type(() => VisitLimitsDto)
  limits?: VisitLimitsDto;
}

/** An itinerary's replacement, made from the version that was read. */
export class ItineraryPut extends ItineraryInput {
  @IsInt()
  @Min(1)
  version!: number;
}

/** An itinerary with its times and what the rules find in it. */
export class ItineraryDto extends ItineraryPut implements Itinerary {
  override id!: string;
  override stops!: StopDto[];
  /** The planned runs; none while all vehicles take the stops in their order. */
  runs!: RunDto[];
  /** The planned runs as they would be driven, or all vehicles timed forward from the departure. */
  timing!: ItineraryTimingDto;
  findings!: FindingDto[];
  createdAt!: string;
  updatedAt!: string;
}

/** A meeting's itineraries by day. */
export class ItineraryList {
  items!: ItineraryDto[];
  total!: number;
}
