import type { Finding, Rule } from '../../finding';
import { minutesBetween } from '../../time';
import type { VisitPlan } from './visit-plan';

/** Seconds do not matter: drives of slower vehicles end between two minutes. */
const TOLERANCE = 0.5;

/** A planned visit begins before the wheels can be there. */
export const legTooShort: Rule<VisitPlan> = ({ timing }) =>
  timing.runs.flatMap(({ vehicleId, depart, calls }) =>
    calls.flatMap((call, i): Finding[] => {
      const minutes = minutesBetween(call.begin, call.reach);
      if (minutes <= TOLERANCE) return [];
      const before = calls[i - 1];
      const detail = {
        vehicleId,
        from: before?.stopId ?? 'start',
        leave: before?.leave ?? depart,
        begin: call.begin,
        reach: call.reach,
        minutes: Math.ceil(minutes),
      };
      return [{ rule: 'leg-too-short', severity: 'error', subjects: [call.stopId, vehicleId], detail }];
    }),
  );
