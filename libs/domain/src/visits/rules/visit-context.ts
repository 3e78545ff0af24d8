import type { VehicleRole } from '../../people';
import type { OtherItinerary } from './engagements';

/** A vehicle of the meeting as far as the rules of visits look at it; what is absent is not known and not judged. */
export interface ContextVehicle {
  id: string;
  class?: string;
  role?: VehicleRole;
  /** Places for passengers, without driver and crew. */
  passengers?: number;
  /** Who rides in it. */
  people?: number;
  /** Parking places it takes; 1 if nothing is said. */
  size?: number;
  captainIds?: readonly string[];
}

/** Somebody the plan counts on: a captain or a presenter. */
export interface ContextPerson {
  id: string;
  category?: string;
  /** The vehicle they are assigned to. */
  vehicleId?: string;
  /** Whether they come at all: a leave that was granted says no. */
  expected?: boolean;
}

/** Something of the programme that begins whether everybody is back or not. */
export interface FixedEvent {
  id: string;
  title: string;
  /** Instant. */
  start: string;
}

/** The numbers within which a day of visits is sound; each meeting may have its own. */
export interface VisitLimits {
  /** A convoy of more vehicles than this needs a medical and a spare one. */
  escortAbove: number;
  /** Minutes a driver drives at most without a break. */
  drivingAtOnce: number;
  /** Minutes a stay must last to count as a driver's break. */
  driversBreak: number;
  /** Minutes a driver drives in all. */
  drivingInAll: number;
  /** Minutes from leaving the start to being back. */
  drivingSpread: number;
}

/**
 * What holds if a meeting says nothing else. Four hours at once and twenty minutes' break are the law (道路交通安全法
 * 实施条例 art. 62(7): 连续驾驶机动车超过4小时未停车休息或者停车休息时间少于20分钟), eight hours in all within a day the
 * rule for coach drivers (道路旅客运输企业安全管理规范 art. 38). The spread of twelve hours and the eight vehicles of a
 * convoy are what offices keep to, not law.
 */
export const VISIT_LIMITS: VisitLimits = {
  escortAbove: 8,
  drivingAtOnce: 4 * 60,
  driversBreak: 20,
  drivingInAll: 8 * 60,
  drivingSpread: 12 * 60,
};

/** What surrounds an itinerary in its meeting. Plain data; a part that is absent is not known, and its rules are silent. */
export interface VisitContext {
  /** All vehicles of the meeting. */
  vehicles?: readonly ContextVehicle[];
  /** Captains and presenters. */
  people?: readonly ContextPerson[];
  /** What everybody of the meeting must be back for, that day. */
  fixed?: readonly FixedEvent[];
  /** The other itineraries of the meeting; this one may be among them. */
  others?: readonly OtherItinerary[];
  limits?: Partial<VisitLimits>;
}

/** The limits of a meeting with what it does not say filled in. */
export const limitsOf = ({ limits }: VisitContext): VisitLimits => ({ ...VISIT_LIMITS, ...limits });

/** Each vehicle's class, for those that are slower. */
export const classesIn = ({ vehicles = [] }: VisitContext): Record<string, string | undefined> =>
  Object.fromEntries(vehicles.map(vehicle => [vehicle.id, vehicle.class]));
