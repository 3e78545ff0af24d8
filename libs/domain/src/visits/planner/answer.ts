import type { Finding } from '../../finding';
import type { WaitCause } from '../timing';

/** `infeasible` only when it is proven that nothing can satisfy the request. */
export type PlanStatus = 'feasible' | 'infeasible' | 'unknown';

/** Waiting before a begin, by the last constraint that released it. */
export interface PlanWait {
  minutes: number;
  because: WaitCause;
  /** The vehicle whose leaving freed the place, or for which the others stood. */
  behind?: string;
}

/** One vehicle at one stop. Minutes from local midnight. */
export interface PlannedCall {
  stop: string;
  reach: number;
  begin: number;
  leave: number;
  waits?: readonly PlanWait[];
}

/** One vehicle's day. */
export interface PlannedRun {
  vehicle: string;
  depart: number;
  return: number;
  waiting: number;
  calls: readonly PlannedCall[];
}

/** What one more parking place, an earlier opening, a shorter dwell or a later limit would save. */
export interface PlanBinding {
  kind: 'capacity' | 'window' | 'dwell' | 'latest';
  stop?: string;
  /** Places more, or minutes: earlier (window, dwell: negative) or later (latest). */
  change: number;
  /** Minutes the last vehicle is back earlier. */
  saves: number;
  /** Whether either end is the best found and not proven. */
  estimate: boolean;
}

/** The planner's answer, as it stands on the wire. Figures are null where there are no runs. */
export interface PlanAnswer {
  status: PlanStatus;
  /** Whether no plan has a smaller makespan. */
  proven: boolean;
  /** The largest return, a time of day. */
  makespan: number | null;
  waiting: number | null;
  driving: number | null;
  /** Stop pairs that two vehicles visit in opposite order, summed over vehicle pairs. */
  difference: number | null;
  /** No plan has a smaller makespan than this. */
  bound: number | null;
  runs: readonly PlannedRun[];
  bindings: readonly PlanBinding[];
  findings: readonly Finding[];
}
