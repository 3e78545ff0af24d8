import type { CallId } from '../run';

/** One moment of a run. Instants: as planned; as it was, once tapped; else as it is now expected. */
export interface Moment {
  planned: string;
  actual?: string;
  /** Only while not actual; for a moment that was passed without a tap, a guess from the taps around it. */
  forecast?: string;
}

/** One stay as it was or is expected. */
export interface CallForecast {
  callId: CallId;
  stopId: string;
  reach: Moment;
  /** When the visit begins: nobody taps it. */
  begin: Moment;
  leave: Moment;
}

/** A vehicle's day as it was up to now and is expected to go on. */
export interface RunForecast {
  runId: string;
  vehicleId: string;
  depart: Moment;
  calls: readonly CallForecast[];
  return: Moment;
  /** Minutes late at the next thing (or at the return, once back); negative = early. */
  late: number;
  /** Minutes since the last tap; null before the first. */
  age: number | null;
}

/** What one knows of a moment best: actual, else forecast, else planned. */
export const bestOf = ({ planned, actual, forecast }: Moment): string => actual ?? forecast ?? planned;
