import { instantOf, millisecondsOf } from '../../time';
import type { Itinerary, Stop } from '../itinerary';
import type { Call, Run, RunEvent } from '../run';
import { drivingMinutes } from '../travel';
import { delaysOf } from './delays';
import type { CallForecast, Moment, RunForecast } from './run-forecast';
import { momentsOf } from './runs-of-day';
import { settleEvents } from './settle-events';

const MINUTE = 60_000;

/** What all vehicles of a day share. */
export interface DayOf {
  itinerary: Itinerary;
  now: number;
}

/** One vehicle followed through its day, call by call, from what was tapped to what is expected. Milliseconds inside. */
export class DrivenRun {
  private readonly taps: (number | undefined)[];
  /** By moment: before when it is said not to be. */
  private readonly delays: (number | undefined)[];
  /** The first moment that has not been passed. */
  private readonly next: number;
  private readonly depart: Moment;
  private readonly done: CallForecast[] = [];
  /** When it was planned to come to where it goes next. */
  private plannedReach: number;
  private reached: number;

  constructor(
    private readonly run: Run,
    private readonly day: DayOf,
    private readonly vehicleClass: string | undefined,
    events: readonly RunEvent[],
  ) {
    const actuals = settleEvents(run, events);
    const moments = momentsOf(run);
    this.taps = moments.map(({ kind, callId }) => {
      const settled = actuals[kind][callId];
      return settled && millisecondsOf(settled.at);
    });
    const delays = delaysOf(run, events);
    this.delays = moments.map(moment => {
      const said = delays.find(({ kind, callId }) => kind === moment.kind && callId === moment.callId);
      return said && millisecondsOf(said.at);
    });
    this.next = this.taps.findLastIndex(tap => tap !== undefined) + 1;
    const depart = millisecondsOf(run.depart);
    const left = this.moment(0, depart);
    this.depart = this.toMoment(0, depart, left);
    this.plannedReach = depart + this.drive('start');
    this.reached = this.moment(1, left + this.drive('start'));
  }

  /** The call it comes to next; none once it is on its way back. */
  get call(): Call | undefined {
    return this.run.calls[this.done.length];
  }

  get stop(): Stop | undefined {
    return this.day.itinerary.stops.find(({ id }) => id === this.call?.stopId);
  }

  /** When the next visit could begin if parking were free: not before it is there, the stop opens, and it was planned. */
  get wanted(): number {
    const { call, stop } = this;
    if (!call) return Infinity;
    const earliest = Math.max(this.reached, millisecondsOf(call.begin), stop?.open ? millisecondsOf(stop.open) : 0);
    // Once it has left, nothing about its visit can be later than that.
    return Math.min(earliest, this.taps.slice(2 * this.done.length + 2).find(tap => tap !== undefined) ?? Infinity);
  }

  /** Whether it has left the call it is at, or is already past it. */
  get hasLeft(): boolean {
    return 2 * this.done.length + 2 < this.next;
  }

  /** Takes the next call, its visit beginning at `begin`; returns until when it holds its parking place. */
  visit(begin: number): number {
    const { call, stop } = this as unknown as DrivenRun & { call: Call };
    const convoy = this.day.itinerary.mode === 'convoy';
    const [from, to] = [millisecondsOf(call.begin), millisecondsOf(call.leave)];
    // A road that became longer since makes it late; it was planned to be there by its beginning.
    const plannedReach = Math.min(this.plannedReach, from);
    // In a convoy part of the stay is waiting for the others.
    const dwell = Math.min(to - from, convoy ? (stop?.dwell ?? 0) * MINUTE : Infinity);
    const at = 2 * this.done.length + 1;
    const leave = this.moment(at + 1, Math.max(to, begin + dwell));
    this.done.push({
      callId: call.id,
      stopId: call.stopId,
      reach: this.toMoment(at, plannedReach, this.reached),
      begin: { planned: call.begin, forecast: instantOf(Math.min(begin, leave)) },
      leave: this.toMoment(at + 1, to, leave),
    });
    const drive = this.drive(call.stopId);
    this.plannedReach = to + drive;
    this.reached = this.moment(at + 2, leave + drive);
    return convoy ? Math.min(leave, begin + dwell) : leave;
  }

  /** The whole day, once every call is taken. */
  forecast(): RunForecast {
    const last = this.taps.length - 1;
    const back = this.toMoment(last, this.plannedReach, this.reached);
    const moments = [this.depart, ...this.done.flatMap(({ reach, leave }) => [reach, leave]), back];
    const following = moments[Math.min(this.next, last)]!;
    const best = following.actual ?? following.forecast ?? following.planned;
    const tapped = this.taps.filter(tap => tap !== undefined);
    return {
      runId: this.run.id,
      vehicleId: this.run.vehicleId,
      depart: this.depart,
      calls: this.done,
      return: back,
      late: Math.round((millisecondsOf(best) - millisecondsOf(following.planned)) / MINUTE) || 0,
      age: tapped.length ? Math.max(0, (this.day.now - Math.max(...tapped)) / MINUTE) : null,
    };
  }

  /**
   * When the moment was or will be: passed ones no later than the tap after them, those ahead not before what was said of
   * them, the next one no earlier than now.
   */
  private moment(index: number, computed: number): number {
    const tap = this.taps[index];
    if (tap !== undefined) return tap;
    if (index < this.next)
      return Math.min(computed, this.taps.slice(index).find(later => later !== undefined) ?? computed);
    const expected = Math.max(computed, this.delays[index] ?? computed);
    return index === this.next ? Math.max(expected, this.day.now) : expected;
  }

  private toMoment(index: number, planned: number, best: number): Moment {
    const known = this.taps[index] === undefined ? 'forecast' : 'actual';
    return { planned: instantOf(Math.round(planned)), [known]: instantOf(Math.round(best)) };
  }

  private drive(from: string): number {
    const to = this.call?.stopId ?? 'end';
    return (drivingMinutes(this.day.itinerary, from, to, this.vehicleClass) ?? 0) * MINUTE;
  }
}
