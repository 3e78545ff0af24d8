import {
  type Coordinates,
  type CoordinateSystem,
  type Itinerary,
  type ItineraryEnd,
  type ItineraryMode,
  type ItineraryStart,
  ITINERARY_MODES,
  type Leg,
  LEG_SOURCES,
  type LegSource,
  type Stop,
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
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { COORDINATE_SYSTEMS } from '../meetings/index';
import { IsFilled, IsInstant, IsLocalDate } from '../platform/checks';
import { FindingDto } from '../platform/finding.dto';
import { ItineraryTimingDto } from './timing.dto';

/** Where something lies; longitude and latitude come together or not at all. */
class Located implements Coordinates {
  /** Degrees east. */
  @IsOptional()
  @IsNumber()
  @Min(-180)
  @Max(180)
  longitude?: number;

  /** Degrees north. */
  @IsOptional()
  @IsNumber()
  @Min(-90)
  @Max(90)
  latitude?: number;

  /** Where the coordinates were copied from; GCJ-02 if nothing is said. */
  @IsOptional()
  @IsIn(COORDINATE_SYSTEMS)
  crs?: CoordinateSystem;
}

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

/** A site that is visited, as it is sent. */
export class StopInput extends Located {
  /** Made by whoever creates it, so that legs can name it; the server makes one if absent. */
  @IsOptional()
  @IsUUID()
  id?: string;

  @IsString()
  @IsFilled()
  @Length(1, 120)
  name!: string;

  /** The county, township or organization it belongs to, in words. */
  @IsOptional()
  @IsString()
  @MaxLength(120)
  unit?: string;

  /** Minutes a vehicle stays, from getting off to getting on again. */
  @IsNumber()
  @Min(0)
  @Max(1440)
  dwell!: number;

  /** Parking places: how many vehicles at once. */
  @IsInt()
  @Min(1)
  @Max(1000)
  capacity!: number;

  /** Instant before which nobody is received. */
  @IsOptional()
  @IsInstant()
  open?: string;

  /** Instant by which everybody has left. */
  @IsOptional()
  @IsInstant()
  close?: string;

  /** Who shows the visitors around, in words. */
  @IsOptional()
  @IsString()
  @MaxLength(120)
  presenter?: string;
}

/** A site that is visited. */
export class StopDto extends StopInput implements Stop {
  override id!: string;
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
  /** Timed forward from the departure. */
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
