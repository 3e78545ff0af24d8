import { computed, inject, Injectable, Injector, linkedSignal, signal, untracked } from '@angular/core';
import type { ItineraryDto, RollMarkDto, RunEventDto } from '@yicheng/contracts';
import {
  dayPhase,
  droppedStops,
  forecastDay,
  heldUp,
  isExpected,
  lastRollCall,
  lastSightings,
  leftWithout,
  localDay,
  minutesBetween,
  type PlacedMoment,
  placedMoments,
  rollCount,
  rollStanding,
  type RunForecast,
  settleEvents,
  whereabouts,
} from '@yicheng/domain';
import { formatTime } from '@yicheng/ui';
import { Data } from '../platform/data';
import { MeetingContext } from '../platform/meeting-context';
import { type DayReading, readDay } from './day-reading';
import { DayWrites, type RunOf } from './day-writes';
import { words } from './dispatch-words';

/** A vehicle on its day, as dispatch follows it. */
export type Followed = ReturnType<DispatchStore['followed']>[number];

/** The day that is followed: where every vehicle is, what is expected, and the reports dispatch makes itself. */
@Injectable()
export class DispatchStore {
  private readonly meeting = inject(MeetingContext);
  private readonly data = inject(Data);
  private readonly writes = inject(DayWrites);
  private readonly injector = inject(Injector);
  private readonly path = { meetingId: this.meeting.id() };
  private readonly days = new Map<string, DayReading>();

  readonly zone = this.meeting.zone;
  readonly itineraries = this.data.collection<'/meetings/{meetingId}/itineraries', ItineraryDto>(
    'itinerary',
    '/meetings/{meetingId}/itineraries',
    { path: this.path },
  );
  readonly vehicles = this.data.collection(
    'vehicle',
    '/meetings/{meetingId}/vehicles',
    { path: this.path },
    {
      on: ['assignment'],
    },
  );
  private readonly people = this.data.rows('/meetings/{meetingId}/attendees', { path: this.path }, ['attendee']);

