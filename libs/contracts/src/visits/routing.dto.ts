import { LegDto } from './itinerary.dto';

/** Whether a routing server is set up. */
export class RoutingDto {
  available!: boolean;
}

/** Two places of an itinerary: stop ids, `start` or `end`. */
export class UnroutedPairDto {
  from!: string;
  to!: string;
}

/** Drives of an itinerary as the routing server knows them; nothing is stored. */
export class RoutedLegsDto {
  legs!: LegDto[];
  /** Pairs between which it knows no road. */
  missing!: UnroutedPairDto[];
}
