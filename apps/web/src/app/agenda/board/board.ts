import { OverlayModule } from '@angular/cdk/overlay';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { instantAt } from '@yicheng/domain';
import { formatTime, Icon } from '@yicheng/ui';
import { AgendaStore } from '../agenda-store';
import { words } from '../agenda-words';
import { FindingsCard } from '../findings/findings-card';
import { AgendaBlock } from './agenda-block';
import { BoardDrag } from './board-drag';
import { BoardKeys } from './board-keys';
import { HOUR, snap, widthsOf } from './board-layout';
import { type BlockView, type BoardColumn, BoardView } from './board-view';

/** The conflicts shown beside a block, within so much of the window. */
interface Card {
  id: string;
  heading: string;
  origin: HTMLElement;
  margin: { start: number; end: number };
}

/** Days and halls against time. Blocks are moved by pointer or keyboard, and what a move breaks is seen meanwhile. */
@Component({
  selector: 'yc-agenda-board',
  imports: [AgendaBlock, FindingsCard, Icon, OverlayModule],
  providers: [BoardDrag, BoardKeys],
  templateUrl: './board.html',
  styleUrl: './board.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Board {
  readonly store = inject(AgendaStore);
  readonly view = inject(BoardView);
  readonly drag = inject(BoardDrag);
  private readonly keys = inject(BoardKeys);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly selected = input<string | undefined>();
  readonly chosen = output<string | undefined>();
  /** A new item at an instant in a place. */
  readonly create = output<{ start: string; hallId?: string; venueId?: string }>();
  readonly opened = output<string>();
  readonly w = words;
  readonly hour = HOUR;
  readonly widthsOf = widthsOf;
  readonly hours = computed(() => {
    const { start, end } = this.view.hours();
    return Array.from({ length: (end - start) / 60 + 1 }, (_, i) => ({
      top: i * HOUR,
      text: `${String((start / 60 + i) % 24).padStart(2, '0')}:00`,
    }));
  });
  readonly height = computed(() => ((this.view.hours().end - this.view.hours().start) / 60) * HOUR + 80);
  readonly ghost = computed(() => {
    const id = this.drag.id() ?? this.selected();
    return id ? this.view.ghostOf(id) : undefined;
  });
  /** The conflicts that are shown beside a block. */
  readonly card = signal<Card | undefined>(undefined);
  readonly cardFindings = computed(() => this.store.shownOn(this.card()?.id ?? ''));
  readonly announced = signal('');

  constructor() {
    effect(() => {
      const selected = this.selected();
      untracked(() => this.card() && this.card()!.id !== selected && this.card.set(undefined));
    });
    this.drag.dropped = this.keys.changed = id => this.afterChange(id);
  }

  columnsOf(day: string): BoardColumn[] {
    return this.view.columns().get(day) ?? [];
  }

  blocksOf(column: string): BlockView[] {
    return this.view.byColumn().get(column) ?? [];
  }

  hold(event: PointerEvent, block: BlockView): void {
    this.chosen.emit(block.id);
    if (!block.tour) this.drag.begin(event, block.id);
  }

  key(event: KeyboardEvent, block: BlockView): void {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'Enter') return this.opened.emit(block.id);
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      if (!block.tour && this.store.editable()) void this.store.remove(block.id);
      return;
    }
    if (event.key === 'Escape' && this.card()) return this.card.set(undefined);
    if (!block.tour && this.keys.press(event, block.id)) this.keepFocus(block.id);
  }

  blur(): void {
    this.keys.flush();
  }

  doubleClick(event: MouseEvent, column: BoardColumn): void {
    if (!this.store.editable() || event.target !== event.currentTarget) return;
    const minute = snap(this.drag.minuteAt(event.currentTarget as Element, event.clientY) - 7, 15);
    const { day, hallId, venueId } = column;
    this.create.emit({ start: instantAt(day, minute, this.store.meeting.zone()), hallId, venueId });
  }

  showCard(id: string, heading: string): void {
    const origin = document.getElementById(`block-${id}`);
    const { left, right } = this.host.getBoundingClientRect();
    // Beside the board are the fields of what is chosen; nothing is to cover them.
    if (origin) this.card.set({ id, heading, origin, margin: { start: left, end: window.innerWidth - right } });
  }

  /** After a move: says what it broke, at the block, without taking the focus. */
  private afterChange(id: string): void {
    const placed = this.store.placed().get(id);
    const broken =
      this.store
        .findingsByBlock()
        .get(id)
        ?.filter(({ severity }) => severity === 'error') ?? [];
    if (!placed?.start) return;
    const time = formatTime(placed.start, this.store.meeting.zone());
    const said = words.afterMove(placed.item.title, time);
    this.announced.set(broken.length ? said + words.withConflicts(broken.length) : said);
    if (broken.length) setTimeout(() => this.showCard(id, said));
    else this.card.set(undefined);
  }

  /** A block that goes to another column is drawn anew there; the focus follows it. */
  private keepFocus(id: string): void {
    setTimeout(() => {
      const block = document.getElementById(`block-${id}`);
      if (block && document.activeElement !== block) block.focus();
      block?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
  }
}
