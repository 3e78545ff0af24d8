import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import type { AttendeeDto } from '@yicheng/contracts';
import { OfflineError } from '@yicheng/contracts/client';
import { isExpected } from '@yicheng/domain';
import { Toasts } from '@yicheng/ui';
import { Api } from '../../platform/api';
import { ManyPeople } from '../../platform/many-people';
import { Data } from '../../platform/data';
import type { KnownState } from '../../platform/known';
import { MeetingContext } from '../../platform/meeting-context';
import { Undo } from '../../platform/undo';
import { words } from './places-words';

/** What is arranged: where people sleep, eat, or sit in the hall. */
export type PlaceKind = 'hotel-room' | 'table' | 'seat';

/** Where each kind is kept in somebody's assignment. */
const FIELD = { 'hotel-room': 'hotelRoomId', table: 'tableId', seat: 'seat' } as const;

/** What is said of a finished proposal. */
const PROPOSED = { 'hotel-room': 'proposedRooms', table: 'proposedTables', seat: 'proposedSeats' } as const;

/** Somebody in a place. */
type Placed = Pick<AttendeeDto, 'id' | 'name' | 'posts' | 'sex'>;

/** A room or a table as the page shows it. */
export interface ShownPlace {
  id: string;
  name: string;
  /** The hotel, or what the table is called. */
  detail: string;
  places: number;
  people: Placed[];
  mixed: boolean;
}

/** Rooms, tables and seats, and who has which; people are put there by hand or as proposed. */
@Injectable()
export class PlacesStore {
  private readonly meeting = inject(MeetingContext);
  private readonly api = inject(Api);
  private readonly many = inject(ManyPeople);
  private readonly undo = inject(Undo);
  private readonly toasts = inject(Toasts);
  private readonly data = inject(Data);
  private readonly where = { path: { meetingId: this.meeting.id() } };
  readonly kind = signal<PlaceKind>('hotel-room');
  readonly busy = signal(false);
  readonly rooms = this.data.collection('hotel-room', '/meetings/{meetingId}/hotel-rooms', this.where, {
    fields: ['number', 'beds', 'hotel'],
    single: false,
  });
  readonly tables = this.data.collection('table', '/meetings/{meetingId}/tables', this.where, {
    fields: ['number', 'seats', 'name'],
    single: false,
  });
  readonly people = this.data.collection('attendee', '/meetings/{meetingId}/attendees', this.where);
  private readonly assignments = this.data.rows('/meetings/{meetingId}/assignments', this.where, [
    'assignment',
    'hotel-room',
    'table',
  ]);
  readonly units = this.data.rows('/units', { query: { meetingId: this.meeting.id() } }, ['unit', 'roster-import']);
  readonly editable = computed(() => this.meeting.can('assignment.edit') && !this.meeting.readOnly());
  private readonly lists = computed(() => {
    const kind = this.kind();
    const places = kind === 'hotel-room' ? [this.rooms] : kind === 'table' ? [this.tables] : [];
    return [...places, this.people, this.assignments];
  });
  /** How the page stands: everything it shows is known, or the first thing that keeps it from being so. */
  readonly state = computed<KnownState>(() => {
    const states = this.lists().map(({ state }) => state());
    const first = (['denied', 'error', 'offline', 'loading'] as const).find(state => states.includes(state));
    return first ?? 'known';
  });
  readonly expected = computed(() => this.people.items().filter(isExpected));

  /** What was just arranged here, by person, until the server's list is read again. */
  private readonly ahead = linkedSignal<unknown, ReadonlyMap<string, string | null>>({
    source: () => [this.assignments.value(), this.kind()],
    computation: () => new Map(),
  });
  /** The place of each person, of the kind that is shown: a room's or table's id, or the seat itself. */
  readonly placeOf = computed<ReadonlyMap<string, string>>(() => {
    const field = FIELD[this.kind()];
    const places = new Map(this.assignments.value().map(row => [row.attendeeId, row[field] ?? '']));
    for (const [id, place] of this.ahead()) places.set(id, place ?? '');
    return places;
  });
  readonly open = computed(() => this.expected().filter(({ id }) => !this.placeOf().get(id)));
  readonly choices = computed(() =>
    this.open().map(({ id, name, pinyin, posts }) => ({ id, name, pinyin, detail: posts[0]?.unit ?? '' })),
  );
  readonly shown = computed<ShownPlace[]>(() => {
    const inside = new Map<string, Placed[]>();
    for (const person of this.people.items()) {
      const place = this.placeOf().get(person.id);
      if (place) inside.set(place, [...(inside.get(place) ?? []), person]);
    }
    const of = (id: string) => inside.get(id) ?? [];
    if (this.kind() === 'table') {
      return [...this.tables.items()]
        .sort((a, b) => a.number - b.number)
        .map(({ id, number, seats, name }) => {
          return {
            id,
            name: words.table(`${number}`),
            detail: name ?? '',
            places: seats,
            people: of(id),
            mixed: false,
          };
        });
    }
    return [...this.rooms.items()]
      .sort((a, b) =>
        `${a.hotel ?? ''} ${a.number}`.localeCompare(`${b.hotel ?? ''} ${b.number}`, 'zh', { numeric: true }),
      )
      .map(({ id, number, beds, hotel }) => {
        const mixed = new Set(of(id).map(({ sex }) => sex)).size > 1;
        return { id, name: words.room(number), detail: hotel ?? '', places: beds, people: of(id), mixed };
      });
  });

