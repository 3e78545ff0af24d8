import {
  type Binding,
  ITINERARY_MODES,
  type ItineraryMode,
  PLAN_OBJECTIVES,
  type PlanObjective,
  type Plans,
  type Proposal,
} from '@yicheng/domain';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { FindingDto } from '../platform/finding.dto';
import { ItineraryPinDto } from './itinerary.dto';
import { RunDto } from './run.dto';

/** What proposals are wished for. */
export class PlansInput {
  /** The itinerary's own if nothing is said. */
  @IsOptional()
  @IsIn(ITINERARY_MODES)
  mode?: ItineraryMode;

  /** fastest: back early; calmest: waited least. */
  @IsOptional()
  @IsIn(PLAN_OBJECTIVES)
  objective?: PlanObjective;

  /** What must stay as it is; the itinerary's own if nothing is said. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => ItineraryPinDto)
  pins?: ItineraryPinDto[];

  /** Milliseconds for all proposals together; 1500 if nothing is said. */
  @IsOptional()
  @IsInt()
  @Min(50)
  @Max(10_000)
  budgetMs?: number;

  /** now: adjustments of the day that is under way, the past fixed. */
  @IsOptional()
  @IsIn(['now'])
  from?: 'now';

  /** With `from: now`: stops that are visited no more, a village that cancels. Who is there already stays. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  without?: string[];
}

/** The stop where most vehicles meet at once. */
export class FullestDto {
  stopId!: string;
  vehicles!: number;
  capacity!: number;
}

/** Whose day a proposal changes. */
export class ProposalChangesDto {
  vehicleIds!: string[];
  people!: number;
}

/** A way to run the day, ready to be adopted with PUT runs, or on the day with an adjustment. */
export class ProposalDto implements Proposal {
  id!: string;
  /** fastest, calmest, sameOrder, convoy, more-places; on the day shift, shorten, swap, skip, hold. */
  kind!: string;
  mode!: ItineraryMode;
  runs!: RunDto[];
  /** Instant the last vehicle is back. */
  return!: string;
  /** The same of what it would replace; on the day of doing nothing. */
  returnBefore?: string;
  /** Minutes, all vehicles together. */
  waiting!: number;
  driving!: number;
  /** Nothing can be back earlier. */
  proven!: boolean;
  most!: FullestDto;
  changes!: ProposalChangesDto;
  /** Limits it breaks. */
  breaks!: FindingDto[];
  /** What it does, and its longest waits with their cause. */
  why!: FindingDto[];
}

/** What holds the day up, and what a change of it would save. */
export class BindingDto implements Binding {
  kind!: Binding['kind'];
  stopId?: string;
  /** One more place, so many minutes earlier or shorter. */
  change!: number;
  /** Minutes by which the last vehicle would be back earlier. */
  saves!: number;
  estimate!: boolean;
}

/** What the planner answers. */
export class PlansDto implements Plans {
  /** Best first; what breaks a limit never comes first unless nothing else can be done. */
  proposals!: ProposalDto[];
  bindings!: BindingDto[];
  /** Why it cannot be done, each with the stops and vehicles concerned. */
  findings!: FindingDto[];
}
