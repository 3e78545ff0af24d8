import {
  type Attendee,
  PEOPLE_ORDERS,
  type PeopleOrder,
  type PhoneProblem,
  type Post,
  REPLIES,
  type ReplyState,
  SEXES,
  type Sex,
  type Substitute,
} from '@yicheng/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDefined,
  IsEmail,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsFilled } from '../platform/checks';
import { Page } from '../platform/page.dto';

/** What somebody does and where: a unit of the directory by id, or any unit by its name. */
export class PostDto implements Post {
  @IsOptional()
  @IsUUID()
  unitId?: string;

  /** The unit's name; answers always have it. A name the directory knows becomes its id. */
  @IsOptional()
  @IsString()
  @Length(0, 120)
  unit?: string;

  @IsDefined()
  @IsString()
  @Length(0, 120)
  post!: string;
}

/** A person of the meeting, as they are put on its roster. */
export class AttendeeInput {
  @IsOptional()
  @IsUUID()
  id?: string;

  @IsString()
  @IsFilled()
  @Length(1, 80)
  name!: string;

  /** The first one decides where the person stands in official order. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => PostDto)
  posts?: PostDto[];

  /** Masked in every answer; sent back exactly as masked, or not at all, it stays as it is; null takes it away. */
  @IsOptional()
  @IsString()
  @Length(0, 40)
  phone?: string | null;

  @IsOptional()
  @IsEmail()
  email?: string;

  @IsOptional()
  @IsString()
  @Length(0, 40)
  category?: string;

  @IsOptional()
  @IsIn(SEXES)
  sex?: Sex;

  @IsOptional()
  @IsString()
  @Length(0, 40)
  nationality?: string;

  @IsOptional()
  @IsUUID()
  groupId?: string;

  /** Where their reply stands; `named` if nothing is said. */
  @IsOptional()
  @IsIn(REPLIES)
  reply?: ReplyState;

  @IsOptional()
  @IsString()
  @Length(0, 1000)
  note?: string;
}

export class AttendeePut extends AttendeeInput {
  @IsInt()
  @Min(1)
  version!: number;
}

/** Who comes instead of somebody. */
export class SubstituteDto implements Substitute {
  name!: string;
  posts?: PostDto[];
  /** Masked. */
  phone?: string;
}

export class AttendeeDto extends AttendeePut implements Attendee {
  override id!: string;
  override posts!: PostDto[];
  override phone?: string;
  /** What is wrong with the phone number, which is stored all the same. */
  phoneProblem?: PhoneProblem;
  override reply!: ReplyState;
  /** Why leave was asked for. */
  replyReason?: string;
  /** Who comes instead. */
  substitute?: SubstituteDto;
  /** The place in the roster as its senders ordered it. */
  position!: number;
  /** Each way the name can be read. */
  pinyin!: string[];
  /** What the name is ordered by in stroke order. */
  strokes!: string;
  /** The vehicle they have, if any. */
  vehicleId?: string;
  updatedAt!: string;
}

export class AttendeeList {
  items!: AttendeeDto[];
  total!: number;
}

/** Which people of the meeting are wanted. */
export class AttendeeQuery extends Page {
  /** Characters, pinyin, initials, unit, post, or the last digits of a phone number. */
  @IsOptional()
  @IsString()
  @Length(0, 80)
  q?: string;

  /** A unit; those below it are included. */
  @IsOptional()
  @IsUUID()
  unit?: string;

  @IsOptional()
  @IsIn(REPLIES)
  status?: ReplyState;

  /** A vehicle's passengers. */
  @IsOptional()
  @IsUUID()
  vehicle?: string;

  @IsOptional()
  @IsIn(PEOPLE_ORDERS)
  order?: PeopleOrder;
}

/** Why a masked phone number is asked for; a secretary has to say. */
export class UnmaskInput {
  @IsOptional()
  @IsString()
  @Length(0, 300)
  reason?: string;
}

/** A phone number in full; absent if none is stored. */
export class UnmaskedDto {
  phone?: string;
}

/** Somebody's phone number in full; absent if none is stored. */
export class NumberDto {
  attendeeId!: string;
  phone?: string;
}

/** The numbers of a vehicle's people, in the order of the roster. */
export class NumberList {
  items!: NumberDto[];
}

/** An attendee's personal link, shown this once. */
export class PassLinkDto {
  url!: string;
}

/** When the attendee's current link was made, and on how many devices it was opened. */
export class PassStateDto {
  issuedAt!: string;
  devices!: number;
}
