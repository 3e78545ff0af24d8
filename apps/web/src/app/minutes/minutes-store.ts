import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import type { RemarkDto } from '@yicheng/contracts';
import { inOrderSaid, localDay } from '@yicheng/domain';
import { Data } from '../platform/data';
import { MeetingContext } from '../platform/meeting-context';
import { Sync } from '../platform/sync';
import { type Captured, type DeskPerson, placeIdOf } from './desk';
import { w } from './minutes-words';
import { listedOf, placesOf } from './places';
import type { OtherText, RemarkEdit } from './remark-card';

/** A value remarks can be filtered by, and how many have it; `none` is who or where nothing is said. */
export interface Facet {
  id: string;
  name: string;
  unit: string;
  n: number;
}

export const NONE = 'none';

/** What the desk knows: remarks, who may speak, where in the programme we are. */
@Injectable()
export class MinutesStore {
  private readonly context = inject(MeetingContext);
  private readonly sync = inject(Sync);
  private readonly data = inject(Data);
  private readonly path = { meetingId: this.context.id() };
  private readonly remarks = this.data.collection(
    'remark',
    '/meetings/{meetingId}/remarks',
    { path: this.path },
    { fields: ['speakerId', 'said', 'about', 'text', 'form'], text: ['text'] },
  );
  private readonly attendees = this.data.collection('attendee', '/meetings/{meetingId}/attendees', { path: this.path });
  private readonly items = this.data.collection('agenda-item', '/meetings/{meetingId}/agenda/items', {
    path: this.path,
  });
  private readonly halls = this.data.collection(
    'hall',
    '/meetings/{meetingId}/halls',
    { path: this.path },
    { single: false },
  );
  private readonly itineraries = this.data.collection('itinerary', '/meetings/{meetingId}/itineraries', {
    path: this.path,
  });
  private readonly chosenDay = signal<string | undefined>(undefined);
  /** The remark being edited, as it was when that began; shown even when somebody deletes it meanwhile. */
  readonly held = signal<RemarkDto | undefined>(undefined);

  readonly zone = this.context.zone;
  readonly state = this.remarks.state;
  readonly waiting = this.remarks.waiting;
  /** Whether the programme is there, to say what is on and what is not. */
  readonly programme = computed(() => {
    const states = [this.items, this.itineraries].map(({ state }) => state());
    return states.find(state => state !== 'known') ?? 'known';
  });
  readonly canWrite = computed(() => this.context.can('remark.write') && !this.context.readOnly());
  /** The current instant, to the quarter of a minute. */
  readonly now = signal(new Date().toISOString());
  readonly places = computed(() =>
    placesOf(this.items.items(), this.halls.items(), this.itineraries.items(), this.zone()),
  );
  readonly listed = computed(() => listedOf(this.places()));
  readonly people = computed((): DeskPerson[] =>
    this.attendees.items().map(({ id, name, posts, pinyin }) => {
      const [first] = posts;
      return { id, name, pinyin, posts, unit: first?.unit ?? '', post: first?.post ?? '' };
    }),
  );
  private readonly personOf = computed(() => new Map(this.people().map(person => [person.id, person])));
  readonly list = computed(() => {
    const rows = this.remarks.items();
    const held = this.held();
    const all = held && !rows.some(({ id }) => id === held.id) ? [...rows, held] : rows;
    return inOrderSaid(all.map(remark => this.described(remark)));
  });
  readonly total = computed(() => this.remarks.items().length);
  /** Remarks that wait for the network. */
  readonly unsynced = computed(() => [...this.remarks.waiting().values()].filter(one => one === 'pending').length);
  readonly conflicts = computed(() => this.sync.conflicts().filter(({ kind }) => kind === 'remark').length);
  readonly refused = computed(() => this.sync.refused().filter(({ kind }) => kind === 'remark').length);
  readonly savedAt = this.sync.savedAt;

