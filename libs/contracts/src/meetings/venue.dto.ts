import { IsIn, IsInt, IsNumber, IsOptional, IsString, IsUUID, Length, Max, Min } from 'class-validator';
import { IsFilled } from '../platform/checks';

/** Reference systems of coordinates: GPS, 高德 / 腾讯, 百度. */
export const COORDINATE_SYSTEMS = ['WGS-84', 'GCJ-02', 'BD-09'] as const;

/** A building or site as it is created. */
export class VenueInput {
  @IsOptional()
  @IsUUID()
  id?: string;

  @IsString()
  @IsFilled()
  @Length(1, 120)
  name!: string;

  @IsOptional()
  @IsString()
  @Length(0, 300)
  address?: string;

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
  crs?: (typeof COORDINATE_SYSTEMS)[number];
}

export class VenuePut extends VenueInput {
  @IsInt()
  @Min(1)
  version!: number;
}

export class VenueDto extends VenuePut {
  override id!: string;
}

export class VenueList {
  items!: VenueDto[];
  total!: number;
}

/** A room of a venue, a column of the agenda's board, as it is created. */
export class HallInput {
  @IsOptional()
  @IsUUID()
  id?: string;

  @IsUUID()
  venueId!: string;

  @IsString()
  @IsFilled()
  @Length(1, 120)
  name!: string;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100_000)
  seats?: number;

  /** Its place among the columns, from 0; last if nothing is said. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(10_000)
  position?: number;
}

export class HallPut extends HallInput {
  @IsInt()
  @Min(1)
  version!: number;
}

export class HallDto extends HallPut {
  override id!: string;
  override position!: number;
}

export class HallList {
  items!: HallDto[];
  total!: number;
}
