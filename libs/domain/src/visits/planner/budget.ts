/** Milliseconds from any fixed moment. */
export type PlanClock = () => number;

/** How much search is allowed: so many steps, or so much time. Steps give the same answer on every machine. */
export interface Budget {
  /** Counts steps; false once nothing is left. */
  spend(steps: number): boolean;
  /** How much is gone, 0 to 1. */
  used(): number;
  /** A part of what is left, as a budget of its own. */
  share(part: number): Budget;
}

/** The clock is asked again after so many steps. */
const GLANCE = 64;

/** A budget of steps. */
export function stepBudget(total: number, parent?: Budget): Budget {
  let gone = 0;
  return {
    spend(steps) {
      gone += steps;
      if (parent && !parent.spend(steps)) return false;
      return gone < total;
    },
    used: () => Math.min(1, gone / total),
    share(part) {
      return stepBudget(Math.max(0, total - gone) * part, this);
    },
  };
}

/** A budget of milliseconds; `stopped` ends it early. */
export function timeBudget(milliseconds: number, clock: PlanClock, stopped: () => boolean = () => false): Budget {
  const start = clock();
  let sinceGlance = GLANCE;
  let now = start;
  const left = (): boolean => now - start < milliseconds;
  return {
    spend(steps) {
      sinceGlance += steps;
      if (sinceGlance >= GLANCE) {
        sinceGlance = 0;
        now = stopped() ? Infinity : clock();
      }
      return left();
    },
    used() {
      now = Math.max(now, clock());
      return milliseconds > 0 ? Math.min(1, (now - start) / milliseconds) : 1;
    },
    share(part) {
      now = Math.max(now, clock());
      return timeBudget(Math.max(0, milliseconds - (now - start)) * part, clock, stopped);
    },
  };
}
