import { IsBoolean, IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import { IsFilled, IsLocalDate } from '../platform/checks';

/** A meeting made from another, its days moved so that the first is `startDate`. */
export class DuplicateInput {
  @IsOptional()
  @IsUUID()
  id?: string;

  /** First local day of the new meeting. */
  @IsLocalDate()
  startDate!: string;

  /** As the other's if nothing is said. */
  @IsOptional()
  @IsString()
  @IsFilled()
  @Length(1, 200)
  title?: string;

  /** Its name in addresses; made from the date if nothing is said. */
  @IsOptional()
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  @Length(1, 60)
  slug?: string;

  /** Whether the people come along, with their vehicles, rooms and parts in the programme; true if nothing is said. */
  @IsOptional()
  @IsBoolean()
  people?: boolean;
}
