import { CdkVirtualScrollViewport, ScrollingModule } from '@angular/cdk/scrolling';
import {
  ChangeDetectionStrategy,
  ChangeDetectorRef,
  Component,
  computed,
  type ElementRef,
  effect,
  inject,
  linkedSignal,
  model,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import type { AttendeeDto } from '@yicheng/contracts';
import { phoneTrouble, REPLIES } from '@yicheng/domain';
import { Bus, Chip, type ChipKind, Icon, Toasts } from '@yicheng/ui';
import { PeopleFilter } from './people-filter';
import { PeopleStore } from './people-store';
import { cellChange, cellValue, EDITABLE, type EditableCell, type Line, linesOf } from './people-table-rows';
import { replyWords, words } from './people-words';
import { phoneWord } from './phone-words';
import { ShownPhones } from './shown-phones';

const CHIP: Partial<Record<AttendeeDto['reply'], ChipKind>> = {
  attending: 'good',
  substitute: 'warning',
  'leave-asked': 'warning',
};

/**
 * The people as a table of any length: only what is in view exists. Arrows move, Enter or a double click edits, Tab goes
 * to the next cell, Escape restores. While a cell is edited no line moves.
 */
@Component({
  selector: 'yc-people-table',
  imports: [Bus, Chip, Icon, ScrollingModule],
  templateUrl: './people-table.html',
  styleUrl: './people-table.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PeopleTable {
  readonly store = inject(PeopleStore);
  readonly filter = inject(PeopleFilter);
  readonly phones = inject(ShownPhones);
  readonly selected = model.required<ReadonlySet<string>>();
  readonly opened = output<string>();
  private readonly toasts = inject(Toasts);
  private readonly changes = inject(ChangeDetectorRef);
  private readonly viewport = viewChild.required(CdkVirtualScrollViewport);
  private readonly grid = viewChild.required<ElementRef<HTMLElement>>('grid');
  private readonly field = viewChild<ElementRef<HTMLInputElement | HTMLSelectElement>>('field');

  readonly w = words;
  readonly cells = EDITABLE;
  readonly replies = REPLIES;
  readonly replyWords = replyWords;
  readonly mayEdit = computed(() => this.store.meeting.can('attendee.edit') && !this.store.meeting.readOnly());
  readonly maySelect = computed(() => this.store.meeting.can('assignment.edit') && !this.store.meeting.readOnly());
  readonly editing = signal<{ person: AttendeeDto; cell: EditableCell } | undefined>(undefined);
  /** Where the keyboard is: a person and a cell. */
  readonly at = signal<{ id: string; cell: EditableCell } | undefined>(undefined);

  private readonly nodes = computed(() => new Map(this.store.tree().map(node => [node.unit.id, node])));
  private readonly heading = computed(() => {
    if (this.filter.order() !== 'official') return undefined;
    const nodes = this.nodes();
    // One level below the unit chosen, so that a heading stands over people and not over one person.
    const level = (nodes.get(this.filter.asked().unit ?? '')?.depth ?? -1) + 1;
    return ({ posts: [first] }: AttendeeDto): string => {
      const node = first?.unitId ? nodes.get(first.unitId) : undefined;
      if (!node) return first?.unit || words.noUnit();
      return [...node.parents, node.unit.id]
        .slice(0, level + 1)
        .map(id => nodes.get(id)?.short ?? '')
        .join(' · ');
    };
  });
  private readonly fresh = computed(() => linesOf(this.filter.shown(), this.heading()));
  readonly lines = linkedSignal<{ fresh: Line[]; still: boolean }, Line[]>({
    source: () => ({ fresh: this.fresh(), still: this.editing() !== undefined }),
    computation: ({ fresh, still }, previous) => (still && previous ? withNews(previous.value, fresh) : fresh),
  });
  readonly allSelected = computed(() => {
    const shown = this.filter.shown();
    return shown.length > 0 && shown.every(({ id }) => this.selected().has(id));
  });
  readonly someSelected = computed(
    () => !this.allSelected() && this.filter.shown().some(({ id }) => this.selected().has(id)),
  );

  constructor() {
    // Where the cell had to be scrolled into view first, its field comes a moment later.
    effect(() => {
      this.field();
      untracked(() => this.enter());
    });
  }

  readonly track = (_: number, line: Line): string => line.id;
  readonly chip = (reply: AttendeeDto['reply']): ChipKind => CHIP[reply] ?? 'plain';
  readonly trouble = (person: AttendeeDto): string => phoneWord(phoneTrouble(person));
  readonly value = cellValue;
  readonly isEditing = (id: string, cell: EditableCell): boolean => {
    const editing = this.editing();
    return editing?.person.id === id && editing.cell === cell;
  };
  readonly isAt = (id: string, cell: EditableCell): boolean => this.at()?.id === id && this.at()?.cell === cell;
  readonly number = (vehicleId: string): number => this.store.vehicleById().get(vehicleId)?.number ?? 0;

  /** The unit of a person as far as the heading above does not say it already. */
  unitOf({ posts: [first] }: AttendeeDto): string {
    const node = first?.unitId ? this.nodes().get(first.unitId) : undefined;
    if (!node) return this.filter.order() === 'official' ? '' : (first?.unit ?? '');
    if (this.filter.order() !== 'official') return node.unit.name;
    const level = (this.nodes().get(this.filter.asked().unit ?? '')?.depth ?? -1) + 1;
    const path = [...node.parents, node.unit.id].slice(level + 1);
    return path.map(id => this.nodes().get(id)?.short ?? '').join('');
  }

  toggle(id: string): void {
    const next = new Set(this.selected());
    if (!next.delete(id)) next.add(id);
    this.selected.set(next);
  }

  toggleAll(): void {
    const next = new Set(this.selected());
    const all = this.allSelected();
    for (const { id } of this.filter.shown())
      if (all) next.delete(id);
      else next.add(id);
    this.selected.set(next);
  }

  edit(person: AttendeeDto, cell: EditableCell): void {
    if (!this.mayEdit()) return;
    this.at.set({ id: person.id, cell });
    this.editing.set({ person, cell });
    // At once, so that not even the first key after Enter is lost.
    this.changes.detectChanges();
    this.enter();
  }

  private enter(): void {
    const field = this.field()?.nativeElement;
    if (!field || document.activeElement === field) return;
    field.focus();
    if (field instanceof HTMLInputElement) field.select();
  }

  /** Keeps what was typed, if it is anything new. */
  keep(typed: string, of = this.editing()): void {
    const editing = this.editing();
    if (!editing || editing.person.id !== of?.person.id || editing.cell !== of.cell) return;
    this.editing.set(undefined);
    const { person, cell } = editing;
    if (cell === 'name' && !typed.trim() && person.name) this.toasts.show(words.nameStays(person.name));
    const change = cellChange(person, cell, typed);
    if (change) void this.store.attendees.replace(person.id, change, { from: person, label: words.saved(person.name) });
  }

  fieldKey(event: KeyboardEvent, typed: string): void {
    if (event.isComposing) return;
    event.stopPropagation();
    if (event.key === 'Escape') {
      this.editing.set(undefined);
      this.focus();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.keep(typed);
      this.focus();
    } else if (event.key === 'Tab') {
      const editing = this.editing()!;
      event.preventDefault();
      this.keep(typed);
      const next = this.beside(editing.person.id, editing.cell, event.shiftKey ? -1 : 1);
      if (next) this.edit(next.person, next.cell);
      else this.focus();
    }
  }

  /** The cell under the pointer becomes the current one; a double click edits it. */
  point(event: MouseEvent, edit = false): void {
    const { person: id, cell } = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]')?.dataset ?? {};
    const person = id ? this.store.byId().get(id) : undefined;
    if (!person || this.editing()?.person.id === id) return;
    if (edit) this.edit(person, cell as EditableCell);
    else this.at.set({ id: person.id, cell: cell as EditableCell });
  }

  key(event: KeyboardEvent): void {
    if ((event.target as HTMLElement).closest('.head')) return;
    if (event.isComposing || this.editing() || event.ctrlKey || event.metaKey || event.altKey) return;
    const steps: Record<string, [lines: number, cells: number]> = {
      ArrowDown: [1, 0],
      ArrowUp: [-1, 0],
      j: [1, 0],
      k: [-1, 0],
      PageDown: [12, 0],
      PageUp: [-12, 0],
      ArrowRight: [0, 1],
      ArrowLeft: [0, -1],
    };
    const step = steps[event.key];
    const person = this.at() ? this.store.byId().get(this.at()!.id) : undefined;
    if (step) this.move(...step);
    else if (event.key === 'Enter' && person) this.edit(person, this.at()!.cell);
    else if (event.key === ' ' && person && this.maySelect()) this.toggle(person.id);
    else if (event.key === 'o' && person) this.opened.emit(person.id);
    else return;
    event.preventDefault();
  }

  private move(lines: number, cells: number): void {
    const people = this.lines().flatMap((line, at) => (line.kind === 'person' ? [{ id: line.id, at }] : []));
    if (!people.length) return;
    const now = this.at();
    const index = people.findIndex(({ id }) => id === now?.id);
    const next = people[index < 0 ? 0 : Math.min(people.length - 1, Math.max(0, index + lines))]!;
    const cell = EDITABLE[Math.min(EDITABLE.length - 1, Math.max(0, EDITABLE.indexOf(now?.cell ?? 'name') + cells))]!;
    this.at.set({ id: next.id, cell });
    this.reveal(next.at);
  }

  private beside(
    id: string,
    cell: EditableCell,
    step: 1 | -1,
  ): { person: AttendeeDto; cell: EditableCell } | undefined {
    const people = this.filter.shown();
    const index = people.findIndex(person => person.id === id);
    const flat = index * EDITABLE.length + EDITABLE.indexOf(cell) + step;
    const person = people[Math.floor(flat / EDITABLE.length)];
    if (flat < 0 || !person) return undefined;
    this.reveal(this.lines().findIndex(line => line.id === person.id));
    return { person, cell: EDITABLE[flat % EDITABLE.length]! };
  }

  private reveal(line: number): void {
    const { start, end } = this.viewport().getRenderedRange();
    const top = this.viewport().measureScrollOffset() / 39;
    const height = this.viewport().getViewportSize() / 39;
    if (line < top || line < start || line >= end) this.viewport().scrollToIndex(Math.max(0, line - 1));
    else if (line >= top + height - 2) this.viewport().scrollToOffset((line - height + 3) * 39);
  }

  private focus(): void {
    this.grid().nativeElement.focus({ preventScroll: true });
  }
}

/** The same lines in the same places, with what is new about each person. */
function withNews(lines: Line[], fresh: Line[]): Line[] {
  const news = new Map(fresh.map(line => [line.id, line]));
  return lines.map(line => (line.kind === 'person' ? (news.get(line.id) ?? line) : line));
}
