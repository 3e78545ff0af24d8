import {
  REPLIES,
  REPLY_CHOICES,
  type Reply,
  type ReplyChoice,
  type ReplyState,
  type Substitute,
} from '@yicheng/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsFilled } from '../platform/checks';

/** A post of a substitute: at a unit of the directory, or at one named in words. */
export class SubstitutePostDto {
  @IsOptional()
  @IsUUID()
  unitId?: string;

  @IsOptional()
  @IsString()
  @MaxLength(120)
  unit?: string;

  @IsDefined()
  @IsString()
  @MaxLength(120)
  post!: string;
}

/** Who comes instead. */
export class SubstituteInput implements Substitute {
  @IsString()
  @IsFilled()
  @Length(1, 80)
  name!: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => SubstitutePostDto)
  posts?: SubstitutePostDto[];

  /** Sent back exactly as masked, or not at all, it stays as it is. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  phone?: string;
}

/** An answer to the invitation. Leave needs a reason; a substitute needs a name. */
export class ReplyPut implements Reply {
  /** The version of the reply one has seen. */
  @IsInt()
  @Min(1)
  version!: number;

  @IsIn(REPLY_CHOICES)
  reply!: ReplyChoice;

  @IsOptional()
  @IsString()
  @MaxLength(1000)
  reason?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => SubstituteInput)
  substitute?: SubstituteInput;
}

/** Where somebody's reply stands. */
export class ReplyDto {
  /** The attendee. */
  id!: string;
  version!: number;
  reply!: ReplyState;
  reason?: string;
  substitute?: SubstituteInput;
  updatedAt!: string;
}

/** Where one person stands from now on. */
export class ReplyChange {
  @IsUUID()
  attendeeId!: string;

  @IsIn(REPLIES)
  reply!: ReplyState;

  /** Given, the change is refused if somebody changed this person since; without it the newest wins. */
  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number;
}

/** Where several people stand, stored together or not at all. */
export class RepliesPut {
  @IsDefined()
  @IsArray()
  @ArrayMaxSize(2000)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => ReplyChange)
  items!: ReplyChange[];
}

export class ReplyList {
  items!: ReplyDto[];
  total!: number;
}
