import { OverlayModule } from '@angular/cdk/overlay';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { AGENDA_KINDS, type AgendaKind, addMinutes, instantAt, isDay } from '@yicheng/domain';
import { Denied, Empty, ErrorNote, Icon, Offline, Segments, type Segment, Skeleton } from '@yicheng/ui';
import { MeetingContext } from '../platform/meeting-context';
import { UndoRedo } from '../platform/undo-redo';
import { AgendaPeople } from './agenda-people';
import { AgendaStore } from './agenda-store';
import { kindWords, words } from './agenda-words';
import { Board } from './board/board';
import { BoardView } from './board/board-view';
import { countFindings } from './findings/count-findings';
import { FindingWords } from './findings/finding-words';
import { FindingsCard } from './findings/findings-card';
import { Inspector } from './inspector/inspector';
import { TourCard } from './inspector/tour-card';
import { AgendaList } from './list/agenda-list';
import { DraftBar } from './publish/draft-bar';
import { PublishSheet } from './publish/publish-sheet';
import { TourDays } from './tour-days';

/** Minutes a new item gets. */
const NEW = 30;

/** The agenda: board or list, one item beside it, and the way to publish. Item, day, kinds and view are in the address. */
@Component({
  selector: 'yc-agenda-page',
  imports: [
    AgendaList,
    Board,
    Denied,
    DraftBar,
    Empty,
    ErrorNote,
    FindingsCard,
    Icon,
    Inspector,
    Offline,
    OverlayModule,
    PublishSheet,
    Segments,
    Skeleton,
    TourCard,
    UndoRedo,
  ],
  providers: [AgendaPeople, AgendaStore, BoardView, FindingWords, TourDays],
  templateUrl: './agenda-page.html',
  styleUrl: './agenda-page.css',
  host: { class: 'canvas', '(document:keydown)': 'key($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AgendaPage {
  readonly store = inject(AgendaStore);
  readonly view = inject(BoardView);
  private readonly meeting = inject(MeetingContext);
  private readonly router = inject(Router);
  readonly item = input<string>();
  readonly day = input<string>();
  readonly as = input<string>();
  readonly kind = input<string>();
  readonly w = words;
  readonly kindWords = kindWords;
  readonly kinds = AGENDA_KINDS;

  readonly selected = signal<string | undefined>(undefined);
  readonly naming = signal(false);
  readonly sheet = signal<'see' | 'publish' | undefined>(undefined);
  readonly showing = signal<'findings' | 'filter' | undefined>(undefined);
  readonly found = computed(() => countFindings(this.store.shown()));
  readonly asList = computed(() => this.as() === 'list');
  readonly chosen = computed(() => this.store.placed().get(this.selected() ?? ''));
  /** The block that shows what is chosen: of a sub-item, the item it belongs to. */
  readonly onBoard = computed(() => this.selected() && this.store.topOf(this.selected()!));
  readonly tour = computed(() => this.store.tours.get(this.selected() ?? ''));
  readonly isEmpty = computed(() => this.store.stored().length === 0 && this.store.tours.items().length === 0);
  readonly views = computed<Segment[]>(() => [
    { value: 'board', label: words.board(), icon: 'agenda' },
    { value: 'list', label: words.list(), icon: 'list' },
  ]);
  readonly days = computed<Segment[]>(() => [
    { value: '', label: words.allDays(this.view.days().length) },
    ...this.view.days().map(({ day, name }) => ({ value: day, label: name })),
  ]);

  /** The focus returns to a block that is not to be chosen again by that. */
  private goingBack = false;

  constructor() {
    effect(() => {
      const item = this.item();
      untracked(() => item !== this.selected() && this.selected.set(item));
    });
    effect(() => {
      const day = this.day();
      this.view.only.set(day && isDay(day) ? day : undefined);
    });
    effect(() => {
      const kinds = (this.kind() ?? '').split(',').filter(kind => (AGENDA_KINDS as readonly string[]).includes(kind));
      this.view.kinds.set(new Set(kinds as AgendaKind[]));
    });
  }

  /** The selection is in the address, without a step in the history for each. */
  choose(id: string | undefined): void {
    if (id === this.selected() || this.goingBack) return;
    this.naming.set(false);
    this.selected.set(id);
    const commands = this.meeting.link('agenda', ...(id ? [id] : []));
    void this.router.navigate(commands, { queryParamsHandling: 'preserve', replaceUrl: true });
  }

  open(id: string): void {
    this.choose(id);
    setTimeout(() => document.querySelector<HTMLElement>('yc-agenda-inspector .big')?.focus());
  }

  close(): void {
    const id = this.selected();
    this.choose(undefined);
    setTimeout(() => {
      this.goingBack = true;
      document.getElementById(`block-${id}`)?.focus();
      this.goingBack = false;
    });
  }

  setView(view: string): void {
    this.query({ as: view === 'list' ? 'list' : null });
  }

  setDay(day: string): void {
    this.query({ day: day || null });
  }

  toggleKind(kind: AgendaKind): void {
    const kinds = new Set(this.view.kinds());
    if (!kinds.delete(kind)) kinds.add(kind);
    this.query({ kind: [...kinds].join(',') || null });
  }

  clearKinds(): void {
    this.query({ kind: null });
  }

  /** A new item: where it was asked for, else after the chosen one, else at nine on the first day that is shown. */
  async create(where?: { start: string; hallId?: string; venueId?: string }): Promise<void> {
    if (!this.store.editable()) return;
    const after = this.chosen()?.parent ?? this.chosen();
    const { start, hallId, venueId } = where ?? {
      start: after?.end ?? instantAt(this.view.shownDays()[0]!.day, 9 * 60, this.meeting.zone()),
      hallId: after?.item.hallId ?? this.store.halls.items()[0]?.id,
      venueId: after?.item.venueId,
    };
    const place = hallId ? { hallId } : { ...(venueId && { venueId }) };
    const body = {
      kind: 'session' as const,
      title: words.newItemTitle(),
      start: addMinutes(start, 0),
      minutes: NEW,
      ...place,
    };
    this.choose(await this.store.create(body));
    this.naming.set(true);
  }

  key(event: KeyboardEvent): void {
    const at = event.target as HTMLElement;
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (at.closest('input, textarea, select, [contenteditable], [role=dialog]') || this.sheet()) return;
    const key = event.key.toLowerCase();
    if (key === 't') this.setView(this.asList() ? 'board' : 'list');
    else if (key === 'escape' && this.showing()) this.showing.set(undefined);
    else if (key === 'escape' && this.selected()) this.close();
    else return;
    event.preventDefault();
  }

  private query(queryParams: Record<string, string | null>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }
}
