import { computed, inject, Injectable, signal } from '@angular/core';
import {
  compareInstants,
  coordinatesOf,
  expectedNext,
  findPeople,
  isSince,
  type Itinerary,
  lastSightings,
  leaveShort,
  leftBehind,
  type LeftBehind,
  leftWithout,
  localDay,
  mapLinks,
  mergeMarks,
  minutesBetween,
  momentsOf,
  type PlacedMoment,
  placedMoments,
  rollCount,
  settleEvents,
} from '@yicheng/domain';
import { formatTime } from '@yicheng/ui/kit-free';
import { clock } from '../platform/clock';
import { words } from './captain-words';
import { MyRuns } from './my-runs';
import { inRollOrder, type Rider, ridersOf } from './riders-of';

/** How long before a planned departure people begin to board, milliseconds. */
const BOARDING = 3 * 3_600_000;
/** A day of visits with what comes before it, minutes; it may end after midnight. */
const DAY = 16 * 60;
/** Longer ago than this an expected time says when it was known, minutes. */
const FRESH = 3;

/** One vehicle on its day as its captain has it: what comes next, who is aboard, what was tapped. */
@Injectable()
export class VehicleRun {
  private readonly runs = inject(MyRuns);
  readonly vehicleId = signal('');
  readonly bySeat = signal(true);
  readonly query = signal('');

  readonly vehicle = computed(() => this.runs.vehicles().find(({ id }) => id === this.vehicleId()));
  /** The run that is driven: of today's the first that is not over, else the next day's, else the last. */
  private readonly found = computed(() => {
    const today = localDay(clock(), this.runs.zone());
    const all = (this.runs.days.value() ?? [])
      .flatMap(day => day.runs.filter(run => run.vehicleId === this.vehicleId()).map(run => ({ day, run })))
      .map(one => ({ ...one, itinerary: this.runs.itineraries().find(({ id }) => id === one.day.itineraryId) }))
      .sort((a, b) => (a.run.depart < b.run.depart ? -1 : 1));
    const date = ({ run }: (typeof all)[number]): string => localDay(run.depart, this.runs.zone());
    const open = ({ run }: (typeof all)[number]): boolean => !settleEvents(run, this.runs.events()).arrived['end'];
    return (
      all.find(one => date(one) === today && open(one)) ??
      all.findLast(one => date(one) === today) ??
      all.find(one => date(one) > today) ??
      all.at(-1)
    );
  });
  readonly run = computed(() => this.found()?.run);
  readonly ids = computed(() => {
    const found = this.found();
    return found && { itineraryId: found.day.itineraryId, runId: found.run.id };
  });

  /** All moments of the day with what was tapped, this phone's taps included. */
  readonly moments = computed<(PlacedMoment & { eventId?: string })[]>(() => {
    const found = this.found();
    const forecast = found?.day.forecast.find(({ runId }) => runId === found.run.id);
    if (!found) return [];
    const actual = settleEvents(found.run, this.runs.events());
    const placed = forecast ? placedMoments(forecast) : [];
    return momentsOf(found.run).map(({ kind, callId }) => {
      const known = placed.find(one => one.kind === kind && one.callId === callId);
      const call = found.run.calls.find(({ id }) => id === callId);
      const planned = known?.moment.planned ?? (kind === 'arrived' ? call?.begin : call?.leave) ?? found.run.depart;
      const tap = actual[kind][callId];
      const place = call?.stopId ?? callId;
      const moment = { planned, ...(tap ? { actual: tap.at } : {}) };
      return { kind, callId, place, moment, ...(tap ? { eventId: tap.eventId } : {}) };
    });
  });
  private readonly at = computed(() => this.moments().findLastIndex(({ moment }) => moment.actual !== undefined));
  readonly last = computed(() => this.moments()[this.at()]);
  readonly next = computed(() => this.moments()[this.at() + 1]);
  readonly headline = computed(() => {
    const next = this.next();
    if (!next) return words.done();
    if (next.kind === 'arrived') return words.toward(this.place(next.place));
    const then = this.moments()[this.at() + 2];
    return words.from(this.place(next.place), this.place(then?.place ?? 'end'));
  });
  /** When the next thing is expected by what was tapped, this phone's taps included. */
  private readonly expectedAt = computed(() => {
    const [found, next] = [this.found(), this.next()];
    if (!found?.itinerary || !next) return next?.moment.planned;
    const { itinerary, run, day } = found;
    const classes = { [run.vehicleId]: this.vehicle()?.class };
    const forecast = day.forecast.find(({ runId }) => runId === run.id);
    const told = forecast && { forecast, now: day.now };
    return expectedNext(itinerary as Itinerary, run, this.runs.events(), classes, told) ?? next.moment.planned;
  });
  /** Whether its day is under way, so that what is expected moves with the clock. */
  readonly moves = computed(() => {
    const run = this.run();
    return run !== undefined && this.next() !== undefined && Math.abs(minutesBetween(run.depart, clock())) < DAY;
  });
  /** When an expected time was last known to hold, where that is a while ago: by the last reading, or a later tap here. */
  private readonly asOf = computed(() => {
    const known = [this.runs.days.at(), this.last()?.moment.actual]
      .filter(at => at !== undefined)
      .sort(compareInstants);
    const at = known.at(-1);
    return at && this.moves() && minutesBetween(at, clock()) > FRESH ? words.dot() + words.asOf(this.time(at)) : '';
  });
  /** When the next thing is expected and how long until then, with the planned time where that is another. */
  readonly when = computed(() => {
    const [next, expected] = [this.next(), this.expectedAt()];
    if (!next || !expected) return '';
    const [leaves, time, planned] = [next.kind === 'departed', this.time(expected), this.time(next.moment.planned)];
    const asPlanned = leaves ? words.plannedLeave(planned) : words.plannedReach(planned);
    const minutes = Math.round(minutesBetween(clock(), expected));
    const [size, hours] = [Math.abs(minutes), Math.round(Math.abs(minutes) / 60)];
    const near = minutes < 0 ? words.past(size) : words.left(minutes);
    const left = size < 90 ? near : minutes < 0 ? words.hoursPast(hours) : words.hoursLeft(hours);
    const said = time === planned ? asPlanned : leaves ? words.expectedLeave(time) : words.expectedReach(time);
    const counted = size < 24 * 60 ? said + words.join() + left : said;
    const told = time === planned ? counted : counted + words.dot() + words.planned(planned);
    return told + this.asOf();
  });

