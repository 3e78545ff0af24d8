import {
  type Coordinates,
  type CoordinateSystem,
  type DwellParts,
  type Itinerary,
  type ItineraryEnd,
  type ItineraryMode,
  type ItineraryPin,
  type ItineraryStart,
  ITINERARY_MODES,
  type Leg,
  LEG_SOURCES,
  type LegSource,
  type LocalContact,
  type ParkingPlace,
  type Picture,
  type Stop,
  STOP_KINDS,
  type StopKind,
  type Together,
  type VehicleTerms,
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
import { COORDINATE_SYSTEMS } from '../meetings/index';
import { IsFilled, IsInstant, IsLocalDate } from '../platform/checks';
import { FindingDto } from '../platform/finding.dto';
import { RunDto } from './run.dto';
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

/** What a dwell is made of, each in minutes. */
export class DwellPartsDto implements DwellParts {
  /** Getting off. */
  @IsNumber()
  @Min(0)
  @Max(1440)
  off!: number;

  @IsNumber()
  @Min(0)
  @Max(1440)
  walk!: number;

  @IsNumber()
  @Min(0)
  @Max(1440)
  presentation!: number;

  @IsNumber()
  @Min(0)
  @Max(1440)
  toilets!: number;

  /** Getting on. */
  @IsNumber()
  @Min(0)
  @Max(1440)
  on!: number;
}

/** Somebody at the place who can be called. */
export class LocalContactDto implements LocalContact {
  @IsString()
  @IsFilled()
  @Length(1, 80)
  name!: string;

  /** A published duty number, so it is not masked. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  phone?: string;
}

/** A place beside the stop where vehicles let people off or wait. */
export class ParkingPlaceDto extends Located implements ParkingPlace {
  /** What a driver must know. */
  @IsOptional()
  @IsString()
  @MaxLength(300)
  note?: string;
}

/** A photograph of what there is to see. */
export class PictureDto implements Picture {
  /** A stored file of the meeting. */
  @IsUUID()
  fileId!: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  caption?: string;
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

  /** visit if nothing is said; a meal is for all. */
  @IsOptional()
  @IsIn(STOP_KINDS)
  kind?: StopKind;

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

  /** The same person as an attendee of the meeting, where they are one. */
  @IsOptional()
  @IsUUID()
  presenterId?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => LocalContactDto)
  contact?: LocalContactDto;

  /** Where given, dwell must be their sum. */
  @IsOptional()
  @ValidateNested()
  @Type(() => DwellPartsDto)
  dwellParts?: DwellPartsDto;

  /** How many people at once. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100_000)
  people?: number;

  @IsOptional()
  @ValidateNested()
  @Type(() => ParkingPlaceDto)
  dropOff?: ParkingPlaceDto;

  @IsOptional()
  @ValidateNested()
  @Type(() => ParkingPlaceDto)
  park?: ParkingPlaceDto;

  /** What there is to see, in words for the handbook. */
  @IsOptional()
  @IsString()
  @MaxLength(4000)
  sights?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(12)
  @ValidateNested({ each: true })
  @Type(() => PictureDto)
  pictures?: PictureDto[];

  /** What is done when it rains. */
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  rainPlan?: string;
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
