import {
  computed,
  effect,
  inject,
  Injectable,
  Injector,
  runInInjectionContext,
  signal,
  untracked,
} from '@angular/core';
import type { AgendaItemDto, ReleaseDto } from '@yicheng/contracts';
import {
  affectedBy,
  type Agenda,
  type AgendaItem,
  bySequence,
  checkAgenda,
  diffReleases,
  type Finding,
  isEmptyDifference,
  isHandedIn,
  NOTHING_RELEASED,
  placeItems,
  type ReleaseContent,
  visitBlock,
} from '@yicheng/domain';
import { formatTime } from '@yicheng/ui';
import { AcceptedFindings } from '../platform/accepted-findings';
import { Data } from '../platform/data';
import type { Known } from '../platform/known';
import { MeetingContext } from '../platform/meeting-context';
import { Undo } from '../platform/undo';
import { AgendaPeople } from './agenda-people';
import { words } from './agenda-words';

/** Fields of an item that can change; null clears one. */
export type ItemChange = { [F in keyof Omit<AgendaItem, 'id'>]?: AgendaItem[F] | null };

/** A change that is shown but not yet made: while dragging, or between two key presses. */
export interface Preview {
  id: string;
  change: ItemChange;
}

/** A finding as the board shows it: of the agenda, or within the visits of a tour. */
export interface ShownFinding {
  finding: Finding;
  tourId?: string;
}

const FIELDS = [
  'parentId',
  'kind',
  'title',
  'start',
  'minutes',
  'hallId',
  'venueId',
  'speakers',
  'audience',
  'visibility',
  'position',
  'text',
] as const;

/** The draft of the open meeting: what is stored, what is being dragged, what does not work out, what is released. */
@Injectable()
export class AgendaStore {
  private readonly data = inject(Data);
  private readonly undoing = inject(Undo);
  readonly people = inject(AgendaPeople);
  readonly meeting = inject(MeetingContext);
  readonly accepted = new AcceptedFindings(this.meeting.meeting());
  private readonly where = { path: { meetingId: this.meeting.id() } };

  readonly list = this.data.collection('agenda-item', '/meetings/{meetingId}/agenda/items', this.where, {
    fields: FIELDS,
    text: ['text'],
  });
  readonly halls = this.data.collection('hall', '/meetings/{meetingId}/halls', this.where, { single: false });
  readonly venues = this.data.collection('venue', '/meetings/{meetingId}/venues', this.where, { single: false });
  readonly tours = this.data.collection('itinerary', '/meetings/{meetingId}/itineraries', this.where, {
    on: ['vehicle'],
  });
  readonly vehicles = this.data.collection('vehicle', '/meetings/{meetingId}/vehicles', this.where);
  private readonly releases = this.data.collection('release', '/meetings/{meetingId}/releases', this.where, {
    single: false,
  });
  private readonly notes = this.data.collection('note', '/meetings/{meetingId}/notes', this.where, { single: false });
  private readonly reading = signal<Known<ReleaseDto | undefined> | undefined>(undefined);

  /** The same place again, as at most steps of a pointer, is no change. */
  readonly preview = signal<Preview | undefined>(undefined, {
    equal: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  });
  readonly editable = computed(() => this.meeting.can('agenda.edit') && !this.meeting.readOnly());

  /** What is stored, in the order of time; sub-items whose parent has just been removed are gone with it. */
  readonly stored = computed<AgendaItemDto[]>(() => {
    const rows = this.list.items();
    const ids = new Set(rows.map(row => row.id));
    return rows
      .filter(row => !row.parentId || ids.has(row.parentId))
      .sort(
        (a, b) =>
          (a.start ? Date.parse(a.start) : Infinity) - (b.start ? Date.parse(b.start) : Infinity) || bySequence(a, b),
      );
  });
  /** The same with what is being dragged where it would be. */
  readonly items = computed<AgendaItemDto[]>(() => {
    const preview = this.preview();
    if (!preview) return this.stored();
    return this.stored().map(row => (row.id === preview.id ? ({ ...row, ...preview.change } as AgendaItemDto) : row));
  });
  readonly placed = computed(() => placeItems(this.items(), this.halls.items()));
  readonly top = computed(() => [...this.placed().values()].filter(({ parent }) => !parent));
  readonly unscheduled = computed(() => this.top().filter(({ start }) => !start));

