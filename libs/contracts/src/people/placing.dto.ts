import type { UnplacedReason } from '@yicheng/domain';
import { ArrayMaxSize, IsArray, IsBoolean, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';

/** For whom places are to be proposed. */
export class ProposeInput {
  /** These people only; everybody who is expected if nothing is said. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(2000)
  @IsUUID(undefined, { each: true })
  attendeeIds?: string[];

  /** Whether whoever has a place already stays there; true if nothing is said. */
  @IsOptional()
  @IsBoolean()
  keep?: boolean;

  /** For seats: how many there are in a row; 20 if nothing is said. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(200)
  perRow?: number;

  /** For seats: how many rows there are; as many as are needed if nothing is said. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(500)
  rows?: number;
}

/** A place for somebody, in the form in which PUT assignments takes it. */
export class ProposedDto {
  attendeeId!: string;
  vehicleId?: string;
  hotelRoomId?: string;
  tableId?: string;
  seat?: string;
}

/** Somebody for whom there is no place. */
export class UnplacedDto {
  attendeeId!: string;
  /** no-room: nothing has room; sex-unknown: rooms are shared, and their sex is not known. */
  reason!: UnplacedReason;
}

/** A proposal; nothing is stored until its items are sent to PUT assignments. */
export class PlacingDto {
  items!: ProposedDto[];
  unplaced!: UnplacedDto[];
}
