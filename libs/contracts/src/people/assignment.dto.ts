import type { Assignment, Group } from '@yicheng/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDefined,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsFilled } from '../platform/checks';
import { Page } from '../platform/page.dto';

/** What changes for one person: only the fields that are named; null takes the person off. */
export class AssignmentChange {
  @IsUUID()
  attendeeId!: string;

  @IsOptional()
  @IsUUID()
  vehicleId?: string | null;

  @IsOptional()
  @IsUUID()
  hotelRoomId?: string | null;

  @IsOptional()
  @IsUUID()
  tableId?: string | null;

  @IsOptional()
  @IsString()
  @Length(1, 20)
  seat?: string | null;

  /** Given, the change is refused if somebody changed this person's assignment since; without it the newest wins. */
  @IsOptional()
  @IsInt()
  @Min(0)
  version?: number;
}

/** Changes that are stored together or not at all. */
export class AssignmentsPut {
  @IsDefined()
  @IsArray()
  @ArrayMaxSize(2000)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => AssignmentChange)
  items!: AssignmentChange[];
}

/** Where somebody rides, sleeps, eats and sits; what is absent is not assigned. */
export class AssignmentDto implements Assignment {
  attendeeId!: string;
  vehicleId?: string;
  hotelRoomId?: string;
  tableId?: string;
  seat?: string;
  version!: number;
}

export class AssignmentList {
  items!: AssignmentDto[];
  total!: number;
}

export class AssignmentQuery extends Page {
  @IsOptional()
  @IsUUID()
  vehicle?: string;
}

/** A group of people who travel or discuss together, as it is created. */
export class GroupInput {
  @IsOptional()
  @IsUUID()
  id?: string;

  @IsString()
  @IsFilled()
  @Length(1, 80)
  name!: string;

  /** Its place among the groups, from 0; last if nothing is said. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(10_000)
  position?: number;
}

export class GroupPut extends GroupInput {
  @IsInt()
  @Min(1)
  version!: number;
}

export class GroupDto extends GroupPut implements Group {
  override id!: string;
  override position!: number;
}

export class GroupList {
  items!: GroupDto[];
  total!: number;
}