  /** How long the texts handed in are to speak, by item; empty for who may not read them. */
  private readonly estimates = computed(() =>
    Object.fromEntries(
      this.notes
        .items()
        .filter(({ status }) => isHandedIn(status))
        .flatMap(({ itemId, minutes }) => (itemId ? [[itemId, minutes]] : [])),
    ),
  );
  readonly agenda = computed<Agenda>(() => {
    const { timeZone, startDate, endDate } = this.meeting.meeting();
    const riders = this.people.expected();
    return {
      items: this.items(),
      halls: this.halls.items(),
      venues: this.venues.items(),
      guests: riders,
      estimates: this.estimates(),
      visits: this.tours.items().map(tour => visitBlock(tour, riders)),
      timeZone,
      startDate,
      endDate,
    };
  });
  /** What does not work out and nobody has said to leave as it is. */
  readonly findings = computed<Finding[]>(() => this.accepted.open(checkAgenda(this.agenda())));
  readonly conflicts = computed(() => this.findings().filter(({ severity }) => severity === 'error'));
  /** What does not work out within the day's visits, by itinerary; they are settled on the page of the visits. */
  readonly visitFindings = computed(
    () => new Map(this.tours.items().map(({ id, findings }) => [id, this.accepted.open(findings as Finding[])])),
  );
  readonly visitConflicts = computed(() =>
    this.shown().flatMap(({ tourId, finding }) =>
      tourId && finding.severity === 'error' ? [{ tourId, finding }] : [],
    ),
  );
  /** All that does not work out, in the agenda and within the visits: what the bar counts is what the blocks say. */
  readonly shown = computed<ShownFinding[]>(() => [
    ...this.findings().map(finding => ({ finding })),
    ...[...this.visitFindings()].flatMap(([tourId, findings]) => findings.map(finding => ({ finding, tourId }))),
  ]);
  /** Findings by the block that shows them: a sub-item's belong to the item on the board. */
  readonly findingsByBlock = computed(() => {
    const byBlock = new Map<string, Finding[]>();
    for (const finding of this.findings()) {
      for (const block of new Set(finding.subjects.map(id => this.topOf(id)))) {
        byBlock.set(block, [...(byBlock.get(block) ?? []), finding]);
      }
    }
    return byBlock;
  });

  /** All that the block of an item or a tour shows. */
  shownOn(id: string): ShownFinding[] {
    const found: ShownFinding[] = (this.findingsByBlock().get(id) ?? []).map(finding => ({ finding }));
    return [...found, ...(this.visitFindings().get(id) ?? []).map(finding => ({ finding, tourId: id }))];
  }

  /** The latest release; undefined before the first, or while it is being read. */
  readonly release = computed(() => this.reading()?.value());
  readonly releasedPlaces = computed(() => placeItems(this.release()?.items ?? [], this.halls.items()));
  /** Whether it is known what is released, so that the draft can be compared. */
  readonly releaseKnown = computed(
    () =>
      this.releases.state() === 'known' &&
      this.vehicles.state() === 'known' &&
      this.tours.state() === 'known' &&
      (this.releases.items().length === 0 || this.release() !== undefined),
  );
  readonly draft = computed<ReleaseContent>(() => ({
    items: this.stored(),
    itineraries: this.tours.items(),
    vehicles: this.vehicles.items(),
  }));
  private readonly released = computed<ReleaseContent & { n: number }>(() => {
    const release = this.release();
    return release ? (release as unknown as ReleaseContent & { n: number }) : { ...NOTHING_RELEASED, n: 0 };
  });
  /** What a release now would change. */
  readonly difference = computed(() => diffReleases(this.released(), this.draft()));
  readonly isChanged = computed(() => this.releaseKnown() && !isEmptyDifference(this.difference()));
  /** What differs from the release: new or changed items and tours, with the items their sub-items belong to. */
  readonly changedIds = computed<ReadonlySet<string>>(() => {
    if (!this.releaseKnown() || !this.release()) return new Set();
    const { added, changed } = this.difference();
    return new Set([...added, ...changed].flatMap(({ id }) => [id, this.topOf(id)]));
  });
  /** Whose day it would change, and by what. */
  readonly affected = computed(() => affectedBy(this.released(), this.draft(), this.people.expected()));