  reload(): Promise<unknown> {
    return Promise.all(this.lists().map(list => list.reload()));
  }

  /** Adds the rooms that are not there yet, once those added before are there. */
  addRooms(numbers: readonly string[], beds: number, hotel: string): Promise<void> {
    return this.inTurn(() => this.addFreshRooms(numbers, beds, hotel));
  }

  private async addFreshRooms(numbers: readonly string[], beds: number, hotel: string): Promise<void> {
    const there = this.rooms.items().filter(room => (room.hotel ?? '') === hotel);
    const fresh = numbers.filter(number => !there.some(room => room.number === number));
    const label = words.addedRooms(fresh.length, numbers.length - fresh.length);
    const make = fresh.map(number => () => this.rooms.create({ number, beds, ...(hotel ? { hotel } : {}) }));
    if (fresh.length) await this.added(this.rooms, make, label);
    else this.toasts.show(label);
  }

  addTables(count: number, seats: number): Promise<void> {
    return this.inTurn(() => {
      const first = Math.max(0, ...this.tables.items().map(({ number }) => number)) + 1;
      const make = Array.from({ length: count }, (_, n) => () => this.tables.create({ number: first + n, seats }));
      return this.added(this.tables, make, words.addedTables(count));
    });
  }

  private adding: Promise<void> = Promise.resolve();

  /** Adds after what is being added: its numbers follow from what is there then. */
  private inTurn(add: () => Promise<void>): Promise<void> {
    return (this.adding = this.adding.catch(() => undefined).then(add));
  }

  /** Adds places in one step, which one undo takes back. */
  private async added(
    list: Pick<PlacesStore['rooms'], 'remove'>,
    make: readonly (() => Promise<string>)[],
    label: string,
  ): Promise<void> {
    let ids: string[] = [];
    const add = async (): Promise<void> => {
      ids = [];
      for (const one of make) ids.push(await one());
    };
    const undo = async (): Promise<void> => {
      for (const id of ids) await list.remove(id);
    };
    await add();
    this.undo.did({ label, undo, redo: add });
  }

  async remove({ id, name }: ShownPlace): Promise<void> {
    await (this.kind() === 'table' ? this.tables : this.rooms).remove(id, { label: words.removed(name) });
  }

  /** Puts people somewhere, or takes them out (null); undone in one. */
  async put(moves: ReadonlyMap<string, string | null>, label: string): Promise<void> {
    const former = new Map([...moves.keys()].map(id => [id, this.placeOf().get(id) || null]));
    const kind = this.kind();
    if (await this.send(kind, moves)) {
      this.undo.did({ label, undo: () => this.send(kind, former), redo: () => this.send(kind, moves) });
    }
  }

  /**
   * Asks for a proposal and takes it at once: undo brings everybody back. For seats it says how many are in a row.
   * Answers for whom there is no place.
   */
  async propose(perRow?: number): Promise<string> {
    const kind = this.kind();
    this.busy.set(true);
    try {
      await this.stored();
      const { items, unplaced } = await this.api.call('post', '/meetings/{meetingId}/assignments/{place}/propose', {
        path: { ...this.where.path, place: kind },
        body: perRow ? { perRow } : {},
      });
      const moves = new Map(items.map(item => [item.attendeeId, item[FIELD[kind]]!]));
      if (moves.size) await this.put(moves, words[PROPOSED[kind]](moves.size));
      const full = unplaced.filter(({ reason }) => reason === 'no-room').length;
      const unknown = unplaced.length - full;
      if (!moves.size && !unplaced.length) return words.nobodyOpen();
      return [full ? words.noRoom(full) : '', unknown ? words.sexUnknown(unknown) : ''].filter(Boolean).join(' · ');
    } catch (error) {
      return error instanceof OfflineError ? words.notStored() : words.notTaken();
    } finally {
      this.busy.set(false);
    }
  }

  /** Waits for places added a moment ago to reach the server, which proposes from what it knows; not for ever. */
  private async stored(): Promise<void> {
    const waiting = () => this.rooms.waiting().size + this.tables.waiting().size;
    for (let tries = 0; tries < 100 && waiting() > 0; tries++) await new Promise(done => setTimeout(done, 100));
  }

  private async send(kind: PlaceKind, moves: ReadonlyMap<string, string | null>): Promise<boolean> {
    if (kind === this.kind()) this.ahead.update(all => new Map([...all, ...moves]));
    await this.stored();
    const items = [...moves].map(([attendeeId, place]) => ({ attendeeId, [FIELD[kind]]: place }));
    const stored = await this.many.assign(this.meeting.id(), items);
    if (stored) await this.assignments.reload();
    else this.ahead.update(all => new Map([...all].filter(([id]) => !moves.has(id))));
    return stored;
  }
}
