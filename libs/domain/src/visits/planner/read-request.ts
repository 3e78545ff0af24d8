import { pinClash } from './pin-clash';
import { PLAN_MODES, PLAN_OBJECTIVES, type PlanRequest } from './request';

/** A request that cannot be understood, with the place in it, as `stops[2].dwell`. */
export class PlanRequestError extends Error {
  constructor(
    readonly field: string,
    readonly problem: string,
  ) {
    super(field ? `${field}: ${problem}` : problem);
    this.name = 'PlanRequestError';
  }
}

type Check = (value: unknown, field: string) => void;
type Shape = Readonly<Record<string, { check: Check; required?: true }>>;

const fail = (field: string, problem: string): never => {
  throw new PlanRequestError(field, problem);
};

/** About nineteen years: nothing that happens on a day is as long, and sums of such numbers are still exact. */
const MOST_MINUTES = 1e7;

/** More parking places than any car park has. */
const MOST_PLACES = 1e5;

const number: Check = (value, field) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) fail(field, 'must be a finite number');
  if ((value as number) < 0) fail(field, 'must not be negative');
  if ((value as number) > MOST_MINUTES) fail(field, `must not be more than ${MOST_MINUTES}`);
};
const count: Check = (value, field) => {
  if (!Number.isSafeInteger(value) || (value as number) < 1) fail(field, 'must be a whole number of at least 1');
};
const parking: Check = (value, field) => {
  count(value, field);
  if ((value as number) > MOST_PLACES) fail(field, `must not be more than ${MOST_PLACES}`);
};
const integer: Check = (value, field) => {
  if (!Number.isSafeInteger(value)) fail(field, 'must be a whole number');
};
const text: Check = (value, field) => {
  if (typeof value !== 'string' || !value) fail(field, 'must be a text that is not empty');
};
const truth: Check = (value, field) => {
  if (typeof value !== 'boolean') fail(field, 'must be true or false');
};
const oneOf =
  (words: readonly string[]): Check =>
  (value, field) => {
    if (!words.includes(value as string)) fail(field, `must be one of ${words.join(', ')}`);
  };
const list =
  (check: Check): Check =>
  (value, field) => {
    if (!Array.isArray(value)) return fail(field, 'must be a list');
    value.forEach((item, i) => check(item, `${field}[${i}]`));
  };
const object: (value: unknown, field: string) => asserts value is Record<string, unknown> = (value, field) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) fail(field, 'must be an object');
};
const record =
  (check: Check): Check =>
  (value, field) => {
    object(value, field);
    for (const [key, item] of Object.entries(value)) check(item, `${field}.${key}`);
  };
const shaped =
  (shape: Shape): Check =>
  (value, field) => {
    object(value, field);
    const at = (key: string): string => (field ? `${field}.${key}` : key);
    for (const key of Object.keys(value)) if (!Object.hasOwn(shape, key)) fail(at(key), 'is not a known field');
    for (const [key, { check, required }] of Object.entries(shape)) {
      if (value[key] === undefined) {
        if (required) fail(at(key), 'is missing');
      } else check(value[key], at(key));
    }
  };
const must = (check: Check) => ({ check, required: true as const });
const may = (check: Check) => ({ check });

const windows: Check = (value, field) => {
  list((window, at) => {
    list(number)(window, at);
    const pair = window as number[];
    if (pair.length !== 2) fail(at, 'must be [open, lastBegin]');
    if (pair[0]! > pair[1]!) fail(at, 'must not close before it opens');
  })(value, field);
  if (!(value as unknown[]).length) fail(field, 'must not be empty: nobody could ever begin');
};

const pin: Check = (value, field) => {
  object(value, field);
  const kinds: readonly Shape[] = [
    { vehicle: must(text), depart: must(number) },
    { vehicle: must(text), order: must(list(text)) },
    { vehicle: must(text), stop: must(text), begin: must(number) },
    { stop: must(text), before: must(text), vehicle: may(text) },
  ];
  const key = ['depart', 'order', 'begin', 'before'].findIndex(word => word in value);
  if (key < 0) fail(field, 'must have depart, order, begin or before');
  shaped(kinds[key]!)(value, field);
};

const request: Shape = {
  places: must(list(text)),
  travel: must(list(list(number))),
  travelBy: may(record(list(list(number)))),
  stops: must(
    list(
      shaped({
        id: must(text),
        place: must(text),
        dwell: must(number),
        capacity: may(parking),
        windows: may(windows),
        dwellBy: may(record(number)),
        windowsBy: may(record(windows)),
      }),
    ),
  ),
  vehicles: must(
    list(
      shaped({
        id: must(text),
        start: must(text),
        earliest: must(number),
        end: may(text),
        latest: may(number),
        stops: may(list(text)),
        class: may(text),
        size: may(parking),
        done: may(list(shaped({ stop: must(text), begin: must(number), leave: may(number) }))),
        enRoute: may(shaped({ to: must(text), reach: may(number) })),
      }),
    ),
  ),
  together: may(list(shaped({ vehicles: must(list(text)), stop: must(text) }))),
  pins: may(list(pin)),
  now: may(number),
  mode: may(oneOf(PLAN_MODES)),
  objective: may(oneOf(PLAN_OBJECTIVES)),
  allowHold: may(truth),
  explain: may(truth),
  seed: may(integer),
  budgetMs: may(number),
  iterations: may(count),
};

