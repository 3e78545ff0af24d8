import { computed, inject } from '@angular/core';
import type { MeetingDto } from '@yicheng/contracts';
import {
  can,
  diffReleases,
  type Finding,
  meetingDates,
  NOTHING_RELEASED,
  type Permission,
  placeItems,
  type ReleaseContent,
} from '@yicheng/domain';
import { AcceptedFindings } from '../platform/accepted-findings';
import { Data, type PagedPath, type Where } from '../platform/data';
import type { Known } from '../platform/known';
import { dayLanes, type Piece } from './day-lanes';
import { readinessOf } from './readiness';

/** A finding with the area and thing to open for it. */
export interface Trouble {
  finding: Finding;
  area: 'agenda' | 'visits';
  /** The item or itinerary. */
  id: string;
}

/** How a meeting stands, from the same lists its areas show. Make it in an injection context, one per meeting. */
export class Standing {
  private readonly data = inject(Data);
  private readonly path = { meetingId: this.meeting.id };

  private readonly attendees = this.read('attendee.list', '/meetings/{meetingId}/attendees', [
    'attendee',
    'assignment',
  ]);
  private readonly vehicles = this.read('vehicle.read', '/meetings/{meetingId}/vehicles', ['vehicle']);
  private readonly agenda = this.read('agenda.draft.read', '/meetings/{meetingId}/agenda/items', ['agenda-item']);
  private readonly found = this.readFindings();
  private readonly tours = this.read('itinerary.read', '/meetings/{meetingId}/itineraries', [
    'itinerary',
    'vehicle',
    'assignment',
    'attendee',
    'agenda-item',
  ]);
  private readonly texts = this.read('note.read', '/meetings/{meetingId}/notes', ['note']);
  private readonly sites = this.read('meeting.read', '/meetings/{meetingId}/venues', ['venue']);
  private readonly hallRows = this.read('meeting.read', '/meetings/{meetingId}/halls', ['hall']);
  private readonly rooms = this.read('assignment.edit', '/meetings/{meetingId}/hotel-rooms', ['hotel-room']);
  private readonly tables = this.read('assignment.edit', '/meetings/{meetingId}/tables', ['table']);
  private readonly assignments = this.read('assignment.edit', '/meetings/{meetingId}/assignments', ['assignment']);
  private readonly published = this.read('release.read', '/meetings/{meetingId}/releases', ['release']);
  private readonly latest = this.readLatest();
  readonly accepted = new AcceptedFindings(this.meeting);

  readonly people = computed(() => valueOf(this.attendees));
  /** Each vehicle's number. */
  readonly numbers = computed(() => new Map(this.vehicles?.value().map(vehicle => [vehicle.id, vehicle.number])));
  readonly halls = computed(() => new Map(this.hallRows?.value().map(hall => [hall.id, hall])));
  readonly venues = computed(() => new Map(this.sites?.value().map(venue => [venue.id, venue])));
  readonly releases = computed(() => this.published?.value() ?? []);
  readonly items = computed(() => valueOf(this.agenda));
  readonly itineraries = computed(() => this.tours?.value() ?? []);
  readonly placed = computed(() => placeItems(this.items() ?? [], [...this.halls().values()]));
  /** Whether the lists have been read, so that a missing row means that there is nothing. */
  readonly known = computed(() =>
    [this.attendees, this.agenda, this.found, this.tours, this.texts].every(one => !one || one.state() !== 'loading'),
  );
  readonly failed = computed(() =>
    [this.attendees, this.agenda, this.found, this.tours].find(
      one => one?.state() === 'error' || one?.state() === 'offline',
    ),
  );

  readonly readiness = computed(() =>
    readinessOf({
      attendees: this.people(),
      items: this.items(),
      agendaFindings: this.accepted.open(this.found?.value()?.items ?? []),
      itineraries: valueOf(this.tours)?.map(({ findings, ...rest }) => ({
        ...rest,
        findings: this.accepted.open(findings),
      })),
      vehicles: valueOf(this.vehicles),
      rooms: valueOf(this.rooms),
      tables: valueOf(this.tables),
      assignments: valueOf(this.assignments),
      notes: valueOf(this.texts),
    }),
  );

