import { computed, inject, Injectable, signal } from '@angular/core';
import type { AttendeeDto } from '@yicheng/contracts';
import { OfflineError } from '@yicheng/contracts/client';
import { isExpected } from '@yicheng/domain';
import { Toasts } from '@yicheng/ui';
import { Api } from '../../platform/api';
import { Data } from '../../platform/data';
import { MeetingContext } from '../../platform/meeting-context';
import { Undo } from '../../platform/undo';
import { words } from './places-words';

/** What is arranged: where people sleep, or where they eat. */
export type PlaceKind = 'hotel-room' | 'table';

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

/** Rooms and tables, and who is in which; people are put there by hand or as proposed. */
@Injectable()
export class PlacesStore {
  private readonly meeting = inject(MeetingContext);
  private readonly api = inject(Api);
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
  readonly assignments = this.data.reading(
    '/meetings/{meetingId}/assignments',
    { ...this.where, query: { limit: 1000 } },
    ['assignment', 'hotel-room', 'table'],
  );
  readonly editable = computed(() => this.meeting.can('assignment.edit') && !this.meeting.readOnly());
  readonly known = computed(() => (this.kind() === 'table' ? this.tables : this.rooms));
  readonly expected = computed(() => this.people.items().filter(isExpected));

  /** The place of each person, of the kind that is shown. */
  private readonly placeOf = computed(() => {
    const table = this.kind() === 'table';
    const items = this.assignments.value()?.items ?? [];
    return new Map(items.map(row => [row.attendeeId, table ? row.tableId : row.hotelRoomId]));
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

  async addRooms(numbers: readonly string[], beds: number, hotel: string): Promise<void> {
    for (const number of numbers) await this.rooms.create({ number, beds, ...(hotel ? { hotel } : {}) });
    this.toasts.show(words.addedMany(numbers.length));
  }

  async addTables(count: number, seats: number): Promise<void> {
    const first = Math.max(0, ...this.tables.items().map(({ number }) => number)) + 1;
    for (let n = 0; n < count; n++) await this.tables.create({ number: first + n, seats });
    this.toasts.show(words.addedMany(count));
  }

  async remove({ id, name }: ShownPlace): Promise<void> {
    await (this.kind() === 'table' ? this.tables : this.rooms).remove(id, { label: words.removed(name) });
  }

  /** Puts people somewhere, or takes them out (null); undone in one. */
  async put(moves: ReadonlyMap<string, string | null>, label: string): Promise<void> {
    const former = new Map([...moves.keys()].map(id => [id, this.placeOf().get(id) ?? null]));
    const kind = this.kind();
    if (await this.send(kind, moves)) {
      this.undo.did({ label, undo: () => this.send(kind, former), redo: () => this.send(kind, moves) });
    }
  }

  /** Asks for a proposal and takes it at once: undo brings everybody back. Says whom there is no place for. */
  async propose(): Promise<string> {
    const kind = this.kind();
    this.busy.set(true);
    try {
      await this.stored();
      const path = { ...this.where.path, place: kind };
      const { items, unplaced } = await this.api.call('post', '/meetings/{meetingId}/assignments/{place}/propose', {
        path,
        body: {},
      });
      const moves = new Map(
        items.map(item => [item.attendeeId, (kind === 'table' ? item.tableId : item.hotelRoomId)!]),
      );
      const said = kind === 'table' ? words.proposedTables(moves.size) : words.proposedRooms(moves.size);
      if (moves.size) await this.put(moves, said);
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
    for (let tries = 0; tries < 100 && this.known().waiting().size > 0; tries++) {
      await new Promise(done => setTimeout(done, 100));
    }
  }

  private async send(kind: PlaceKind, moves: ReadonlyMap<string, string | null>): Promise<boolean> {
    try {
      const items = [...moves].map(([attendeeId, id]) =>
        kind === 'table' ? { attendeeId, tableId: id } : { attendeeId, hotelRoomId: id },
      );
      await this.api.call('put', '/meetings/{meetingId}/assignments', { ...this.where, body: { items } });
      await this.assignments.reload();
      return true;
    } catch (error) {
      this.toasts.show(error instanceof OfflineError ? words.notStored() : words.notTaken());
      return false;
    }
  }
}
