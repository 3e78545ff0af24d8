import { type Finding, isExpected, type ReplyState } from '@yicheng/domain';

/** What readiness is judged from; what is not known (or may not be seen) is absent. */
export interface ReadinessFacts {
  attendees?: readonly { id?: string; reply: ReplyState; vehicleId?: string }[];
  items?: readonly { parentId?: string; start?: string }[];
  agendaFindings?: readonly Pick<Finding, 'severity'>[];
  itineraries?: readonly { findings: readonly Pick<Finding, 'severity'>[] }[];
  vehicles?: readonly { id: string; passengers: number; role?: string }[];
  rooms?: readonly { id: string; beds: number }[];
  tables?: readonly { id: string; seats: number }[];
  assignments?: readonly { attendeeId: string; hotelRoomId?: string; tableId?: string; seat?: string }[];
  notes?: readonly { status: string }[];
}

export type ReadinessKey = 'roster' | 'replies' | 'agenda' | 'visits' | 'vehicles' | PlacesKey | 'notes';
/** What is arranged beside the vehicles. */
export type PlacesKey = 'rooms' | 'tables' | 'seats';

/** One row: how far it has come, whether that is well, and how many things wait behind its link. */
export interface Readiness {
  key: ReadinessKey;
  tone: 'ok' | 'warning' | 'conflict';
  /** Done, and under way, out of `of`. */
  done: number;
  under: number;
  of: number;
  conflicts: number;
  /** How many the link leads to. */
  left: number;
}

/** The rows of what the meeting has, each from the same data as the list its number leads to. */
export function readinessOf(facts: ReadinessFacts): Readiness[] {
  const rows = [
    roster(facts),
    replies(facts),
    agenda(facts),
    visits(facts),
    vehicles(facts),
    rooms(facts),
    tables(facts),
    seats(facts),
    notes(facts),
  ];
  return rows.filter(row => row !== undefined);
}

const row = (key: ReadinessKey, known: Partial<Readiness>): Readiness => ({
  key,
  tone: known.conflicts ? 'conflict' : known.left || !known.of ? 'warning' : 'ok',
  done: 0,
  under: 0,
  of: 0,
  conflicts: 0,
  left: 0,
  ...known,
});

const errors = (findings: readonly Pick<Finding, 'severity'>[]): number =>
  findings.filter(finding => finding.severity === 'error').length;

function roster({ attendees }: ReadinessFacts): Readiness | undefined {
  return attendees && row('roster', { done: attendees.length, of: attendees.length });
}

function replies({ attendees }: ReadinessFacts): Readiness | undefined {
  if (!attendees?.length) return undefined;
  const count = (...states: ReplyState[]): number => attendees.filter(one => states.includes(one.reply)).length;
  const asked = count('leave-asked');
  const done = count('attending', 'leave-approved', 'substitute');
  const left = count('named');
  return row('replies', {
    done,
    under: asked,
    of: attendees.length,
    left,
    tone: left || asked || count('unnamed') ? 'warning' : 'ok',
  });
}

function agenda({ items, agendaFindings = [] }: ReadinessFacts): Readiness | undefined {
  const own = items?.filter(item => !item.parentId);
  if (!own) return undefined;
  const done = own.filter(item => item.start).length;
  return row('agenda', { done, of: own.length, left: own.length - done, conflicts: errors(agendaFindings) });
}

function visits({ itineraries }: ReadinessFacts): Readiness | undefined {
  if (!itineraries?.length) return undefined;
  const conflicts = errors(itineraries.flatMap(one => one.findings));
  const troubled = itineraries.filter(one => errors(one.findings)).length;
  return row('visits', { done: itineraries.length - troubled, of: itineraries.length, conflicts, left: troubled });
}

function vehicles({ vehicles, attendees }: ReadinessFacts): Readiness | undefined {
  if (!vehicles?.length || !attendees) return undefined;
  const expected = attendees.filter(isExpected);
  const aboard = new Map<string, number>();
  for (const { vehicleId } of expected) if (vehicleId) aboard.set(vehicleId, (aboard.get(vehicleId) ?? 0) + 1);
  const done = expected.filter(one => one.vehicleId).length;
  const conflicts = vehicles.filter(one => (aboard.get(one.id) ?? 0) > one.passengers).length;
  return row('vehicles', { done, of: expected.length, left: expected.length - done, conflicts });
}

function rooms({ rooms, ...facts }: ReadinessFacts): Readiness | undefined {
  return rooms?.length ? places('rooms', facts, new Map(rooms.map(({ id, beds }) => [id, beds]))) : undefined;
}

function tables({ tables, ...facts }: ReadinessFacts): Readiness | undefined {
  return tables?.length ? places('tables', facts, new Map(tables.map(({ id, seats }) => [id, seats]))) : undefined;
}

/** One person to a seat, wherever any seat is given. */
function seats(facts: ReadinessFacts): Readiness | undefined {
  const given = facts.assignments?.flatMap(({ seat }) => seat ?? []) ?? [];
  return given.length ? places('seats', facts, new Map(given.map(seat => [seat, 1]))) : undefined;
}

/** How many of those expected have a place, and how many places hold more than they can. */
function places(
  key: PlacesKey,
  { attendees, assignments }: ReadinessFacts,
  capacity: ReadonlyMap<string, number>,
): Readiness | undefined {
  if (!attendees || !assignments) return undefined;
  const field = ({ rooms: 'hotelRoomId', tables: 'tableId', seats: 'seat' } as const)[key];
  const placeOf = new Map(assignments.map(row => [row.attendeeId, row[field]]));
  const expected = attendees.filter(isExpected);
  const taken = new Map<string, number>();
  for (const { id = '' } of expected) {
    const place = placeOf.get(id);
    if (place) taken.set(place, (taken.get(place) ?? 0) + 1);
  }
  const done = [...taken.values()].reduce((sum, n) => sum + n, 0);
  const conflicts = [...taken].filter(([place, people]) => people > (capacity.get(place) ?? 0)).length;
  return row(key, { done, of: expected.length, left: expected.length - done, conflicts });
}

function notes({ notes }: ReadinessFacts): Readiness | undefined {
  if (!notes?.length) return undefined;
  const count = (status: string): number => notes.filter(note => note.status === status).length;
  const under = count('submitted');
  return row('notes', {
    done: count('approved'),
    under,
    of: notes.length,
    left: under,
    tone: count('approved') === notes.length ? 'ok' : 'warning',
  });
}
