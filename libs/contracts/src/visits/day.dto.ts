import {
  type CallForecast,
  type Moment,
  type RollCall,
  type RollMark,
  type RunEvent,
  RUN_EVENT_KINDS,
  type RunEventKind,
  type RunForecast,
  type Sighting,
} from '@yicheng/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsInstant } from '../platform/checks';
import { FindingDto } from '../platform/finding.dto';
import { AdjustmentDto } from './adjustment.dto';
import { ItineraryDto } from './itinerary.dto';
import { RunDto } from './run.dto';

const UUID = '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}';

/** One tap as it is sent: the vehicle has left a place or has come to one; or, beforehand, that it is held up. */
export class RunEventInput {
  /** Made on the phone, so that sending it again is the same tap. */
  @IsOptional()
  @IsUUID()
  id?: string;

  @IsIn(RUN_EVENT_KINDS)
  kind!: RunEventKind;

  /** A call of the run, `start` (departed only) or `end` (arrived only). */
  @IsString()
  @Matches(new RegExp(`^(start|end|${UUID})$`), { message: 'must be the id of a call, start or end' })
  callId!: string;

  /** When it happened, by the phone's clock; with `expected`, the moment before which it will not: now or later. */
  @IsInstant()
  at!: string;

  /**
   * Whether the vehicle is only held up: the moment is not expected before `at`, and has not happened. The newest word
   * about a moment counts; the tap ends it.
   */
  @IsOptional()
  @IsBoolean()
  expected?: boolean;

  /** The tap this one stands instead of. */
  @IsOptional()
  @IsUUID()
  corrects?: string;

  /** With `corrects`: it did not happen at all; with `expected`: the vehicle is held up no longer. */
  @IsOptional()
  @IsBoolean()
  void?: boolean;
}

/** One tap, or what was said beforehand. */
export class RunEventDto extends RunEventInput implements RunEvent {
  override id!: string;
  runId!: string;
  /** When the server took it; long after `at` where a phone was without network. */
  createdAt!: string;
}

/** Whether somebody is aboard before the vehicle leaves. */
export class RollMarkDto implements RollMark {
  @IsUUID()
  attendeeId!: string;

  @IsBoolean()
  aboard!: boolean;

  /** When it was marked, by the phone's clock; the newest mark of a person counts. */
  @IsInstant()
  at!: string;

  /** Why the vehicle leaves without them. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  reason?: string;
}

/** Marks of one phone; they are merged with those of the others. */
export class RollCallPut {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => RollMarkDto)
  marks!: RollMarkDto[];
}

/** Who is aboard before a run leaves a call: one newest mark per person. */
export class RollCallDto implements RollCall {
  runId!: string;
  callId!: string;
  marks!: RollMarkDto[];
}

/** One moment of a run: as planned; as it was, once tapped; else as it is expected now. */
export class MomentDto implements Moment {
  planned!: string;
  actual?: string;
  forecast?: string;
}

/** One stay as it was or is expected. */
export class CallForecastDto implements CallForecast {
  callId!: string;
  stopId!: string;
  reach!: MomentDto;
  begin!: MomentDto;
  leave!: MomentDto;
}

/** A vehicle's day as it was up to now and is expected to go on. */
export class RunForecastDto implements RunForecast {
  runId!: string;
  vehicleId!: string;
  depart!: MomentDto;
  calls!: CallForecastDto[];
  return!: MomentDto;
  /** Minutes late at the next thing (or at the return, once back); negative = early. */
  late!: number;
  /** Minutes since the last tap; null before the first. */
  age!: number | null;
}

/** Where and when somebody was last marked aboard. */
export class SightingDto implements Sighting {
  attendeeId!: string;
  vehicleId!: string;
  runId!: string;
  callId!: string;
  /** The stop of the call, or `start`. */
  stopId!: string;
  at!: string;
  /** The vehicle's number. */
  number!: number;
}

/** Somebody of another vehicle who was taken along. */
export class GuestDto {
  attendeeId!: string;
  name!: string;
}

/** An itinerary on its day: what was planned and last adjusted, what has happened, what is expected. */
export class DayDto {
  itineraryId!: string;
  /** The itinerary's version, from which an adjustment is made. */
  version!: number;
  /** Whether the latest release does not have it: attendees do not have its times. */
  draft!: boolean;
  /** The server's clock when this was worked out. */
  now!: string;
  runs!: RunDto[];
  events!: RunEventDto[];
  rollCalls!: RollCallDto[];
  forecast!: RunForecastDto[];
  /** `left-behind`: people who were aboard and are missing since; of a captain's, whatever vehicle they were last on. */
  findings!: FindingDto[];
  /** For captains: who of their people was last seen on a vehicle that is not theirs. */
  elsewhere!: SightingDto[];
  /** For captains: who was marked on their vehicles and belongs to another. */
  guests!: GuestDto[];
  /** For organizers: the itinerary as it is driven, which may differ from the draft. */
  itinerary?: ItineraryDto;
  /** What was adjusted since the release, the newest first; for organizers. */
  adjustments!: AdjustmentDto[];
}
