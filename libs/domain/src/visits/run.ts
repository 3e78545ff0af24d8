/** One planned stay: its vehicle is the run's. Instants, `begin` < `leave`. */
export interface Call {
  id: string;
  stopId: string;
  begin: string;
  leave: string;
}

/** One vehicle's planned day: when it leaves the start and its calls in the order of time. */
export interface Run {
  id: string;
  vehicleId: string;
  depart: string;
  calls: readonly Call[];
}

/** Names a moment of a run: a call's id, or the ends of the run. */
export type CallId = string;
export const RUN_ENDS = ['start', 'end'] as const;

/** What a captain taps: the vehicle has left a place or has come to one. */
export const RUN_EVENT_KINDS = ['departed', 'arrived'] as const;
export type RunEventKind = (typeof RUN_EVENT_KINDS)[number];

/**
 * One tap, or what was said of a moment still to come. Nothing is ever overwritten: a mistake is put right by a later
 * event that `corrects` it.
 */
export interface RunEvent {
  /** UUIDv7 made on the phone, so its time of making sorts. */
  id: string;
  runId: string;
  kind: RunEventKind;
  /** A call of the run, `start` (departed only) or `end` (arrived only). */
  callId: CallId;
  /** When it happened, by the phone's clock; with `expected`, the moment before which it will not. */
  at: string;
  /** Whether this was said beforehand, of a vehicle that is held up: nothing has happened yet. */
  expected?: boolean;
  /** The event this one stands instead of. */
  corrects?: string;
  /** With `corrects`: it did not happen at all; with `expected`: the vehicle is held up no longer. */
  void?: boolean;
}

/** Whether somebody was aboard before their vehicle left a call; the newest mark of a person wins. */
export interface RollMark {
  attendeeId: string;
  aboard: boolean;
  /** When it was marked, by the phone's clock. */
  at: string;
  /** Why the vehicle leaves without them. */
  reason?: string;
}

/** Who is aboard before a run leaves a call (or `start`): one newest mark per person. */
export interface RollCall {
  runId: string;
  callId: CallId;
  marks: readonly RollMark[];
}
