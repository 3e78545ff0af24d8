import type { DiningTable, HotelRoom } from '@yicheng/domain';
import { IsInt, IsOptional, IsString, IsUUID, Length, Max, Min } from 'class-validator';
import { IsFilled } from '../platform/checks';

/** A room people sleep in, as it is created. */
export class HotelRoomInput {
  @IsOptional()
  @IsUUID()
  id?: string;

  /** As it is written on the door; unique within its hotel. */
  @IsString()
  @IsFilled()
  @Length(1, 20)
  number!: string;

  @IsInt()
  @Min(1)
  @Max(50)
  beds!: number;

  /** The hotel's name, where there are several. */
  @IsOptional()
  @IsString()
  @Length(0, 80)
  hotel?: string;
}

export class HotelRoomPut extends HotelRoomInput {
  @IsInt()
  @Min(1)
  version!: number;
}

export class HotelRoomDto extends HotelRoomPut implements HotelRoom {
  override id!: string;
  /** How many people are in it now. */
  people!: number;
}

export class HotelRoomList {
  items!: HotelRoomDto[];
  total!: number;
}

/** A table people eat at, as it is created. */
export class TableInput {
  @IsOptional()
  @IsUUID()
  id?: string;

  /** Stands on the table; unique within the meeting. */
  @IsInt()
  @Min(1)
  @Max(9999)
  number!: number;

  @IsInt()
  @Min(1)
  @Max(200)
  seats!: number;

  /** What it is called, where it is called something: 主桌. */
  @IsOptional()
  @IsString()
  @Length(0, 40)
  name?: string;
}

export class TablePut extends TableInput {
  @IsInt()
  @Min(1)
  version!: number;
}

export class TableDto extends TablePut implements DiningTable {
  override id!: string;
  /** How many people are at it now. */
  people!: number;
}

export class TableList {
  items!: TableDto[];
  total!: number;
}