/** Takes a value from outside for a request, or throws a `PlanRequestError` that names the field. Never guesses. */
export function readPlanRequest(value: unknown): PlanRequest {
  shaped(request)(value, '');
  const read = value as PlanRequest;
  checkNames(read);
  checkHistory(read);
  const clash = pinClash(read);
  if (clash) fail(clash.field, clash.problem);
  return read;
}

/** Every name is known and given once, and every table is square. */
function checkNames({ places, travel, travelBy = {}, stops, vehicles, together = [], mode }: PlanRequest): void {
  const unique = (names: readonly string[], field: (i: number) => string): Set<string> => {
    const seen = new Set<string>();
    names.forEach((name, i) => (seen.has(name) ? fail(field(i), `${name} is given twice`) : seen.add(name)));
    return seen;
  };
  const placeIds = unique(places, i => `places[${i}]`);
  const stopIds = unique(
    stops.map(stop => stop.id),
    i => `stops[${i}].id`,
  );
  const vehicleIds = unique(
    vehicles.map(vehicle => vehicle.id),
    i => `vehicles[${i}].id`,
  );
  const known = (names: ReadonlySet<string>, name: string, field: string, what: string): void => {
    if (!names.has(name)) fail(field, `${name} is not a known ${what}`);
  };
  const square = (matrix: readonly (readonly number[])[], field: string): void => {
    if (matrix.length !== places.length) fail(field, `must have ${places.length} rows, one per place`);
    matrix.forEach((row, i) => {
      if (row.length !== places.length) fail(`${field}[${i}]`, `must have ${places.length} numbers, one per place`);
    });
  };
  square(travel, 'travel');
  for (const [name, matrix] of Object.entries(travelBy)) square(matrix, `travelBy.${name}`);
  stops.forEach(({ place, dwellBy = {}, windowsBy = {} }, i) => {
    known(placeIds, place, `stops[${i}].place`, 'place');
    for (const id of Object.keys(dwellBy)) known(vehicleIds, id, `stops[${i}].dwellBy.${id}`, 'vehicle');
    for (const id of Object.keys(windowsBy)) known(vehicleIds, id, `stops[${i}].windowsBy.${id}`, 'vehicle');
  });
  vehicles.forEach((vehicle, i) => {
    known(placeIds, vehicle.start, `vehicles[${i}].start`, 'place');
    if (vehicle.end !== undefined) known(placeIds, vehicle.end, `vehicles[${i}].end`, 'place');
    unique(vehicle.stops ?? [], k => `vehicles[${i}].stops[${k}]`);
    vehicle.stops?.forEach((id, k) => known(stopIds, id, `vehicles[${i}].stops[${k}]`, 'stop'));
  });
  together.forEach((table, i) => {
    known(stopIds, table.stop, `together[${i}].stop`, 'stop');
    unique(table.vehicles, k => `together[${i}].vehicles[${k}]`);
    table.vehicles.forEach((id, k) => {
      known(vehicleIds, id, `together[${i}].vehicles[${k}]`, 'vehicle');
      const itsStops = vehicles.find(vehicle => vehicle.id === id)!.stops;
      if (itsStops && !itsStops.includes(table.stop))
        fail(`together[${i}].vehicles[${k}]`, `${id} does not visit ${table.stop}`);
    });
  });
  if (mode === 'convoy') checkConvoy(vehicles);
}

function checkConvoy(vehicles: PlanRequest['vehicles']): void {
  const sets = vehicles.map(({ stops }) => (stops ? [...stops].sort().join('\n') : undefined));
  const first = sets.find(set => set !== '');
  sets.forEach((set, i) => {
    if (set !== '' && set !== first) fail(`vehicles[${i}].stops`, 'must be the same for all vehicles of a convoy');
  });
}

/** What has happened is in order, at stops the vehicle visits, and lies before what comes. */
function checkHistory({ vehicles, stops, now }: PlanRequest): void {
  vehicles.forEach((vehicle, i) => {
    const at = `vehicles[${i}]`;
    const its = new Set(vehicle.stops ?? stops.map(stop => stop.id));
    let last = 0;
    const done = vehicle.done ?? [];
    done.forEach((call, k) => {
      const field = `${at}.done[${k}]`;
      if (!its.delete(call.stop))
        fail(`${field}.stop`, `${call.stop} is not a stop of ${vehicle.id}, or is done twice`);
      if (call.begin < last) fail(`${field}.begin`, 'must not be before the call before it');
      if (call.leave !== undefined && call.leave < call.begin) fail(`${field}.leave`, 'must not be before its begin');
      if (call.leave === undefined && k < done.length - 1) fail(`${field}.leave`, 'is missing: a later call is done');
      last = call.leave ?? call.begin;
      if (now !== undefined && last > now) fail(field, `must not be later than now (${now})`);
    });
    const { enRoute } = vehicle;
    if (!enRoute) return;
    if (done.length && done.at(-1)!.leave === undefined)
      fail(`${at}.enRoute`, `${vehicle.id} has not left ${done.at(-1)!.stop}`);
    if (its.has(enRoute.to)) return;
    if (enRoute.to !== 'end') fail(`${at}.enRoute.to`, `${enRoute.to} is not a stop ${vehicle.id} has still to visit`);
    if (its.size) fail(`${at}.enRoute.to`, `${vehicle.id} has still to visit ${[...its].join(', ')}`);
  });
}
