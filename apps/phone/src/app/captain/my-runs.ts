import { computed, inject, Injectable, signal } from '@angular/core';
import { newId, type Write } from '@yicheng/client';
import type { Schemas } from '@yicheng/contracts/client';
import { type Badge, type RollCall, type RollMark, type RunEvent, type RunMoment } from '@yicheng/domain';
import { api } from '../platform/api';
import { Kept } from '../platform/kept';
import { Known } from '../platform/known';
import { MyProgramme } from '../platform/my-programme';
import { Pass, UNSAVED } from '../platform/pass';

type Itinerary = Schemas['ItineraryDto'];
type Day = Schemas['DayDto'];
type Person = Schemas['AttendeeDto'];
type Vehicle = Schemas['VehicleDto'];

/** What a captain needs of the meeting beside the day itself. */
interface Surroundings {
  itineraries: Itinerary[];
  vehicles: Vehicle[];
  people: Person[];
  seats: Record<string, string>;
}

/** Names read from badges, forgotten with everything else that is this pass's. */
const SCANNED = `${UNSAVED}scanned`;

/** What moves the day, and what moves who rides. */
const DAY = new Set(['run-event', 'roll-call', 'adjustment', 'release', 'itinerary']);
const PEOPLE = new Set(['attendee', 'assignment', 'vehicle', 'release', 'reply', 'adjustment']);

/**
 * The runs of the vehicles somebody answers for: read when the application opens and kept on this phone, with every tap
 * of this phone laid over them until the server has it and tells it back.
 */
@Injectable({ providedIn: 'root' })
export class MyRuns {
  private readonly kept = inject(Kept);
  private readonly programme = inject(MyProgramme);
  private readonly meetingId = inject(Pass).holder()?.meetingId ?? '';
  private readonly path = { meetingId: this.meetingId };
  readonly around = new Known<Surroundings>('captain.around', () => this.readAround());
  readonly days = new Known<Day[]>('captain.days', () => this.readDays());
  /** Writes the server took since this page opened: they stay in sight until they are read back. */
  private readonly taken = signal<readonly Write[]>([]);
  private readonly scanned = signal<Record<string, string>>(JSON.parse(localStorage.getItem(SCANNED) ?? '{}'));
  private readonly mine = computed(() => [...this.taken(), ...this.kept.writes()]);

  readonly zone = this.programme.zone;
  readonly people = computed(() => this.around.value()?.people ?? []);
  readonly vehicles = computed(() => this.around.value()?.vehicles ?? []);
  readonly seats = computed(() => this.around.value()?.seats ?? {});
  /** Names of people of other vehicles: as the server told, and as scanned on this phone. */
  readonly guests = computed<Record<string, string>>(() => ({
    ...this.scanned(),
    ...Object.fromEntries(
      (this.days.value() ?? []).flatMap(({ guests }) => (guests ?? []).map(one => [one.attendeeId, one.name])),
    ),
  }));
  readonly itineraries = computed(() => this.around.value()?.itineraries ?? []);
  /** Every tap known here, this phone's own included. */
  readonly events = computed<RunEvent[]>(() => [
    ...(this.days.value() ?? []).flatMap(({ events }) => events),
    ...this.mine()
      .filter(({ kind }) => kind === 'run-event')
      .map(eventOf),
  ]);
  /** Every mark known here; several lists of one roll call may stand beside each other. */
  readonly rollCalls = computed<RollCall[]>(() => [
    ...(this.days.value() ?? []).flatMap(({ rollCalls }) => rollCalls),
    ...this.mine()
      .filter(({ kind }) => kind === 'roll-call')
      .map(rollCallOf),
  ]);
  readonly waiting = computed(() => this.mineOf('pending').length + this.mineOf('sending').length);
  readonly refused = computed(() => this.mineOf('refused'));

  constructor() {
    this.kept.onTaken(write => {
      if (!ours(write)) return;
      this.taken.update(taken => [...taken, write]);
      void this.learn(write);
    });
    this.kept.onChanges(changes => {
      const of = (kinds: ReadonlySet<string>): boolean =>
        changes === 'all' || changes.some(({ kind }) => kinds.has(kind));
      if (of(DAY)) void this.days.reload();
      if (of(PEOPLE)) void this.around.reload();
    });
  }

