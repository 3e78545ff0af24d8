import { computed, effect, inject, Injectable, signal } from '@angular/core';
import type { AttendeeDto, UnitDto, VehicleDto } from '@yicheng/contracts';
import { inOfficialOrder, loadsOf, type ReplyState, shortUnitName } from '@yicheng/domain';
import { Data } from '../platform/data';
import { ManyPeople } from '../platform/many-people';
import { MeetingContext } from '../platform/meeting-context';
import { Undo } from '../platform/undo';

/** A unit in the tree beside the table. */
export interface UnitNode {
  unit: UnitDto;
  /** Without its parent's name in front. */
  short: string;
  depth: number;
  parents: string[];
}

/** What somebody has whom the server does not know yet: last in every order. */
const JUST_ADDED = { position: Number.MAX_SAFE_INTEGER, pinyin: [], strokes: '~' };

/** The people, units and vehicles of the meeting, live; and who rides where, shown before the server has it. */
@Injectable()
export class PeopleStore {
  private readonly data = inject(Data);
  private readonly many = inject(ManyPeople);
  private readonly undo = inject(Undo);
  readonly meeting = inject(MeetingContext);
  private readonly path = { meetingId: this.meeting.id() };

  readonly attendees = this.data.collection<'/meetings/{meetingId}/attendees', AttendeeDto>(
    'attendee',
    '/meetings/{meetingId}/attendees',
    { path: this.path },
    {
      fields: ['name', 'posts', 'phone', 'email', 'category', 'sex', 'nationality', 'groupId', 'reply', 'note'],
      on: ['assignment', 'reply'],
    },
  );
  readonly vehicleRows = this.data.collection<'/meetings/{meetingId}/vehicles', VehicleDto>(
    'vehicle',
    '/meetings/{meetingId}/vehicles',
    { path: this.path },
    {
      fields: ['number', 'plate', 'passengers', 'class', 'role', 'driver', 'driverPhone', 'captainIds'],
      on: ['assignment'],
    },
  );
  private readonly unitList = this.data.rows('/units', { query: { meetingId: this.path.meetingId } }, [
    'unit',
    'roster-import',
  ]);

  /** Rides that were just changed here, until the list is read again. */
  private readonly rides = signal<ReadonlyMap<string, string | null>>(new Map());

  readonly people = computed<AttendeeDto[]>(() => {
    const rides = this.rides();
    return this.attendees.items().map(row => {
      const person = row.strokes === undefined ? { ...JUST_ADDED, ...row, posts: row.posts ?? [] } : row;
      const ride = rides.get(row.id);
      return ride === undefined ? person : { ...person, vehicleId: ride ?? undefined };
    });
  });
  readonly byId = computed(() => new Map(this.people().map(person => [person.id, person])));
  readonly units = computed<UnitDto[]>(() => inOfficialOrder(this.unitList.value()));
  readonly unitById = computed(() => new Map(this.units().map(unit => [unit.id, unit])));
  readonly vehicles = computed<VehicleDto[]>(() => [...this.vehicleRows.items()].sort((a, b) => a.number - b.number));
  readonly vehicleById = computed(() => new Map(this.vehicles().map(vehicle => [vehicle.id, vehicle])));
  readonly loads = computed(() => new Map(loadsOf(this.vehicles(), this.people()).map(load => [load.vehicleId, load])));

  /** The units in official order with their depth. */
  readonly tree = computed<UnitNode[]>(() => {
    const nodes = new Map<string, UnitNode>();
    for (const unit of this.units()) {
      const parent = unit.parentId ? nodes.get(unit.parentId) : undefined;
      nodes.set(unit.id, {
        unit,
        short: shortUnitName(unit.name, parent?.unit.name),
        depth: parent ? parent.depth + 1 : 0,
        parents: parent ? [...parent.parents, parent.unit.id] : [],
      });
    }
    return [...nodes.values()];
  });

  constructor() {
    // What the server says after a change holds; the rides noted here were only ahead of it.
    effect(() => {
      this.attendees.items();
      this.rides.set(new Map());
    });
  }

  /** Puts people on a vehicle, or takes them off (null): all together, shown at once, undone in one step. */
  async assign(ids: readonly string[], vehicleId: string | null, label: string): Promise<void> {
    const before = ids.map(id => ({ attendeeId: id, vehicleId: this.byId().get(id)?.vehicleId ?? null }));
    const after = ids.map(attendeeId => ({ attendeeId, vehicleId }));
    if (await this.put(after)) this.undo.did({ label, undo: () => this.put(before), redo: () => this.put(after) });
  }

  /** Says where people stand: all together, undone in one step. */
  async reply(ids: readonly string[], reply: ReplyState, label: string): Promise<void> {
    const before = ids.flatMap(id => {
      const person = this.byId().get(id);
      return person ? [{ attendeeId: id, reply: person.reply }] : [];
    });
    const done = await this.many.reply(
      this.path.meetingId,
      ids.map(attendeeId => ({ attendeeId, reply })),
    );
    if (done) this.undo.did({ label, undo: () => this.many.reply(this.path.meetingId, before) });
  }

  private async put(items: { attendeeId: string; vehicleId: string | null }[]): Promise<boolean> {
    this.rides.update(rides => new Map([...rides, ...items.map(item => [item.attendeeId, item.vehicleId] as const)]));
    const stored = await this.many.assign(this.path.meetingId, items);
    if (!stored) this.rides.set(new Map());
    return stored;
  }
}
