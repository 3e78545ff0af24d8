import { type Vehicle, VEHICLE_ROLES, type VehicleRole } from '@yicheng/domain';
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

/** A vehicle as it is created. */
export class VehicleInput {
  @IsOptional()
  @IsUUID()
  id?: string;

  /** The number on its windscreen, unique in the meeting. */
  @IsInt()
  @Min(1)
  @Max(999)
  number!: number;

  @IsOptional()
  @IsString()
  @Length(0, 20)
  plate?: string;

  /** Places for passengers: without the driver and staff who ride along. */
  @IsInt()
  @Min(0)
  @Max(500)
  passengers!: number;

  /** What kind of vehicle: coach, minibus, car. */
  @IsOptional()
  @IsString()
  @Length(0, 40)
  class?: string;

  /** What it does in the convoy; `guests` if nothing is said. */
  @IsOptional()
  @IsIn(VEHICLE_ROLES)
  role?: VehicleRole;

  /** The driver's name. */
  @IsOptional()
  @IsString()
  @Length(0, 80)
  driver?: string;

  /** A published duty number, so it is not masked. */
  @IsOptional()
  @IsString()
  @Length(0, 40)
  driverPhone?: string;

  /** Attendees (staff, not guests) who answer for it. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  captainIds?: string[];
}

export class VehiclePut extends VehicleInput {
  @IsInt()
  @Min(1)
  version!: number;
}

export class VehicleDto extends VehiclePut implements Vehicle {
  override id!: string;
  override role!: VehicleRole;
  override captainIds!: string[];
  /** How many people are assigned to it now. */
  people!: number;
}

export class VehicleList {
  items!: VehicleDto[];
  total!: number;
}
