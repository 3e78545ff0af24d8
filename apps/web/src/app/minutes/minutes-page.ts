import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  signal,
  untracked,
  viewChild,
  viewChildren,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import type { RemarkDto } from '@yicheng/contracts';
import { findPeople, type FindSayers, localTime, whatIsOn } from '@yicheng/domain';
import {
  Denied,
  Empty,
  ErrorNote,
  formatDate,
  formatDay,
  formatTimeRange,
  Icon,
  Offline,
  Rows,
  Skeleton,
} from '@yicheng/ui';
import { MeetingContext } from '../platform/meeting-context';
import { Principal } from '../platform/principal';
import { type CaptureDraft, DeskDrafts } from './capture-draft';
import { CaptureLine } from './capture-line';
import { type Captured, type DeskPerson, placeIdOf } from './desk';
import { MinutesStore, NONE } from './minutes-store';
import { w } from './minutes-words';
import { RemarkCard, type RemarkEdit } from './remark-card';
import { RunningOrder } from './running-order';

/** A remark in the list, with the heading of the place where it begins. */
interface Entry {
  remark: RemarkDto;
  heading?: { title: string; meta: string };
}

/** Closer to the end than this counts as being at the end, pixels. */
const AT_END = 60;

/** The desk: the programme on the left, what was said in the middle, one line at the foot to record the next. */
@Component({
  selector: 'yc-minutes-page',
  imports: [CaptureLine, Denied, Empty, ErrorNote, Icon, Offline, RemarkCard, RunningOrder, Rows, Skeleton],
  providers: [MinutesStore],
  templateUrl: './minutes-page.html',
  styleUrl: './minutes-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MinutesPage {
  protected readonly store = inject(MinutesStore);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly drafts = new DeskDrafts(
    `yicheng:desk:${inject(Principal).id() ?? ''}:${inject(MeetingContext).id()}`,
  );
  private readonly query = toSignal(this.route.queryParamMap, { requireSync: true });
  private readonly pane = viewChild.required<ElementRef<HTMLElement>>('scroll');
  private readonly cards = viewChildren(RemarkCard);

  protected readonly w = w;
  /** What an earlier page left unfinished; read once, so that nothing is written into a box somebody types in. */
  protected readonly draft = this.drafts.read();
  protected readonly editing = signal(this.draft.edit?.id);
  protected readonly speaker = computed(() => this.query().get('speaker'));
  protected readonly place = computed(() => this.query().get('place'));
  protected readonly q = computed(() => this.query().get('q') ?? '');
  protected readonly find: FindSayers<DeskPerson> = (query, people) => findPeople(query.replace(/['’]/g, ''), people);

  protected readonly on = computed(() => whatIsOn(this.store.listed(), this.store.now())[0]);
  protected readonly title = computed(() => {
    const on = this.on();
    if (on) return [on.title, on.where].filter(Boolean).join(' · ');
    return this.store.programme() === 'known' ? w.nothingOn() : '';
  });
  protected readonly shown = computed(() => {
    const [speaker, place, q] = [this.speaker(), this.place(), this.q().trim().toLowerCase()];
    const within = new Set(this.store.places().flatMap(one => (one.parentId === place ? [one.id] : [])));
    return this.store.list().filter(remark => {
      if (remark.id === this.editing()) return true;
      const at = placeIdOf(remark.said) ?? NONE;
      return (
        (!speaker || (remark.speakerId ?? NONE) === speaker) &&
        (!place || at === place || within.has(at)) &&
        (!q || `${remark.text} ${remark.speakerName ?? ''}`.toLowerCase().includes(q))
      );
    });
  });
  protected readonly entries = computed((): Entry[] => {
    const places = new Map(this.store.places().map(one => [one.id, one]));
    let last: string | undefined;
    return this.shown().map(remark => {
      const at = places.get(placeIdOf(remark.said) ?? '');
      const top = at?.parentId ? (places.get(at.parentId) ?? at) : at;
      const key = top?.id ?? NONE;
      if (key === last) return { remark };
      last = key;
      const range = top?.start ? formatTimeRange(top.start, top.minutes, this.store.zone()) : '';
      const meta = top?.start ? `${formatDay(top.day)} ${range}` : '';
      return { remark, heading: { title: top?.title ?? w.unplaced(), meta } };
    });
  });
  protected readonly filters = computed(() => {
    const named = (facets: { id: string; name: string }[], id: string | null, none: string) =>
      id ? facets.find(one => one.id === id)?.name || none : '';
    const place = this.place();
    const placeName = this.store.places().find(({ id }) => id === place)?.title;
    return [
      { key: 'speaker', text: named(this.store.speakerFacets(), this.speaker(), w.unattributed()) },
      { key: 'place', text: place ? (placeName ?? w.unplaced()) : '' },
      { key: 'q', text: this.q() },
    ].filter(({ text }) => text !== '');
  });
  protected readonly filterText = computed(() =>
    this.filters()
      .map(({ text }) => text)
      .join(' · '),
  );
  protected readonly savedLine = computed(() => {
    const [waiting, savedAt] = [this.store.unsynced(), this.store.savedAt()];
    if (waiting > 0) return `${w.waiting()} ${waiting}`;
    return savedAt ? `${w.savedAt()} ${localTime(savedAt, this.store.zone())}` : w.allSaved();
  });
  /** Whether a person has to look at something. */
  protected readonly attention = computed(() => this.store.refused() + this.store.conflicts() > 0);
  protected readonly countLine = computed(() => {
    const [total, waiting, refused] = [this.store.total(), this.store.unsynced(), this.store.refused()];
    if (refused > 0) return w.countRefused(refused);
    if (this.store.conflicts() > 0) return w.countConflicts(this.store.conflicts());
    return waiting > 0 ? w.countWaiting(total, Math.max(0, total - waiting), waiting) : w.countSynced(total);
  });

  private readonly atEnd = signal(true);
  private readonly seen = new Set<string>();
  private readonly ready = computed(() => this.store.state() === 'known');
  protected readonly unseen = computed(() => {
    const ids = this.shown().map(({ id }) => id);
    return this.atEnd() ? 0 : ids.filter(id => !this.seen.has(id)).length;
  });

  constructor() {
    // At the end the list follows what is new; anywhere else it stays where the reader is.
    afterRenderEffect(() => {
      const ids = this.shown().map(({ id }) => id);
      if (!this.ready() || !untracked(this.atEnd)) return;
      for (const id of ids) this.seen.add(id);
      if (!untracked(this.editing)) this.pane().nativeElement.scrollTop = this.pane().nativeElement.scrollHeight;
    });
    const held = this.draft.edit;
    if (held) this.store.held.set(held.before);
  }

  protected dayText(day: string): string {
    return formatDate(day);
  }

  protected scrolled(): void {
    const { scrollTop, scrollHeight, clientHeight } = this.pane().nativeElement;
    this.atEnd.set(scrollHeight - scrollTop - clientHeight < AT_END);
    if (this.atEnd()) for (const { id } of this.shown()) this.seen.add(id);
  }

  protected toEnd(): void {
    this.pane().nativeElement.scrollTop = this.pane().nativeElement.scrollHeight;
  }

  protected filter(change: Record<string, string | null>): void {
    const options = {
      relativeTo: this.route,
      queryParams: change,
      queryParamsHandling: 'merge',
      replaceUrl: true,
    } as const;
    void this.router.navigate([], options);
  }

  protected clearFilter(key: string): void {
    this.filter({ [key]: null });
  }

  protected clearFilters(): void {
    this.filter({ speaker: null, place: null, q: null });
  }

  protected search(q: string): void {
    this.filter({ q: q.trim() || null });
  }

  protected keepCapture(capture: CaptureDraft): void {
    this.draft.capture = capture;
    this.drafts.write(this.draft);
  }

  protected async record(captured: Captured): Promise<void> {
    this.atEnd.set(true);
    const id = await this.store.record(captured);
    this.seen.add(id);
  }

  protected edit(remark: RemarkDto): void {
    this.stopEditing();
    this.store.held.set(remark);
    this.editing.set(remark.id);
    setTimeout(() =>
      this.cards()
        .find(card => card.remark().id === remark.id)
        ?.focus(),
    );
  }

  protected keepEdit(text: string): void {
    const before = this.store.held();
    if (before) this.draft.edit = { id: before.id, text, before };
    this.drafts.write(this.draft);
  }

  protected async save(edit: RemarkEdit): Promise<void> {
    const before = this.store.held();
    if (!before) return;
    await this.store.save(before, edit);
    this.stopEditing();
  }

  protected stopEditing(): void {
    delete this.draft.edit;
    this.drafts.write(this.draft);
    this.editing.set(undefined);
    this.store.held.set(undefined);
  }
}
