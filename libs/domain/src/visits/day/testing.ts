import { at } from '../testing';
import type { RollCall, RollMark, Run, RunEvent, RunEventKind } from '../run';

/** A run of vehicle `v1` over stops a and b: 08:00, a 08:20–09:00, b 09:30–10:10. */
export const aRun = (overrides: Partial<Run> = {}): Run => ({
  id: 'run1',
  vehicleId: 'v1',
  depart: at('08:00'),
  calls: [
    { id: 'a1', stopId: 'a', begin: at('08:20'), leave: at('09:00') },
    { id: 'b1', stopId: 'b', begin: at('09:30'), leave: at('10:10') },
  ],
  ...overrides,
});

/** A tap on `run1`; ids sort in the order of making. */
export const aTap = (
  id: string,
  kind: RunEventKind,
  callId: string,
  time: string,
  more: Partial<RunEvent> = {},
): RunEvent => ({ id, runId: 'run1', kind, callId, at: at(time), ...more });

/** What is said of a moment of `run1` still to come: not before a time. */
export const aDelay = (
  id: string,
  kind: RunEventKind,
  callId: string,
  time: string,
  more: Partial<RunEvent> = {},
): RunEvent => aTap(id, kind, callId, time, { expected: true, ...more });

/** A mark of a person at a time: `+` aboard, `-` not. */
export const aMark = (attendeeId: string, sign: '+' | '-', time: string, reason?: string): RollMark => ({
  attendeeId,
  aboard: sign === '+',
  at: at(time),
  ...(reason ? { reason } : {}),
});

export const aRollCall = (runId: string, callId: string, ...marks: RollMark[]): RollCall => ({ runId, callId, marks });