  readonly days = computed(() => {
    const days = new Set([...this.context.days(), ...this.places().flatMap(({ day }) => (day ? [day] : []))]);
    return [...days].sort();
  });
  readonly day = computed(() => {
    const today = localDay(this.now(), this.zone());
    return this.chosenDay() ?? (this.days().includes(today) ? today : (this.days()[0] ?? today));
  });
  readonly placesOfDay = computed(() => this.listed().filter(({ day }) => day === this.day()));
  readonly countsByPlace = computed(() => {
    const counts = new Map<string, number>();
    const listed = new Set(this.listed().map(({ id }) => id));
    const above = new Map(this.places().map(({ id, parentId }) => [id, parentId]));
    for (const { said } of this.list()) {
      const at = placeIdOf(said);
      const id = at && !listed.has(at) ? (above.get(at) ?? at) : at;
      if (id) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return counts;
  });
  readonly speakerFacets = computed(() =>
    this.facets(({ speakerId, speakerName, unit }) => {
      const person = this.personOf().get(speakerId ?? '');
      return [speakerId, person?.name ?? speakerName ?? '', person?.unit ?? unit ?? ''];
    }),
  );
  readonly placeFacets = computed(() =>
    this.facets(({ said }) => {
      const id = placeIdOf(said);
      return [id, this.places().find(place => place.id === id)?.title ?? '', ''];
    }),
  );

  constructor() {
    const timer = setInterval(() => this.now.set(new Date().toISOString()), 15_000);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  chooseDay(day: string): void {
    this.chosenDay.set(day);
  }

  /** Keeps a new remark here at once; it travels by itself. */
  record({ speakerId, text, said, form }: Captured): Promise<string> {
    return this.remarks.create({ ...(speakerId && { speakerId }), said, about: [], text, form });
  }

  /** Saves an edit over the remark as it was when the edit began, so that others' changes are met, not overwritten. */
  async save(before: RemarkDto, edit: RemarkEdit): Promise<void> {
    if (!this.remarks.get(before.id)) {
      await this.remarks.create({ ...edit, about: before.about });
      return;
    }
    const change = { ...edit, speakerId: edit.speakerId, said: edit.said };
    await this.remarks.replace(before.id, change, { label: w.edited(), from: before });
  }

  async remove(id: string): Promise<void> {
    await this.remarks.remove(id, { label: w.removed() });
  }

  async reload(): Promise<void> {
    await Promise.all([this.remarks, this.items, this.itineraries].map(list => list.reload()));
  }

  isGone(id: string): boolean {
    return this.remarks.state() === 'known' && this.remarks.get(id) === undefined;
  }

  /** The other side's text, where both sides changed it. */
  theirs(id: string): OtherText | undefined {
    const { clashes, changed } = this.conflictOf(id)?.conflict ?? {};
    const text = clashes?.find(({ field }) => field === 'text')?.theirs;
    return typeof text === 'string' ? { text, ...changed } : undefined;
  }

  async choose(id: string, choice: 'ours' | 'theirs'): Promise<void> {
    const write = this.conflictOf(id);
    if (write) await this.sync.resolve(write.id, choice);
  }

  async retry(id: string): Promise<void> {
    await this.sync.retry(this.sync.refused().find(({ kind, rowId }) => kind === 'remark' && rowId === id)?.id);
  }

  /** A remark that is not on the server yet is described from the roster, as the server will. */
  private described(remark: RemarkDto): RemarkDto {
    const { id, speakerId, version } = remark;
    const known = version !== undefined && !this.remarks.waiting().has(id);
    const person = known || !speakerId ? undefined : this.personOf().get(speakerId);
    if (!person) return speakerId ? remark : { ...remark, speakerName: undefined, unit: undefined, post: undefined };
    return { ...remark, speakerName: person.name, unit: person.unit, post: person.post };
  }

  private conflictOf(id: string) {
    return this.sync.conflicts().find(({ kind, rowId }) => kind === 'remark' && rowId === id);
  }

  private facets(of: (remark: RemarkDto) => [id: string | undefined, name: string, unit: string]): Facet[] {
    const facets = new Map<string, Facet>();
    for (const remark of this.list()) {
      const [id = NONE, name, unit] = of(remark);
      const facet = facets.get(id) ?? { id, name, unit, n: 0 };
      facets.set(id, { ...facet, n: facet.n + 1 });
    }
    return [...facets.values()].sort((a, b) => Number(a.id === NONE) - Number(b.id === NONE) || b.n - a.n);
  }
}
