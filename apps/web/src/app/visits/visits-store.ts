import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { newId, pick, type Row } from '@yicheng/client';
import type { ItineraryDto, StopDto } from '@yicheng/contracts';
import {
  byConvoyOrder,
  checkItinerary,
  type Coordinates,
  copyItinerary,
  fillLegs,
  instantAt,
  isUnplanned,
  type Itinerary,
  keptWishes,
  localDay,
  onDay,
  otherItinerary,
  type Run,
  runsOf,
  runsToEdit,
  type Stop,
  timeItinerary,
  whereOf,
  withDwell,
} from '@yicheng/domain';
import { AcceptedFindings } from '../platform/accepted-findings';
import { ManyPeople } from '../platform/many-people';
import { Data } from '../platform/data';
import { MeetingContext } from '../platform/meeting-context';
import { Undo } from '../platform/undo';
import { unhurried } from './unhurried';
import { visitSurroundings } from './visit-surroundings';
import { words } from './visits-words';

/** The parts of an itinerary that are edited and sent. */
export type Plan = Pick<ItineraryDto, (typeof PLAN_FIELDS)[number]>;

export const PLAN_FIELDS = [
  'date',
  'title',
  'mode',
  'start',
  'end',
  'stops',
  'legs',
  'vehicleIds',
  'classFactors',
  'terms',
  'together',
  'pins',
  'limits',
] as const;

/** The itineraries of a meeting, the one that is open, and every way to change it. Times follow at once. */
@Injectable()
export class VisitsStore {
  private readonly meeting = inject(MeetingContext);
  private readonly data = inject(Data);
  private readonly many = inject(ManyPeople);
  private readonly undoing = inject(Undo);
  private readonly where = { path: { meetingId: this.meeting.id() } };
  readonly list = this.data.collection<'/meetings/{meetingId}/itineraries', ItineraryDto>(
    'itinerary',
    '/meetings/{meetingId}/itineraries',
    this.where,
    { fields: PLAN_FIELDS },
  );
  readonly vehicles = this.data.collection('vehicle', '/meetings/{meetingId}/vehicles', this.where, {
    fields: ['number', 'plate', 'passengers', 'class', 'role', 'driver', 'driverPhone', 'captainIds'],
    on: ['assignment'],
  });

  private readonly venues = this.data.collection('venue', '/meetings/{meetingId}/venues', this.where, {
    single: false,
  });

  readonly zone = this.meeting.zone;
  readonly editable = computed(() => this.meeting.can('itinerary.edit') && !this.meeting.readOnly());

