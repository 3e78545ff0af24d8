import type { ItineraryPin, Run, Stop } from '@yicheng/domain';
import type { Copier, MeetingCopy } from '../meetings/index';
import { ItineraryRow } from './itinerary.entity';

/**
 * The site visits of a duplicate with their runs as planned, moved to its days. Pictures stay behind: they show how the
 * places looked before the other meeting. Presenters who are attendees come where the people come.
 */
export const copyVisits: Copier = async copy => {
  const place = (id: string): string => (id === 'start' || id === 'end' ? id : copy.id(id));
  const optional = (at: string | undefined): string | undefined => at && copy.instant(at);
  await copy.rows(ItineraryRow, 'itinerary', row => ({
    date: copy.day(row.date),
    start: { ...row.start, at: copy.instant(row.start.at) },
    end: { ...row.end, by: copy.instant(row.end.by) },
    stops: row.stops.map(stop => copiedStop(stop, copy)),
    legs: row.legs.map(leg => ({ ...leg, from: place(leg.from), to: place(leg.to) })),
    vehicleIds: row.vehicleIds.map(copy.id),
    terms: row.terms.map(({ vehicleId, earliest, latest, stopIds }) => ({
      vehicleId: copy.id(vehicleId),
      ...known({ earliest: optional(earliest), latest: optional(latest), stopIds: stopIds?.map(copy.id) }),
    })),
    together: row.together.map(({ vehicleIds, stopId }) => ({
      vehicleIds: vehicleIds.map(copy.id),
      stopId: copy.id(stopId),
    })),
    pins: row.pins.map(pin => copiedPin(pin, copy)),
    runs: row.runs.map(run => copiedRun(run, copy)),
  }));
};

function copiedStop({ pictures: _, presenterId, open, close, ...stop }: Stop, copy: MeetingCopy): Stop {
  return {
    ...stop,
    id: copy.id(stop.id),
    ...known({
      open: open && copy.instant(open),
      close: close && copy.instant(close),
      presenterId: copy.people && presenterId ? copy.id(presenterId) : undefined,
    }),
  };
}

const copiedPin = (
  { vehicleId, depart, order, stopId, begin, before }: ItineraryPin,
  copy: MeetingCopy,
): ItineraryPin =>
  known({
    vehicleId: vehicleId && copy.id(vehicleId),
    depart: depart && copy.instant(depart),
    order: order?.map(copy.id),
    stopId: stopId && copy.id(stopId),
    begin: begin && copy.instant(begin),
    before: before && copy.id(before),
  });

const copiedRun = ({ id, vehicleId, depart, calls }: Run, copy: MeetingCopy): Run => ({
  id: copy.id(id),
  vehicleId: copy.id(vehicleId),
  depart: copy.instant(depart),
  calls: calls.map(call => ({
    id: copy.id(call.id),
    stopId: copy.id(call.stopId),
    begin: copy.instant(call.begin),
    leave: copy.instant(call.leave),
  })),
});

/** Without the fields that are undefined. */
function known<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
