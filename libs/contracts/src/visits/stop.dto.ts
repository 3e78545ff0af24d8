import {
  type Coordinates,
  type CoordinateSystem,
  type DwellParts,
  type LocalContact,
  type ParkingPlace,
  type Picture,
  type Stop,
  STOP_KINDS,
  type StopKind,
} from '@yicheng/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
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
import { IsFilled, IsInstant } from '../platform/checks';

/** Where something lies; longitude and latitude come together or not at all. */
export class Located implements Coordinates {
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