  readonly byDay = computed(() =>
    [...this.list.items()].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1)),
  );
  private readonly router = inject(Router);
  private readonly query = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });
  private readonly asked = computed(() => this.query().get('itinerary') ?? undefined);
  /** The id of the itinerary that is open: the address names it; the first while that one is not there. */
  readonly openId = linkedSignal<{ all: ItineraryDto[]; asked?: string }, string | undefined>({
    source: () => ({ all: this.byDay(), asked: this.asked() }),
    computation: ({ all, asked }, previous) => {
      const wanted = asked === previous?.source.asked ? (previous?.value ?? asked) : asked;
      return all.find(one => one.id === wanted)?.id ?? all[0]?.id;
    },
  });
  readonly open = computed(() => this.byDay().find(one => one.id === this.openId()));
  /** The open itinerary with estimates filled in here, so that times follow while the server has not answered yet. */
  readonly plan = computed<(ItineraryDto & Itinerary) | undefined>(() => {
    const open = this.open();
    return open && { ...open, legs: fillLegs(open) };
  });
  /** The vehicles of the open itinerary, in the order of the convoy. */
  readonly aboard = computed(() => {
    const chosen = this.open()?.vehicleIds ?? [];
    const known = new Map(this.vehicles.items().map(vehicle => [vehicle.id, vehicle]));
    return chosen.flatMap(id => known.get(id) ?? []);
  });
  /** The class of each vehicle: coaches are slower. */
  readonly classes = computed(() =>
    Object.fromEntries(this.vehicles.items().map(vehicle => [vehicle.id, vehicle.class])),
  );
  /** Runs as a hand is moving them, before they are let go; times and findings follow them. */
  readonly held = signal<readonly Run[] | undefined>(undefined);
  /** Whether a hand is moving something. */
  readonly moving = computed(() => this.held() !== undefined);
  /** The open itinerary with what is being moved. */
  readonly shown = computed(() => {
    const plan = this.plan();
    const held = this.held();
    return plan && held ? { ...plan, runs: [...held] as ItineraryDto['runs'] } : plan;
  });
  /** The times of what is shown, and as they are without what is being moved. */
  readonly timing = computed(() => {
    const plan = this.shown();
    return plan && timeItinerary(plan, this.classes());
  });
  readonly accepted = new AcceptedFindings(this.meeting.meeting());
  private readonly around = visitSurroundings(this.vehicles);
  /** What the rules look at around the itinerary. */
  readonly context = computed(() => {
    const context = this.around.context();
    const others = this.byDay().filter(({ id }) => id !== this.openId());
    return { ...context, others: others.map(one => otherItinerary({ ...one, legs: fillLegs(one) }, context)) };
  });
  /** Whether each vehicle will go in its own time and nobody has planned it yet: the times are no runs. */
  readonly unplanned = computed(() => {
    const plan = this.plan();
    return !!plan && isUnplanned({ itinerary: plan, runs: runsOf(plan) });
  });
  /** What is shown and its times, a few times a second while something is moved: for all that stands around the hand. */
  readonly followed = unhurried(this.shown, this.moving);
  readonly followedTiming = computed(() => {
    const plan = this.followed();
    return plan && timeItinerary(plan, this.classes());
  });
  /** What the rules find and nobody left as it is. */
  readonly findings = computed(() => {
    const plan = this.followed();
    return plan ? this.accepted.open(checkItinerary(plan, this.context())) : [];
  });
  /** The runs that can be edited: planned, or made from the forward times at the first touch, with ids that stay. */
  readonly runs = computed(() => {
    const plan = this.plan();
    return plan ? runsToEdit(plan, newId, this.classes()) : [];
  });

  /** Opens another itinerary; the address follows, so that it can be linked and Back leads back. */
  show(id: string): void {
    this.openId.set(id);
    void this.router.navigate([], { queryParams: { itinerary: id }, queryParamsHandling: 'merge' });
  }

  /** An attendee's name; empty where it is not known. */
  nameOf(attendeeId: string): string {
    return this.around.nameOf(attendeeId);
  }

  /** Makes an itinerary for the first day without one, with every vehicle of the meeting. */
  async create(): Promise<void> {
    const taken = new Set(this.byDay().map(one => one.date));
    const date = this.meeting.days().find(day => !taken.has(day)) ?? this.meeting.days()[0]!;
    const { start: from, end: to } = this.usualEdges();
    const id = await this.list.create({
      date,
      title: words.defaultTitle(),
      mode: 'convoy',
      start: { ...from, at: instantAt(date, 8 * 60, this.zone()) },
      end: { ...to, by: instantAt(date, 18 * 60, this.zone()) },
      stops: [],
      legs: [],
      vehicleIds: [...this.vehicles.items()].sort(byConvoyOrder).map(vehicle => vehicle.id),
      // Drivers and convoys of the same meeting keep to the same limits.
      ...(this.byDay().at(-1)?.limits ? { limits: this.byDay().at(-1)!.limits! } : {}),
    });
    this.show(id);
  }

  /** Where a new day most likely starts and ends: as the last one did, else at the meeting's venue. */
  private usualEdges(): Record<'start' | 'end', Coordinates & { place: string }> {
    const last = this.byDay().at(-1);
    const at = (place: string, where: Coordinates) => ({ place, ...whereOf(where) });
    if (last) return { start: at(last.start.place, last.start), end: at(last.end.place, last.end) };
    const [venue] = this.venues.items();
    const one = venue ? at(venue.name, venue) : { place: words.meetingPoint() };
    return { start: one, end: one };
  }

  /** Copies the open itinerary to a day of the meeting and opens the copy; undo removes it. */
  async copyTo(date: string, runs: boolean): Promise<void> {
    const plan = this.plan();
    if (!plan) return;
    const { runs: planned = [], ...copy } = copyItinerary(plan, { date, zone: this.zone(), newId, runs });
    const title = date === plan.date ? words.copyOf(plan.title) : plan.title;
    const id = await this.list.create({ ...(copy as Plan), title }, { label: words.copied(title) });
    if (planned.length) {
      await this.list.replacePart(id, 'runs', { runs: planned as ItineraryDto['runs'] }, { former: { runs: [] } });
    }
    this.show(id);
  }

  async remove(): Promise<void> {
    const open = this.open();
    if (open) await this.list.remove(open.id, { label: words.removedItinerary(open.title) });
  }

  /** Changes fields of the open itinerary. */
  async change(change: Partial<Plan>, label: string): Promise<void> {
    const id = this.openId();
    if (id) await this.list.replace(id, change, { label });
  }

  /** Replaces the planned runs in one step that undo takes back; none = timed forward again. */
  async putRuns(runs: readonly Run[], label: string): Promise<void> {
    const plan = this.plan();
    if (!plan) return;
    const former = { runs: runsOf(plan) as ItineraryDto['runs'] };
    await this.list.replacePart(plan.id, 'runs', { runs: [...runs] as ItineraryDto['runs'] }, { label, former });
  }

  /** Takes other runs, and the mode they are made for, as one step. */
  adopt(mode: Itinerary['mode'], runs: readonly Run[], label: string): Promise<void> {
    return this.changeWithRuns({ mode }, runs, label);
  }

  /** Changes fields of the itinerary together with its runs, as one step. */
  private async changeWithRuns(change: Partial<Plan>, runs: readonly Run[], label: string): Promise<void> {
    const plan = this.plan();
    if (!plan) return;
    const { id } = plan;
    const fields = Object.keys(change) as (keyof Plan)[];
    const before = { ...(pick(plan as unknown as Row, fields) as Partial<Plan>), runs: runsOf(plan) };
    const put = async ({ runs, ...to }: Partial<Plan> & { runs: readonly Run[] }): Promise<void> => {
      const now = this.list.get(id);
      if (fields.some(field => now?.[field] !== to[field])) await this.list.replace(id, to);
      const former = { runs: runsOf(this.list.get(id) ?? plan) as ItineraryDto['runs'] };
      await this.list.replacePart(id, 'runs', { runs: [...runs] as ItineraryDto['runs'] }, { former });
    };
    const after = { ...change, runs };
    await put(after);
    this.undoing.did({ label, undo: () => put(before), redo: () => put(after) });
  }

  /** Names who answers for a vehicle. */
  async appoint(vehicleId: string, captainIds: readonly string[], label: string): Promise<void> {
    await this.vehicles.replace(vehicleId, { captainIds: [...captainIds] }, { label });
  }

  /** Gives people places in another vehicle; one undo brings each back to where they were. */
  async seat(attendeeIds: readonly string[], vehicleId: string, label: string): Promise<void> {
    const put = (places: readonly { attendeeId: string; vehicleId: string | null }[]): Promise<boolean> =>
      this.many.assign(this.meeting.id(), places);
    const rides = new Map(this.context().people?.map(({ id, vehicleId }) => [id, vehicleId ?? null]));
    const before = attendeeIds.map(attendeeId => ({ attendeeId, vehicleId: rides.get(attendeeId) ?? null }));
    const after = attendeeIds.map(attendeeId => ({ attendeeId, vehicleId }));
    if (await put(after)) this.undoing.did({ label, undo: () => put(before), redo: () => put(after) });
  }

  /** Moves the itinerary to another day: every moment keeps its time on the clock. */
  async moveTo(date: string): Promise<void> {
    const open = this.open();
    if (!open || date === open.date) return;
    const { runs, ...moved } = onDay(open as Itinerary, date, this.zone());
    const change = pick(moved as unknown as Row, ['date', 'start', 'end', 'stops', 'terms', 'pins']) as Partial<Plan>;
    const label = words.changed(words.date());
    await (runs?.length ? this.changeWithRuns(change, runs, label) : this.change(change, label));
  }

  /** The instant of a clock time on the itinerary's day. */
  instant(minutes: number): string {
    const open = this.open()!;
    return instantAt(open.date ?? localDay(open.start.at, this.zone()), minutes, this.zone());
  }

  async addStop(): Promise<string> {
    const open = this.open()!;
    const name = words.newStop(open.stops.length + 1);
    const stop: StopDto = { id: newId(), name, dwell: 40, capacity: Math.max(1, open.vehicleIds.length) };
    await this.change({ stops: [...open.stops, stop] }, words.addedStop(name));
    return stop.id;
  }

  async changeStop(id: string, change: Partial<Stop>, label: string): Promise<void> {
    const open = this.open()!;
    const stops = open.stops.map(stop => {
      if (stop.id !== id) return stop;
      // A dwell that is composed stays the sum of its parts, wherever the whole is set.
      const whole = change.dwell !== undefined && !('dwellParts' in change) ? withDwell(stop, change.dwell) : {};
      return withoutEmpty({ ...stop, ...change, ...whole });
    });
    await this.change({ stops }, label);
  }

  async moveStop(from: number, to: number): Promise<void> {
    const open = this.open()!;
    const stop = open.stops[from];
    if (!stop || to < 0 || to >= open.stops.length || from === to) return;
    const stops = open.stops.filter(one => one.id !== stop.id);
    stops.splice(to, 0, stop);
    await this.change({ stops }, words.moved(stop.name));
  }

  async removeStop(id: string): Promise<void> {
    const open = this.open()!;
    const stop = open.stops.find(one => one.id === id);
    if (!stop) return;
    const stops = open.stops.filter(one => one.id !== id);
    const legs = open.legs.filter(leg => leg.from !== id && leg.to !== id);
    await this.change({ stops, legs, ...wishesOf(open, open.vehicleIds, stops) }, words.removedStop(stop.name));
  }

  /** Types the drive between two neighbours; undefined takes what was typed away, so that an estimate may stand. */
  async typeLeg(from: string, to: string, minutes: number | undefined, label: string): Promise<void> {
    const open = this.open()!;
    const others = open.legs.filter(leg => leg.from !== from || leg.to !== to);
    const typed = minutes === undefined ? [] : [{ from, to, minutes, source: 'typed' as const }];
    await this.change({ legs: [...others, ...typed] }, label);
  }

  async toggleVehicle(id: string): Promise<void> {
    const open = this.open()!;
    const known = new Map(this.vehicles.items().map(vehicle => [vehicle.id, vehicle]));
    const vehicleIds = open.vehicleIds.includes(id)
      ? open.vehicleIds.filter(one => one !== id)
      : [...open.vehicleIds, id].sort((a, b) => {
          const [one, other] = [known.get(a), known.get(b)];
          return one && other ? byConvoyOrder(one, other) : 0;
        });
    await this.change({ vehicleIds, ...wishesOf(open, vehicleIds, open.stops) }, words.changed(words.vehicles()));
  }
}

/** What is still wished of what is left, as it is sent. */
const wishesOf = (open: Plan, vehicleIds: readonly string[], stops: readonly StopDto[]) =>
  keptWishes(open, vehicleIds, stops) as Pick<Plan, 'terms' | 'together' | 'pins'>;

/** The stop without fields that say nothing. */
const withoutEmpty = (stop: StopDto): StopDto =>
  Object.fromEntries(
    Object.entries(stop).filter(([, value]) => value !== undefined && value !== ''),
  ) as unknown as StopDto;
