import {
  computed,
  inject,
  Injectable,
  Injector,
  linkedSignal,
  runInInjectionContext,
  signal,
  untracked,
} from '@angular/core';
import { newId } from '@yicheng/client';
import type { TrialRunDto } from '@yicheng/contracts';
import {
  applyTrial,
  compareInstants,
  marksOf,
  mergeEntries,
  nextMark,
  type NextMark,
  type TrialDrive,
  trialDrives,
  type TrialMark,
  type TrialNote,
  type TrialRun,
} from '@yicheng/domain';
import { dayOf, formatDay, formatTime } from '@yicheng/ui';
import type { Collection } from '../../platform/collection';
import { Data } from '../../platform/data';
import { MeetingContext } from '../../platform/meeting-context';
import { Undo } from '../../platform/undo';
import { stopName } from '../visit-names';
import { type Plan, VisitsStore } from '../visits-store';
import { trialWords as words } from './trial-words';

/** What of a new note is not known by itself. */
export type NoteDraft = Pick<TrialNote, 'topic' | 'text' | 'minutes' | 'fileIds'>;

/** Who drove the open itinerary beforehand, what they tapped and noted, and what becomes of it. */
@Injectable()
export class TrialStore {
  private readonly visits = inject(VisitsStore);
  private readonly data = inject(Data);
  private readonly injector = inject(Injector);
  private readonly undoing = inject(Undo);
  private readonly meetingId = inject(MeetingContext).id();
  private readonly lists = new Map<string, Collection<TrialRunDto>>();

  private readonly list = computed(() => {
    const itineraryId = this.visits.openId();
    if (!itineraryId) return undefined;
    const known = this.lists.get(itineraryId) ?? untracked(() => this.read(itineraryId));
    this.lists.set(itineraryId, known);
    return known;
  });
  readonly state = computed(() => this.list()?.state() ?? 'loading');
  /** The newest first; one that was just begun here has no day of its own yet. */
  readonly all = computed(() => [...(this.list()?.items() ?? [])].sort((a, b) => (a.id > b.id ? -1 : 1)));
  readonly openId = linkedSignal<TrialRunDto[], string | undefined>({
    source: this.all,
    computation: (all, previous) => all.find(one => one.id === previous?.value)?.id ?? all[0]?.id,
  });
  /** The trial run that is shown. */
  readonly open = computed<TrialRunDto | undefined>(() => this.all().find(one => one.id === this.openId()));
  readonly marks = computed(() => this.open()?.marks.filter(mark => !mark.void) ?? []);
  /** What was tapped last. */
  readonly last = computed(() => marksOf({ marks: this.marks() }).at(-1));
  readonly notes = computed(() => this.open()?.notes.filter(note => !note.void) ?? []);
  readonly next = computed<NextMark | undefined>(() => {
    const [plan, trial] = [this.visits.plan(), this.open()];
    return plan && trial && nextMark(plan, trial);
  });
  readonly drives = computed<TrialDrive[]>(() => {
    const [plan, trial] = [this.visits.plan(), this.open()];
    return plan && trial ? trialDrives(plan, trial) : [];
  });
  /** What the itinerary becomes; undefined where it is that already. */
  readonly filling = computed(() => {
    const [plan, trial] = [this.visits.plan(), this.open()];
    if (!plan || !trial) return undefined;
    const filled = applyTrial(plan, trial as TrialRun);
    const text = (value: unknown): string => JSON.stringify(value);
    const legs = filled.legs.filter(leg => !plan.legs.some(one => text(sorted(one)) === text(sorted(leg)))).length;
    const stops = filled.stops.filter((stop, i) => text(stop) !== text(plan.stops[i])).length;
    return legs + stops ? { ...filled, changedLegs: legs, changedStops: stops } : undefined;
  });
  /** What somebody is typing, so that a tap beside it does not lose it. */
  readonly typed = signal('');

  readonly place = (id: string): string => {
    const plan = this.visits.plan();
    return plan ? stopName(plan, id) : '';
  };

  /** 7月3日 周五 08:12 · 陈思远: when it began, and who drove. */
  nameOf({ by, vehicleClass, marks, createdAt }: TrialRunDto): string {
    const began = marks.filter(mark => !mark.void).map(({ at }) => at);
    const at = began.sort(compareInstants)[0] ?? createdAt ?? moment();
    const zone = this.visits.zone();
    return [`${formatDay(dayOf(at, zone))} ${formatTime(at, zone)}`, by, vehicleClass].filter(Boolean).join(' · ');
  }

  /** 到达谭石拱村, Leave the hotel. */
  what({ kind, place }: Pick<TrialMark, 'kind' | 'place'>): string {
    return kind === 'arrived' ? words.arrived(this.place(place)) : words.leaveFrom(this.place(place));
  }