  private readonly elsewhere = computed(() => this.found()?.day.elsewhere ?? []);
  /** Everybody who should be aboard, with how they stand before the departure that comes next. */
  readonly riders = computed<Rider[]>(() => {
    const [run, next] = [this.run(), this.next()];
    if (!run || next?.kind !== 'departed') return [];
    const roll = { run, callId: next.callId, rollCalls: this.runs.rollCalls(), elsewhere: this.elsewhere() };
    const [people, seats, guests] = [this.runs.people(), this.runs.seats(), this.runs.guests()];
    return ridersOf(this.vehicleId(), roll, { people, seats, guests }, words);
  });
  readonly missing = computed(() => this.searched(this.riders().filter(({ state }) => state === 'missing')));
  readonly aboard = computed(() => this.searched(inRollOrder(this.riders().filter(isAboard), this.bySeat())));
  /** Who boarded another vehicle since: accounted for there. */
  readonly away = computed(() =>
    this.riders()
      .filter(({ state }) => state === 'elsewhere')
      .map(rider => ({ ...rider, seen: this.seen(rider.id) })),
  );
  private readonly count = computed(() => rollCount(this.riders()));
  readonly expected = computed(() => this.count().expected);
  readonly missingCount = computed(() => this.count().missing);
  readonly seated = computed(() => this.riders().some(({ seat }) => seat));
  /** Who may be left behind: by this vehicle, as this phone knows, or by another that they had boarded. */
  readonly lost = computed<LeftBehind[]>(() => {
    const [run, found] = [this.run(), this.found()];
    if (!run || !found) return [];
    const own = leftBehind([run], this.runs.rollCalls(), this.runs.events(), this.elsewhere());
    const back = lastSightings([run], this.runs.rollCalls());
    const mine = new Set(found.day.runs.map(({ id }) => id));
    const others = found.day.findings.filter(({ detail }) => {
      const { runId, attendeeId, seen } = detail as unknown as LeftBehind;
      const here = this.runs.people().some(({ id, vehicleId }) => id === attendeeId && vehicleId === this.vehicleId());
      return !mine.has(runId) && here && !back.some(sighting => isSince(sighting, { attendeeId, at: seen }));
    });
    return [...own, ...others].map(({ detail }) => detail as unknown as LeftBehind);
  });
  /** Where it goes next, a stop or the end, with the links that open it in a map; nothing where nobody knows where it lies. */
  readonly ahead = computed(() => {
    const [itinerary, at] = [this.found()?.itinerary, this.at()];
    const next = this.moments().find(({ kind }, i) => i > at && kind === 'arrived');
    if (!itinerary || !next) return undefined;
    const name = this.place(next.place);
    const links = mapLinks({ ...coordinatesOf(itinerary, next.place), name });
    return links && { name, links };
  });