  readonly byDay = computed(() =>
    [...this.itineraries.items()].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1)),
  );
  /** The id of the itinerary that is followed: today's, else the next, else the last. */
  readonly openId = linkedSignal<ItineraryDto[], string | undefined>({
    source: this.byDay,
    computation: (all, previous) => {
      const today = localDay(new Date().toISOString(), this.zone());
      const kept = all.find(one => one.id === previous?.value);
      return (kept ?? all.find(one => one.date >= today) ?? all.at(-1))?.id;
    },
  });
  /** As it is driven, which may differ from the draft. */
  readonly itinerary = computed(
    () => this.reading()?.value()?.itinerary ?? this.byDay().find(one => one.id === this.openId()),
  );
  readonly reading = computed<DayReading | undefined>(() => {
    const id = this.openId();
    if (!id) return undefined;
    const known = this.days.get(id) ?? untracked(() => readDay(this.injector, id));
    this.days.set(id, known);
    return known;
  });
  /** As the server told it, with what was reported here since. */
  readonly day = computed(() => {
    const told = this.reading()?.value();
    return told && this.writes.over(told);
  });
  /** Ids of reports made here that the server does not have yet. */
  readonly waiting = this.writes.waiting;
  private readonly standing = computed(() => {
    const now = this.reading()?.now() ?? new Date().toISOString();
    const [itinerary, day] = [this.itinerary(), this.day()];
    return itinerary && day ? dayPhase(day.runs, itinerary.end.by, now) : { phase: 'on' as const, at: now };
  });
  /** Whether the day is still to come, under way or over. */
  readonly phase = computed(() => this.standing().phase);
  /** The present moment; of a day that is over, its end. */
  readonly now = computed(() => this.standing().at);
  readonly selected = signal<string | undefined>(undefined);
  /** What would be expected with the adjustment that is looked at; empty while none is. */
  readonly adjusted = signal<readonly RunForecast[]>([]);

  private readonly byId = computed(() => new Map(this.vehicles.items().map(vehicle => [vehicle.id, vehicle])));
  private readonly names = computed(() => new Map(this.people.value().map(person => [person.id, person])));

  /** Each vehicle's class, for those that are slower. */
  readonly classes = computed(() =>
    Object.fromEntries(this.vehicles.items().map(vehicle => [vehicle.id, vehicle.class])),
  );
  /** Expected times by the clock of this moment, so that what is overdue moves while nobody taps. */
  readonly forecast = computed(() => {
    const [itinerary, day] = [this.itinerary(), this.day()];
    if (!itinerary || !day) return [];
    return forecastDay(itinerary, day.runs, day.events, this.now(), this.classes());
  });
  /** Who rides in each vehicle by the list: in its order, nobody on leave, no place without a name. */
  private readonly riders = computed(() => {
    const riders = new Map<string, string[]>();
    for (const { id, vehicleId } of this.people.value().filter(isExpected))
      if (vehicleId) riders.set(vehicleId, [...(riders.get(vehicleId) ?? []), id]);
    return riders;
  });
  /** The stops that no vehicle goes to: left out of the day. */
  readonly dropped = computed(() => {
    const [itinerary, day] = [this.itinerary(), this.day()];
    return new Set(itinerary && day ? droppedStops(itinerary, day.runs) : []);
  });
  readonly followed = computed(() => {
    const now = this.now();
    const { runs = [], rollCalls = [], events = [] } = this.day() ?? {};
    const seen = lastSightings(runs, rollCalls);
    return this.forecast().map(forecast => {
      const run = runs.find(({ id }) => id === forecast.runId)!;
      const vehicle = this.byId().get(forecast.vehicleId);
      const roll = lastRollCall(run, rollCalls);
      const callId = roll?.callId ?? 'start';
      const assigned = this.riders().get(forecast.vehicleId) ?? [];
      const count = rollCount(rollStanding(assigned, { run, callId, rollCalls, elsewhere: seen }));
      return {
        run,
        forecast,
        vehicle,
        number: vehicle?.number ?? 0,
        people: vehicle?.people ?? 0,
        where: whereabouts(forecast, now),
        held: heldUp(run, events),
        expected: count.expected,
        // Before the list of people is there nobody knows who is missing.
        roll: roll && this.riders().size ? { callId, ...count } : undefined,
      };
    });
  });
  /** Who is marked aboard, and who should be. */
  readonly heads = computed(() => ({
    aboard: this.followed().reduce((sum, { roll }) => sum + (roll?.aboard ?? 0), 0),
    all: this.followed().reduce((sum, { expected }) => sum + expected, 0),
  }));

  readonly place = (id: string): string => {
    const itinerary = this.itinerary();
    if (id === 'start') return itinerary?.start.place ?? words.start();
    if (id === 'end') return itinerary?.end.place ?? words.end();
    return itinerary?.stops.find(stop => stop.id === id)?.name ?? '—';
  };

  /** A person's name and first post, as far as this page knows them. */
  person(id: string): { name: string; post?: string } {
    const person = this.names().get(id);
    const post = person?.posts?.map(one => [one.unit, one.post].filter(Boolean).join(' ')).find(Boolean);
    return { name: person?.name ?? words.unknownPerson(), ...(post ? { post } : {}) };
  }

  // Arrow functions, because messages are worded with them.
  readonly clock = (instant: string): string => formatTime(instant, this.zone());
  readonly number = (vehicleId: string): number => this.byId().get(vehicleId)?.number ?? 0;

  peopleIn(vehicleIds: readonly string[]): number {
    return vehicleIds.reduce((sum, id) => sum + (this.byId().get(id)?.people ?? 0), 0);
  }

  /** Whom a vehicle left a place without and why, in words; in `now` nobody who was seen on any vehicle since. */
  missed(run: Followed['run'], callId: string, { now = false } = {}): string {
    const { rollCalls = [], events = [], runs = [] } = this.day() ?? {};
    if (!settleEvents(run, events).departed[callId]) return '';
    const names = leftWithout(run, callId, rollCalls, now ? lastSightings(runs, rollCalls) : []).map(
      ({ attendeeId, reason }) => {
        const { name } = this.person(attendeeId);
        return reason ? words.whyNot(name, reason) : name;
      },
    );
    return names.length ? words.leftWithout(names.join(words.listComma())) : '';
  }

  /** How long ago something was, in the largest unit that says enough. */
  ago(minutes: number): string {
    if (minutes < 90) return words.minutes(Math.round(minutes));
    return words.hours(Math.round(minutes / 60));
  }

  /** 到达谭石拱村, leaves the hotel: a moment in words. */
  what({ kind, place }: Pick<PlacedMoment, 'kind' | 'place'>): string {
    return kind === 'arrived' ? words.reaches(this.place(place)) : words.leaves(this.place(place));
  }

  /** The tap that counts for a moment, so that a correction can name it. */
  tapOf(runId: string, { kind, callId }: Pick<PlacedMoment, 'kind' | 'callId'>): RunEventDto | undefined {
    const events = this.day()?.events ?? [];
    const settled = settleEvents({ id: runId }, events)[kind][callId];
    return events.find(({ id }) => id === settled?.eventId);
  }

  /** Records, corrects or takes back a moment: at once here, on the server as soon as it can be reached. */
  report(
    runId: string,
    moment: Pick<PlacedMoment, 'kind' | 'callId'>,
    at: string,
    { never = false, label = '' } = {},
  ): Promise<void> {
    const { kind, callId } = moment;
    const former = this.tapOf(runId, moment) ?? this.lastOf(runId, moment);
    const correction = { ...(former ? { corrects: former.id } : {}), ...(never ? { void: true } : {}) };
    return this.writes.report(this.runOf(runId), { kind, callId, at, ...correction }, label);
  }

  private runOf(runId: string): RunOf {
    return { ...this.path, itineraryId: this.openId()!, runId };
  }

  /** The last tap for a moment, also where it was taken back since. */
  private lastOf(runId: string, { kind, callId }: Pick<PlacedMoment, 'kind' | 'callId'>): RunEventDto | undefined {
    return this.day()
      ?.events.filter(one => one.runId === runId && one.kind === kind && one.callId === callId && !one.expected)
      .reduce<RunEventDto | undefined>((last, event) => (last && last.id > event.id ? last : event), undefined);
  }

  /** Marks somebody in a roll call, as dispatch learned by phone. */
  mark(runId: string, callId: string, mark: Omit<RollMarkDto, 'at'>, label: string): Promise<void> {
    return this.writes.mark(this.runOf(runId), callId, { ...mark, at: new Date().toISOString() }, label);
  }

  /** The roll call of a vehicle somebody is in now: of the place it stands at, else of the one it left last. */
  rollPlace({ run, forecast }: Followed): { runId: string; callId: string } {
    const moments = placedMoments(forecast);
    const last = moments.findLast(({ moment }) => moment.actual !== undefined);
    return { runId: run.id, callId: last && last.callId !== 'end' ? last.callId : 'start' };
  }

  /** Minutes a moment is later than planned, rounded. */
  lateBy({ moment }: PlacedMoment): number {
    return Math.round(minutesBetween(moment.planned, moment.actual ?? moment.forecast ?? moment.planned)) || 0;
  }
}
