import { computed, inject, Injectable, signal } from '@angular/core';
import {
  findPeople,
  leftBehind,
  type LeftBehind,
  localDay,
  mergeMarks,
  minutesBetween,
  momentsOf,
  type PlacedMoment,
  placedMoments,
  type RollMark,
  settleEvents,
} from '@yicheng/domain';
import { formatTime } from '@yicheng/ui/kit-free';
import { clock } from '../platform/clock';
import { words } from './captain-words';
import { MyRuns } from './my-runs';

/** Somebody who rides along, with how they stand in the roll call. */
export interface Rider {
  id: string;
  name: string;
  pinyin: string[];
  line: string;
  seat: string;
  aboard: boolean;
}

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
  readonly when = computed(() => {
    const next = this.next();
    if (!next) return '';
    const time = this.time(next.moment.planned);
    const minutes = Math.round(minutesBetween(clock(), next.moment.planned));
    const [size, hours] = [Math.abs(minutes), Math.round(Math.abs(minutes) / 60)];
    const near = minutes < 0 ? words.past(size) : words.left(minutes);
    const left = size < 90 ? near : minutes < 0 ? words.hoursPast(hours) : words.hoursLeft(hours);
    const planned = next.kind === 'departed' ? words.plannedLeave(time) : words.plannedReach(time);
    return Math.abs(minutes) < 24 * 60 ? planned + words.join() + left : planned;
  });

  private readonly marks = computed(() => {
    const [run, next] = [this.run(), this.next()];
    if (!run || next?.kind !== 'departed') return new Map<string, RollMark>();
    const lists = this.runs
      .rollCalls()
      .filter(roll => roll.runId === run.id && roll.callId === next.callId)
      .map(({ marks }) => marks);
    return new Map(mergeMarks(...lists).map(mark => [mark.attendeeId, mark]));
  });
  /** Everybody who should be aboard: nobody on leave, no place without a name. */
  readonly riders = computed<Rider[]>(() =>
    this.runs
      .people()
      .filter(
        ({ vehicleId, reply }) => vehicleId === this.vehicleId() && reply !== 'leave-approved' && reply !== 'unnamed',
      )
      .sort((a, b) => a.position - b.position)
      .map(({ id, name, pinyin, posts: [first], substitute, reply }) => {
        const instead = reply === 'substitute' ? substitute?.name : undefined;
        const seat = this.runs.seats()[id] ?? '';
        const parts = [first?.unit ?? first?.post, instead ? words.stands(name) : '', seat ? words.seat(seat) : ''];
        const line = parts.filter(Boolean).join(' · ');
        return { id, name: instead ?? name, pinyin, line, seat, aboard: this.marks().get(id)?.aboard === true };
      }),
  );
  readonly missing = computed(() => this.searched(this.riders().filter(({ aboard }) => !aboard)));
  readonly aboard = computed(() => this.searched(this.sorted(this.riders().filter(({ aboard }) => aboard))));
  readonly missingCount = computed(() => this.riders().filter(({ aboard }) => !aboard).length);
  readonly seated = computed(() => this.riders().some(({ seat }) => seat));
  readonly lost = computed<LeftBehind[]>(() => {
    const run = this.run();
    if (!run) return [];
    return leftBehind([run], this.runs.rollCalls(), this.runs.events()).map(
      ({ detail }) => detail as unknown as LeftBehind,
    );
  });

  readonly place = (id: string): string => {
    const itinerary = this.found()?.itinerary;
    if (id === 'start') return itinerary?.start.place ?? words.start();
    if (id === 'end') return itinerary?.end.place ?? '';
    return itinerary?.stops.find(stop => stop.id === id)?.name ?? '';
  };
  readonly time = (instant: string): string => formatTime(instant, this.runs.zone());

  name(attendeeId: string): string {
    return this.runs.people().find(({ id }) => id === attendeeId)?.name ?? '';
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
    const short = next.kind === 'departed' && reason ? this.riders().filter(({ aboard }) => !aboard) : [];
    if (short.length) {
      await this.runs.mark(
        ids,
        next.callId,
        short.map(({ id }) => ({ attendeeId: id, aboard: false, at, reason: reason! })),
      );
    }
    this.query.set('');
    // A tap that was taken back stays taken back unless a later one stands instead of it.
    const corrects = this.lastTap(next);
    await this.runs.report(ids, next, at, corrects ? { corrects } : {});
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
      .filter(event => event.runId === this.run()?.id && event.kind === kind && event.callId === callId)
      .map(({ id }) => id);
    return ids.sort().at(-1);
  }

  private searched(riders: Rider[]): Rider[] {
    const query = this.query().trim();
    return query ? findPeople(query, riders) : riders;
  }

  private sorted(riders: Rider[]): Rider[] {
    const number = ({ seat }: Rider): number => Number.parseInt(seat, 10) || Infinity;
    const byName = (a: Rider, b: Rider): number => (a.pinyin[0] ?? a.name).localeCompare(b.pinyin[0] ?? b.name, 'en');
    const bySeat = this.bySeat() && this.seated();
    return [...riders].sort((a, b) => (bySeat ? number(a) - number(b) || byName(a, b) : byName(a, b)));
  }
}