  readonly place = (id: string): string => {
    const itinerary = this.found()?.itinerary;
    if (id === 'start') return itinerary?.start.place ?? words.start();
    if (id === 'end') return itinerary?.end.place ?? words.end();
    return itinerary?.stops.find(stop => stop.id === id)?.name ?? '';
  };
  readonly time = (instant: string): string => formatTime(instant, this.runs.zone());

  name(attendeeId: string): string {
    return this.runs.people().find(({ id }) => id === attendeeId)?.name ?? this.runs.guests()[attendeeId] ?? '';
  }

  /** Whom it left a place without and why, in words. */
  missed({ kind, callId, moment }: PlacedMoment): string {
    const run = this.run();
    if (!run || kind !== 'departed' || !moment.actual) return '';
    return leftWithout(run, callId, this.runs.rollCalls(), this.elsewhere())
      .map(({ attendeeId, reason }) => {
        const name = this.name(attendeeId);
        return reason ? words.whyNot(name, reason) : name;
      })
      .join(words.listComma());
  }

  /** When, where and on which other vehicle somebody was last seen; empty where on none. */
  seen(attendeeId: string): string {
    const sighting = this.elsewhere().find(one => one.attendeeId === attendeeId);
    return sighting ? words.seenOn(sighting.number, this.time(sighting.at), this.place(sighting.stopId)) : '';
  }

  /** Whether this vehicle is the one that has left somebody behind. */
  isOwn = ({ runId }: LeftBehind): boolean => runId === this.run()?.id;

  /** Somebody who was missed is aboard: in the roll call that missed them, or of another vehicle's in the one open here. */
  markFound({ attendeeId, callId, runId }: LeftBehind): Promise<void> {
    const [next, last] = [this.next(), this.last()];
    const here = next?.kind === 'departed' ? next.callId : (last?.callId ?? 'start');
    return this.mark(attendeeId, true, runId === this.run()?.id ? callId : here);
  }

  /** Marks somebody in the roll call that is open, or in another one. */
  mark(attendeeId: string, aboard: boolean, callId = this.next()?.callId, reason?: string): Promise<void> {
    const ids = this.ids();
    if (!ids || !callId) return Promise.resolve();
    const at = new Date().toISOString();
    return this.runs.mark(ids, callId, [{ attendeeId, aboard, at, ...(reason ? { reason } : {}) }]);
  }

  /** The next thing has just happened; leaving short says why for everybody who is missing. */
  async tap(reason?: string): Promise<void> {
    const [ids, next] = [this.ids(), this.next()];
    if (!ids || !next) return;
    const at = new Date().toISOString();
    if (next.kind === 'departed' && reason) {
      const missing = this.riders().flatMap(({ id, state }) => (state === 'missing' ? [id] : []));
      const known = this.runs.rollCalls().filter(roll => roll.runId === ids.runId && roll.callId === next.callId);
      const marks = mergeMarks(...known.map(roll => roll.marks));
      const short = leaveShort(missing, marks, { began: this.rollBegan(next), now: at, reason });
      if (short.length) await this.runs.mark(ids, next.callId, short);
    }
    this.query.set('');
    // A tap that was taken back stays taken back unless a later one stands instead of it.
    const corrects = this.lastTap(next);
    await this.runs.report(ids, next, at, corrects ? { corrects } : {});
  }

  /** Since when people may have been ticked for a departure: the arrival before it; at the start hours before. */
  private rollBegan({ moment }: PlacedMoment): string {
    return this.last()?.moment.actual ?? new Date(Date.parse(moment.planned) - BOARDING).toISOString();
  }

  /** Puts a moment right: another time, or that it never happened. */
  async correct(moment: PlacedMoment & { eventId?: string }, at: string, never = false): Promise<void> {
    const ids = this.ids();
    if (!ids) return;
    const corrects = moment.eventId ?? this.lastTap(moment);
    await this.runs.report(ids, moment, at, { ...(corrects ? { corrects } : {}), ...(never ? { void: true } : {}) });
  }

  /** The last tap for a moment that was taken back since: a new one has to stand instead of it. */
  private lastTap({ kind, callId }: PlacedMoment): string | undefined {
    const ids = this.runs
      .events()
      .filter(one => one.runId === this.run()?.id && one.kind === kind && one.callId === callId && !one.expected)
      .map(({ id }) => id);
    return ids.sort().at(-1);
  }

  private searched(riders: Rider[]): Rider[] {
    const query = this.query().trim();
    return query ? findPeople(query, riders) : riders;
  }
}

const isAboard = ({ state }: Rider): boolean => state === 'aboard';
