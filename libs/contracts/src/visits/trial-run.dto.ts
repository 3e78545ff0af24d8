import {
  RUN_EVENT_KINDS,
  type RunEventKind,
  TRIAL_TOPICS,
  type TrialEntry,
  type TrialMark,
  type TrialNote,
  type TrialRun,
  type TrialTopic,
} from '@yicheng/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsInstant } from '../platform/checks';

const PLACE = /^(start|end|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})$/;
const IsPlace = (): PropertyDecorator => Matches(PLACE, { message: 'must be the id of a stop, start or end' });

/** What every entry of a trial run has. */
class TrialEntryDto implements TrialEntry {
  /** Made on the phone, so that sending it again is the same entry. */
  @IsUUID()
  id!: string;

  /** When it was last written, by the phone's clock: of two versions of an entry the later one counts. */
  @IsInstant()
  changed!: string;

  /** Taken back; it stays, so that another phone does not bring it up again. */
  @IsOptional()
  @IsBoolean()
  void?: boolean;
}

/** Leaving a place or coming to one on the trial run. */
export class TrialMarkDto extends TrialEntryDto implements TrialMark {
  @IsIn(RUN_EVENT_KINDS)
  kind!: RunEventKind;

  /** A stop's id, `start` or `end`. */
  @IsString()
  @IsPlace()
  place!: string;

  /** When it happened, by the phone's clock. */
  @IsInstant()
  at!: string;
}

/** What was seen on the trial run: at a place, or on the drive from it `to` the next. */
export class TrialNoteDto extends TrialEntryDto implements TrialNote {
  /** A stop's id, `start` or `end`. */
  @IsString()
  @IsPlace()
  place!: string;

  /** For a note of the road: where it leads. */
  @IsOptional()
  @IsString()
  @IsPlace()
  to?: string;

  @IsInstant()
  at!: string;

  /** The road, turning and parking, the walk, toilets, a dead zone, anything else. */
  @IsIn(TRIAL_TOPICS)
  topic!: TrialTopic;

  @IsOptional()
  @IsString()
  @MaxLength(300)
  text?: string;

  /** How long it takes on foot, for a walk. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(240)
  minutes?: number;

  /** Stored pictures. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(12)
  @IsUUID(undefined, { each: true })
  fileIds?: string[];
}

/** What a phone has of a trial run: merged with what others have, entry by entry; nothing that is missing is removed. */
export class TrialRunPut {
  /** The class of the vehicle it was driven with, as of vehicles; empty = any. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  vehicleClass?: string;

  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => TrialMarkDto)
  marks!: TrialMarkDto[];

  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => TrialNoteDto)
  notes!: TrialNoteDto[];
}

/** A trial run as it begins. */
export class TrialRunInput extends TrialRunPut {
  @IsOptional()
  @IsUUID()
  id?: string;
}

/** The itinerary driven beforehand, once: when each place was left and reached, and what was seen. */
export class TrialRunDto extends TrialRunPut implements TrialRun {
  id!: string;
  itineraryId!: string;
  /** Who began it. */
  by!: string;
  version!: number;
  createdAt!: string;
  updatedAt!: string;
}

/** An itinerary's trial runs, the newest first. */
export class TrialRunList {
  items!: TrialRunDto[];
  total!: number;
}
