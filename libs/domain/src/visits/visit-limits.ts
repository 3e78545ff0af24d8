import type { Itinerary } from './itinerary';

/** The numbers within which a day of visits is sound; each itinerary may have its own. */
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
 * What holds if an itinerary says nothing else. Four hours at once and twenty minutes' break are the law (道路交通安全法
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

/** Their names, in the order they are shown. */
export const VISIT_LIMIT_NAMES = [
  'drivingAtOnce',
  'driversBreak',
  'drivingInAll',
  'drivingSpread',
  'escortAbove',
] as const satisfies readonly (keyof VisitLimits)[];

/** The limits of an itinerary with what it does not say filled in. */
export const limitsOf = ({ limits }: Pick<Itinerary, 'limits'>): VisitLimits => ({ ...VISIT_LIMITS, ...limits });