  constructor() {
    const injector = inject(Injector);
    effect(() => {
      const n = this.releases.items().reduce((max, release) => Math.max(max, release.n), 0);
      if (!n || untracked(this.release)?.n === n) return;
      const where = { path: { meetingId: this.meeting.id(), n: String(n) } };
      const read = () => this.data.reading('/meetings/{meetingId}/releases/{n}', where);
      untracked(() => this.reading.set(runInInjectionContext(injector, read)));
    });
  }

  /** Reads again what is released, after publishing. */
  reloadReleases(): Promise<void> {
    return this.releases.reload();
  }

  /** The item on the board that an item belongs to. */
  topOf(id: string): string {
    let at = this.placed().get(id);
    while (at?.parent) at = at.parent;
    return at?.item.id ?? id;
  }

  /** Changes an item; `from` is the row as it was when a longer edit began. */
  async change(id: string, change: ItemChange, label?: string, from?: AgendaItemDto): Promise<void> {
    const row = this.list.get(id);
    if (!row) return;
    const spoken = { label: label ?? words.didChange(row.title), ...(from && { from }) };
    await this.list.replace(id, change as Partial<AgendaItemDto>, spoken);
  }

  /** Makes what is previewed real, in one step that can be undone. */
  async commit(): Promise<void> {
    const preview = this.preview();
    if (!preview) return;
    const row = this.list.get(preview.id);
    const changes = Object.entries(preview.change).filter(
      ([field, value]) => (value ?? null) !== (row?.[field as keyof AgendaItemDto] ?? null),
    );
    if (row && changes.length)
      await this.change(preview.id, Object.fromEntries(changes), this.labelOf(row.id, preview.change));
    this.preview.set(undefined);
  }

  async create(body: ItemChange & Pick<AgendaItem, 'kind' | 'title' | 'minutes'>): Promise<string> {
    return this.list.create(body as Partial<AgendaItemDto>, { label: words.didCreate(body.title) });
  }

  async remove(id: string): Promise<void> {
    const row = this.list.get(id);
    if (row) await this.list.remove(id, { label: words.didRemove(row.title) });
  }

  /** Puts the sub-items of an item in the given order, as one step. */
  async reorder(parentId: string, ids: readonly string[]): Promise<void> {
    const parent = this.list.get(parentId);
    const before = new Map(ids.map(id => [id, this.list.get(id)?.position ?? null]));
    const after = new Map(ids.map((id, position) => [id, position]));
    const set = async (positions: ReadonlyMap<string, number | null>) => {
      for (const [id, position] of positions) {
        if ((this.list.get(id)?.position ?? null) !== position) {
          await this.list.replace(id, { position } as Partial<AgendaItemDto>);
        }
      }
    };
    await set(after);
    const label = words.didReorder(parent?.title ?? '');
    this.undoing.did({ label, undo: () => set(before), redo: () => set(after) });
  }

  /** What a change does, in words, for the toast and undo. */
  labelOf(id: string, change: ItemChange): string {
    const row = this.list.get(id);
    if (!row) return '';
    const { start, minutes } = row;
    const title = change.title ?? row.title;
    if (change.start === null) return words.didUnschedule(title);
    if (change.start && change.start !== start)
      return words.didMove(title, formatTime(change.start, this.meeting.zone()));
    if (change.minutes && change.minutes !== minutes) return words.didResize(title, change.minutes);
    const hall = change.hallId ? this.halls.get(change.hallId) : undefined;
    return hall ? words.didPlace(title, hall.name) : words.didChange(title);
  }
}
