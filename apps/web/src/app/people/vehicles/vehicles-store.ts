import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import type { UnitDto } from '@yicheng/contracts';
import { OfflineError } from '@yicheng/contracts/client';
import { isExpected, isFound, type Post, shortUnitName } from '@yicheng/domain';
import { Toasts } from '@yicheng/ui';
import { Api } from '../../platform/api';
import { ManyPeople } from '../../platform/many-people';
import { Data } from '../../platform/data';
import { MeetingContext } from '../../platform/meeting-context';
import { Undo } from '../../platform/undo';
import { words } from './vehicles-words';

/** The meeting's vehicles and who rides in which; people are put on by hand, one by one or many at once. */
@Injectable()
export class VehiclesStore {
  private readonly meeting = inject(MeetingContext);
  private readonly api = inject(Api);
  private readonly many = inject(ManyPeople);
  private readonly undo = inject(Undo);
  private readonly toasts = inject(Toasts);
  private readonly where = { path: { meetingId: this.meeting.id() } };
  private readonly data = inject(Data);

  readonly vehicles = this.data.collection('vehicle', '/meetings/{meetingId}/vehicles', this.where, {
    fields: ['number', 'plate', 'passengers', 'class', 'role', 'driver', 'driverPhone', 'captainIds'],
    on: ['assignment'],
  });
  readonly people = this.data.collection('attendee', '/meetings/{meetingId}/attendees', this.where, {
    on: ['assignment'],
  });
  private readonly unitList = this.data.rows('/units', { query: { meetingId: this.meeting.id() } }, [
    'unit',
    'roster-import',
  ]);
  readonly editable = computed(() => this.meeting.can('assignment.edit') && !this.meeting.readOnly());

  /** Moves that are on their way to the server, by attendee; null takes off. */
  private readonly moving = signal<ReadonlyMap<string, string | null>>(new Map());
  readonly sorted = computed(() => [...this.vehicles.items()].sort((a, b) => a.number - b.number));
  /** Everybody who is expected, with the vehicle they have or are about to have. */
  readonly riders = computed(() =>
    this.people
      .items()
      .filter(isExpected)
      .map(person => {
        const moved = this.moving().get(person.id);
        return { ...person, vehicleId: moved === undefined ? person.vehicleId : (moved ?? undefined) };
      }),
  );
  /** Head-counts, computed from where people sit. */
  readonly counts = computed(() => {
    const counts = new Map<string, number>();
    for (const { vehicleId } of this.riders()) if (vehicleId) counts.set(vehicleId, (counts.get(vehicleId) ?? 0) + 1);
    return counts;
  });
  readonly openId = linkedSignal<string[], string | undefined>({
    source: () => this.sorted().map(vehicle => vehicle.id),
    computation: (ids, previous) => (previous?.value && ids.includes(previous.value) ? previous.value : ids[0]),
  });
  readonly open = computed(() => this.sorted().find(vehicle => vehicle.id === this.openId()));
  readonly aboard = computed(() =>
    this.riders().filter(person => person.vehicleId && person.vehicleId === this.openId()),
  );
  readonly search = signal('');
  readonly waiting = computed(() => this.riders().filter(person => !person.vehicleId));
  private readonly units = computed(() => new Map(this.unitList.value().map(unit => [unit.id, unit])));
  /** People without a vehicle that match the search, by county or the like as the roster orders them. */
  readonly groups = computed(() => {
    const found = this.waiting().filter(person =>
      isFound(this.search(), { ...person, phone: person.phone ?? undefined }),
    );
    const groups = new Map<string, typeof found>();
    for (const person of [...found].sort((a, b) => a.position - b.position)) {
      const top = this.topUnit(person.posts[0]?.unitId)?.name ?? person.posts[0]?.unit ?? words.noUnit();
      groups.set(top, [...(groups.get(top) ?? []), person]);
    }
    return [...groups].map(([unit, people]) => ({
      unit,
      people: people.map(person => ({ ...person, place: placeOf(person.posts[0], unit) })),
    }));
  });