  async begin(vehicleClass: string): Promise<void> {
    const id = await this.list()!.create({ ...(vehicleClass ? { vehicleClass } : {}), marks: [], notes: [] });
    this.openId.set(id);
  }

  async remove(): Promise<void> {
    const open = this.open();
    if (open) await this.list()!.remove(open.id, { label: words.removed() });
  }

  /** It has just happened. No toast would help in a moving car: the page shows the last tap with a way back. */
  async tap(kind: TrialMark['kind'], place: string): Promise<void> {
    const now = moment();
    await this.put({ marks: [{ id: newId(), kind, place, at: now, changed: now }] });
  }

  /** Puts a mark right or takes it back; undo brings back what was there. */
  async mark(mark: TrialMark): Promise<void> {
    const before = this.open()?.marks.find(({ id }) => id === mark.id);
    await this.put({ marks: [mark] });
    const label = mark.void ? words.tookBack(this.what(mark)) : words.tapped(this.what(mark));
    const undo = (): Promise<void> => this.put({ marks: [{ ...(before ?? mark), changed: moment() }] });
    this.undoing.did({ label, undo });
  }

  /** Keeps a note about where the vehicle is: the place, or the drive it is on. */
  async note(draft: NoteDraft): Promise<void> {
    const now = new Date().toISOString();
    await this.put({ notes: [{ id: newId(), ...this.here(), ...draft, at: now, changed: now }] });
  }

  async dropNote(note: TrialNote): Promise<void> {
    await this.put({ notes: [{ ...note, void: true, changed: moment() }] });
    const undo = (): Promise<void> => this.put({ notes: [{ ...note, changed: moment() }] });
    this.undoing.did({ label: words.tookBack(words.note()), undo });
  }

  /** Whether the photo is one that attendees see at the stop, or could become one. */
  pictureOf({ place, to }: TrialNote, fileId: string): 'is' | 'can' | undefined {
    const stop = this.visits.open()?.stops.find(({ id }) => id === place);
    if (!stop || to !== undefined) return undefined;
    if (stop.pictures?.some(picture => picture.fileId === fileId)) return 'is';
    return (stop.pictures?.length ?? 0) < MOST_PICTURES ? 'can' : undefined;
  }

  async usePicture({ place, text }: TrialNote, fileId: string): Promise<void> {
    const stop = this.visits.open()?.stops.find(({ id }) => id === place);
    const picture = { fileId, ...(text ? { caption: text.slice(0, 200) } : {}) };
    if (stop)
      await this.visits.changeStop(place, { pictures: [...(stop.pictures ?? []), picture] }, words.addedPicture());
  }

  /** Fills legs and stops in one step that undo takes back. */
  async fill(): Promise<void> {
    const filling = this.filling();
    if (!filling) return;
    const { legs, stops } = filling;
    await this.visits.change({ legs: legs as Plan['legs'], stops: stops as Plan['stops'] }, words.didFill());
  }

  /** Where the vehicle is, for a note. */
  readonly here = computed<Pick<TrialNote, 'place' | 'to'>>(() => {
    const next = this.next();
    if (!next) return { place: 'end' };
    return next.kind === 'arrived' ? { place: next.from ?? 'start', to: next.place } : { place: next.place };
  });

  where({ place, to }: Pick<TrialNote, 'place' | 'to'>): string {
    return to === undefined ? this.place(place) : words.way(this.place(place), this.place(to));
  }

  private async put({ marks = [], notes = [] }: { marks?: TrialMark[]; notes?: TrialNote[] }): Promise<void> {
    const open = this.open();
    if (!open) return;
    await this.list()!.merge(open.id, {
      marks: mergeEntries(open.marks, marks),
      notes: mergeEntries<TrialNote>(open.notes, notes) as TrialRunDto['notes'],
    });
  }

  private read(itineraryId: string): Collection<TrialRunDto> {
    const path = { meetingId: this.meetingId, itineraryId };
    return runInInjectionContext(this.injector, () =>
      this.data.collection<'/meetings/{meetingId}/itineraries/{itineraryId}/trial-runs', TrialRunDto>(
        'trial-run',
        '/meetings/{meetingId}/itineraries/{itineraryId}/trial-runs',
        { path },
        { fields: ['vehicleClass', 'marks', 'notes'] },
      ),
    );
  }
}

/** As many pictures as a stop keeps. */
const MOST_PICTURES = 12;

const moment = (): string => new Date().toISOString();

/** The fields in one order, to be compared. */
const sorted = (row: object): unknown => Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1));
