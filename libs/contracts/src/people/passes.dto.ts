import { PASSES_AT_ONCE } from '@yicheng/domain';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsOptional, IsUUID } from 'class-validator';
import { PassStateDto } from './attendee.dto';

/** Whose personal links are to be made, all together or none. */
export class PassesInput {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(PASSES_AT_ONCE)
  @IsUUID(undefined, { each: true })
  attendeeIds!: string[];

  /** Whether those who have a link get a new one, which ends the former; they are left alone if nothing is said. */
  @IsOptional()
  @IsBoolean()
  renew?: boolean;
}

/** A link just made, shown this once. */
export class IssuedPassDto {
  attendeeId!: string;
  url!: string;
  /** The holder's phone number in full, for whoever may see everybody's. */
  phone?: string;
}

/** The links made, in the order in which they were asked for, and who has one already and was left alone. */
export class IssuedPasses {
  items!: IssuedPassDto[];
  kept!: string[];
}

/** Who has a link that can be opened, since when, and on how many devices it was. */
export class HeldPassDto extends PassStateDto {
  attendeeId!: string;
}

/** Everybody who has a link, of those the reader may give one to. */
export class HeldPasses {
  items!: HeldPassDto[];
}