  /** The unit at the top of the tree above one: its county. */
  private topUnit(id: string | undefined): UnitDto | undefined {
    let unit = this.units().get(id ?? '');
    for (let up = unit; up; up = this.units().get(up.parentId ?? '')) unit = up;
    return unit;
  }

  name(id: string): string {
    return this.people.get(id)?.name ?? '';
  }

  /** Puts people on a vehicle, or takes them off; one undo brings everybody back to where they were. */
  async assign(ids: readonly string[], vehicleId: string | null): Promise<void> {
    const former = new Map(
      this.riders()
        .filter(one => ids.includes(one.id))
        .map(one => [one.id, one.vehicleId ?? null]),
    );
    if (!(await this.send(new Map(ids.map(id => [id, vehicleId]))))) return;
    const who = ids.length === 1 ? this.name(ids[0]!) : words.manyPeople(ids.length);
    const number = this.sorted().find(vehicle => vehicle.id === vehicleId)?.number;
    const label = number === undefined ? words.takenOff(who) : words.put(who, number);
    const again = new Map(ids.map(id => [id, vehicleId]));
    this.undo.did({ label, undo: () => this.send(former), redo: () => this.send(again) });
  }

  /** Asks where those without a vehicle could ride, and puts them there; undone in one. Says for how many there is no place. */
  async propose(): Promise<void> {
    try {
      const path = { ...this.where.path, place: 'vehicle' };
      const { items, unplaced } = await this.api.call('post', '/meetings/{meetingId}/assignments/{place}/propose', {
        path,
        body: {},
      });
      const moves = new Map(items.map(({ attendeeId, vehicleId }) => [attendeeId, vehicleId ?? null]));
      const former = new Map([...moves.keys()].map(id => [id, null]));
      if (moves.size && (await this.send(moves))) {
        const label = words.proposed(moves.size);
        this.undo.did({ label, undo: () => this.send(former), redo: () => this.send(moves) });
      }
      if (unplaced.length) this.toasts.show(words.leftOver(unplaced.length));
    } catch (error) {
      this.toasts.show(error instanceof OfflineError ? words.notStored() : words.notTaken());
    }
  }

  private async send(moves: ReadonlyMap<string, string | null>): Promise<boolean> {
    this.moving.update(all => new Map([...all, ...moves]));
    try {
      await this.stored(moves.values());
      const items = [...moves].map(([attendeeId, vehicleId]) => ({ attendeeId, vehicleId }));
      if (!(await this.many.assign(this.meeting.id(), items))) return false;
      await Promise.all([this.people.reload(), this.vehicles.reload()]);
      return true;
    } finally {
      this.moving.update(all => new Map([...all].filter(([id, to]) => !moves.has(id) || moves.get(id) !== to)));
    }
  }

  /** Waits for vehicles added a moment ago to reach the server; not for ever. */
  private async stored(ids: Iterable<string | null>): Promise<void> {
    const wanted = [...new Set(ids)].filter(id => id !== null);
    for (let tries = 0; tries < 50 && wanted.some(id => this.vehicles.waiting().has(id)); tries++) {
      await new Promise(done => setTimeout(done, 100));
    }
  }

  async add(): Promise<void> {
    const number = Math.max(0, ...this.sorted().map(vehicle => vehicle.number)) + 1;
    const id = await this.vehicles.create(
      { number, passengers: this.sorted().at(-1)?.passengers ?? 45, role: 'guests', captainIds: [] },
      { label: words.added(number) },
    );
    this.openId.set(id);
  }
}

/** Unit and post below a heading that names the county already. */
function placeOf(post: Post | undefined, county: string): string {
  const unit = post?.unit && post.unit !== county ? shortUnitName(post.unit, county) : '';
  return [unit, post?.post].filter(Boolean).join(' ');
}