  /** Everything that does not work out, conflicts before reminders. */
  readonly troubles = computed<Trouble[]>(() => this.all().filter(({ finding }) => !this.accepted.of(finding)));
  /** What somebody left as it is. */
  readonly left = computed<Trouble[]>(() => this.all().filter(({ finding }) => this.accepted.of(finding)));
  private readonly all = computed<Trouble[]>(() => {
    const agenda = (this.found?.value()?.items ?? []).map((finding): Trouble => ({
      finding,
      area: 'agenda',
      id: finding.subjects[0] ?? '',
    }));
    const visits = this.itineraries().flatMap(({ id, findings }) =>
      findings.map((finding): Trouble => ({ finding, area: 'visits', id })),
    );
    const rank = ({ finding }: Trouble): number => (finding.severity === 'error' ? 0 : 1);
    return [...agenda, ...visits].sort((a, b) => rank(a) - rank(b));
  });
  readonly conflicts = computed(() => this.troubles().filter(({ finding }) => finding.severity === 'error').length);
  readonly reminders = computed(() => this.troubles().length - this.conflicts());

  /** How many rows differ from the latest release; undefined while that is not known or nothing was released. */
  readonly unreleased = computed<number | undefined>(() => {
    const release = this.latest?.value();
    const items = this.items();
    if (!release || !items || !valueOf(this.tours)) return undefined;
    const before = release as unknown as ReleaseContent & { n: number };
    const after: ReleaseContent = {
      ...NOTHING_RELEASED,
      items,
      itineraries: frozen(this.itineraries()),
      vehicles: before.vehicles,
    };
    const { added, removed, changed } = diffReleases({ ...before, itineraries: frozen(before.itineraries) }, after);
    return added.length + removed.length + changed.length;
  });

  readonly lanes = computed(() => dayLanes(this.pieces(), meetingDates(this.meeting), this.meeting.timeZone));

  constructor(readonly meeting: MeetingDto) {}

  reload(): void {
    for (const one of [this.attendees, this.agenda, this.found, this.tours, this.texts]) void one?.reload();
  }

  private pieces(): Piece[] {
    const troubled = new Set(
      this.troubles()
        .filter(({ finding }) => finding.severity === 'error')
        .flatMap(({ finding, id }) => [id, ...finding.subjects]),
    );
    const items = [...this.placed().values()]
      .filter(({ item, start, end }) => !item.parentId && start && end)
      .map(({ item, start, end, hallId }): Piece => ({
        id: item.id,
        title: item.title,
        kind: item.kind,
        start: start!,
        end: end!,
        detail: hallId && this.halls().get(hallId)?.name,
        conflict: troubled.has(item.id),
      }));
    const tours = this.itineraries().map(({ id, title, timing, stops }): Piece => ({
      id,
      title,
      kind: 'visit',
      start: timing.depart,
      end: timing.return,
      detail: stops.map(stop => stop.name).join(' → '),
      conflict: troubled.has(id),
    }));
    return [...items, ...tours];
  }

  private readLatest() {
    const { latestRelease: n } = this.meeting;
    if (!n || !this.may('agenda.draft.read')) return undefined;
    return this.data.reading('/meetings/{meetingId}/releases/{n}', { path: { ...this.path, n: n as never } }, [
      'release',
    ]);
  }

  private read<P extends PagedPath>(permission: Permission, path: P, on: readonly string[]) {
    if (!this.may(permission)) return undefined;
    return this.data.rows<P>(path, { path: this.path } as unknown as Where<P>, on);
  }

  private readFindings() {
    if (!this.may('agenda.draft.read')) return undefined;
    const on = ['agenda-item', 'hall', 'venue', 'itinerary', 'attendee', 'vehicle', 'note'];
    return this.data.reading('/meetings/{meetingId}/agenda/findings', { path: this.path }, on);
  }

  private may(permission: Permission): boolean {
    return can(permission, this.meeting.roles);
  }
}

/** Itineraries without what is computed from them. */
const frozen = (rows: readonly object[]): ReleaseContent['itineraries'] =>
  rows.map(
    row => ({ ...row, timing: undefined, findings: undefined }) as unknown as ReleaseContent['itineraries'][number],
  );

/** What is known of a list; undefined until it is, and where it may not be read. */
const valueOf = <T>(list: Known<T> | undefined): T | undefined =>
  list?.state() === 'known' ? list.value() : undefined;
