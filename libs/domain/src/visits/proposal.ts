import type { Finding } from '../finding';
import type { ItineraryMode } from './itinerary';
import type { Run } from './run';

/** A way to run the day, ready to be adopted. */
export interface Proposal {
  /** Unique in its answer; says what kind it is. */
  id: string;
  /** `fastest`, `calmest`, `sameOrder`, `convoy`, `more-places`, `shift`, `shorten`, `swap`, `skip`, `hold`. */
  kind: string;
  mode: ItineraryMode;
  /** Ids of runs and calls that exist are kept where vehicle and stop are the same. */
  runs: readonly Run[];
  /** Instant the last vehicle is back. */
  return: string;
  /** The same of the plan it would replace. */
  returnBefore?: string;
  /** Minutes, all vehicles together. */
  waiting: number;
  driving: number;
  /** Nothing can be back earlier. */
  proven: boolean;
  /** Where most vehicles meet at once. */
  most: { stopId: string; vehicles: number; capacity: number };
  /** Whose day it changes. */
  changes: { vehicleIds: readonly string[]; people: number };
  /** Limits it breaks: its title says so, and it never comes first. */
  breaks: readonly Finding[];
  /** What it does to whom: rules `wait`, `shorten` … with their figures. */
  why: readonly Finding[];
}

/** What holds the day up, and what a change of it would save. */
export interface Binding {
  kind: 'capacity' | 'window' | 'dwell' | 'latest';
  stopId?: string;
  /** One more place, so many minutes earlier or shorter. */
  change: number;
  /** Minutes by which the last vehicle would be back earlier. */
  saves: number;
  /** Not proven at both ends. */
  estimate: boolean;
}

/** What the planner answers. */
export interface Plans {
  proposals: readonly Proposal[];
  bindings: readonly Binding[];
  /** Why nothing can be done, or what a person should know. */
  findings: readonly Finding[];
}
