import type { MyAnnouncement } from '@yicheng/domain';
import { Type } from 'class-transformer';
import { IsDefined, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { AdjustmentAnnouncementDto, AdjustmentAudienceDto } from '../visits/index';

/** An announcement as it is sent; sending the same id again sends nothing twice. */
export class AnnouncementInput extends AdjustmentAnnouncementDto {
  @IsOptional()
  @IsUUID()
  id?: string;
}

/** An announcement that was sent, with how far it came. */
export class AnnouncementDto extends AnnouncementInput {
  override id!: string;
  sentAt!: string;
  /** Who sent it; empty for what an adjustment caused. */
  by!: string;
  /** How many people it went to: those in the audience when it was sent. */
  audienceSize!: number;
  /** How many of them said that they have it. */
  received!: number;
}

/** What was sent, the newest first. */
export class AnnouncementList {
  items!: AnnouncementDto[];
  total!: number;
}

/** Whose size is asked before anything is sent. */
export class AudienceQuestion {
  @IsDefined()
  @ValidateNested()
  @Type(() => AdjustmentAudienceDto)
  audience!: AdjustmentAudienceDto;
}

/** Somebody an announcement is for. */
export class AddresseeDto {
  attendeeId!: string;
  name!: string;
  /** Unit and post, in words. */
  line?: string;
  /** When they said that they have it. */
  receivedAt?: string;
}

/** Whom an audience comes to. */
export class ReachDto {
  /** How many people. */
  people!: number;
  names!: AddresseeDto[];
}

/** An announcement as its reader has it. */
export class MyAnnouncementDto implements MyAnnouncement {
  id!: string;
  text!: string;
  sentAt!: string;
  /** Who sent it; empty for what an adjustment caused. */
  by!: string;
  /** When its reader said so; absent while unread. */
  receivedAt?: string;
  /** A later one took it back. */
  voided?: boolean;
}

/** What was sent to somebody, the newest first. */
export class MyAnnouncementList {
  items!: MyAnnouncementDto[];
  total!: number;
}