  /** A vehicle has left a place or has come to one. */
  report(
    run: { itineraryId: string; runId: string },
    { kind, callId }: RunMoment,
    at: string,
    correction: { corrects?: string; void?: boolean } = {},
  ): Promise<void> {
    const id = newId();
    const path = `${this.pathOf(run)}/events`;
    return this.kept.write({
      kind: 'run-event',
      rowId: id,
      story: run.runId,
      verb: 'post',
      path,
      body: { id, kind, callId, at, ...correction },
    });
  }

  /** Remembers whom a badge named, so that they have a name without network. */
  learnName({ attendeeId, name }: Badge): void {
    this.scanned.update(names => ({ ...names, [attendeeId]: name }));
    localStorage.setItem(SCANNED, JSON.stringify(this.scanned()));
  }

  /** Marks people in the roll call before leaving a call. */
  mark(run: { itineraryId: string; runId: string }, callId: string, marks: readonly RollMark[]): Promise<void> {
    const path = `${this.pathOf(run)}/roll-calls/${callId}`;
    const row = { kind: 'roll-call', rowId: `${run.runId} ${callId}`, story: run.runId };
    return this.kept.write({ ...row, verb: 'put', path, body: { marks } });
  }

  /** Sends again what the server refused: it may have been about a plan it did not know yet. */
  async retry(): Promise<void> {
    for (const { id } of this.refused()) await this.kept.retry(id);
  }

  private pathOf({ itineraryId, runId }: { itineraryId: string; runId: string }): string {
    return `/meetings/${this.meetingId}/itineraries/${itineraryId}/runs/${runId}`;
  }

  private mineOf(state: Write['state']): Write[] {
    return this.kept.writes().filter(write => ours(write) && write.state === state);
  }

  /** Keeps what the server took with the day as it was last read, so that a reload without network still has it. */
  private async learn(write: Write): Promise<void> {
    const days = this.days.value();
    if (!days) return;
    const about = (day: Day): boolean => write.path.includes(`/itineraries/${day.itineraryId}/`);
    await this.days.learn(
      days.map(day => {
        if (!about(day)) return day;
        if (write.kind === 'run-event')
          return { ...day, events: [...day.events, { ...eventOf(write), createdAt: write.at }] };
        const roll = rollCallOf(write);
        return { ...day, rollCalls: [...day.rollCalls, { ...roll, marks: [...roll.marks] }] };
      }),
      this.days.at(),
    );
  }

  private async readAround(): Promise<Surroundings> {
    const { path } = this;
    const [itineraries, vehicles, people, assignments] = await Promise.all([
      api.call('get', '/meetings/{meetingId}/itineraries', { path }),
      api.call('get', '/meetings/{meetingId}/vehicles', { path }),
      api.call('get', '/meetings/{meetingId}/attendees', { path, query: { limit: 1000 } }),
      api.call('get', '/meetings/{meetingId}/assignments', { path, query: { limit: 1000 } }),
    ]);
    const seats = assignments.items.flatMap(({ attendeeId, seat }) => (seat ? [[attendeeId, seat]] : []));
    return {
      itineraries: itineraries.items,
      vehicles: vehicles.items,
      people: people.items,
      seats: Object.fromEntries(seats) as Record<string, string>,
    };
  }

  private async readDays(): Promise<Day[]> {
    const { path } = this;
    const { items } = await api.call('get', '/meetings/{meetingId}/itineraries', { path });
    return Promise.all(
      items.map(({ id }) =>
        api.call('get', '/meetings/{meetingId}/itineraries/{itineraryId}/day', { path: { ...path, itineraryId: id } }),
      ),
    );
  }
}

const ours = ({ kind }: Write): boolean => kind === 'run-event' || kind === 'roll-call';
const runIn = (path: string): string => /\/runs\/([^/]+)\//.exec(path)?.[1] ?? '';

function eventOf({ path, body }: Write): RunEvent {
  return { ...(body as unknown as Omit<RunEvent, 'runId'>), runId: runIn(path) };
}

function rollCallOf({ path, body }: Write): RollCall {
  return { runId: runIn(path), callId: path.split('/').at(-1) ?? '', marks: (body?.['marks'] ?? []) as RollMark[] };
}
