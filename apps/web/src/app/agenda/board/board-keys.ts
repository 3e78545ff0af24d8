import { DestroyRef, inject, Injectable } from '@angular/core';
import { addMinutes, localDay } from '@yicheng/domain';
import { AgendaStore, type ItemChange } from '../agenda-store';
import { columnKey } from './board-layout';
import { BoardView } from './board-view';

/** Key presses this close together are one change, milliseconds. */
const TOGETHER = 700;

/** Moves blocks by keyboard: arrows 5 minutes, Shift 1, Alt changes the length, brackets the place. */
@Injectable()
export class BoardKeys {
  private readonly store = inject(AgendaStore);
  private readonly view = inject(BoardView);
  private timer?: ReturnType<typeof setTimeout>;
  /** Told when a change was made. */
  changed: (id: string) => void = () => undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.flush());
  }

  /** Whether the key meant something for the block. */
  press(event: KeyboardEvent, id: string): boolean {
    if (!this.store.editable() || event.ctrlKey || event.metaKey) return false;
    const change = this.changeFor(event, id);
    if (!change) return false;
    event.preventDefault();
    const former = this.store.preview();
    this.store.preview.set({ id, change: { ...(former?.id === id ? former.change : {}), ...change } });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), TOGETHER);
    return true;
  }

  /** Makes what was pressed real now. */
  flush(): void {
    clearTimeout(this.timer);
    const id = this.store.preview()?.id;
    if (!this.timer || !id) return;
    this.timer = undefined;
    void this.store.commit().then(() => this.changed(id));
  }

  private changeFor(event: KeyboardEvent, id: string): ItemChange | undefined {
    const placed = this.store.placed().get(id);
    if (!placed?.start || placed.parent) return undefined;
    const step = event.shiftKey ? 1 : 5;
    const by = event.key === 'ArrowDown' ? step : event.key === 'ArrowUp' ? -step : 0;
    if (by && event.altKey) return { minutes: Math.max(1, placed.item.minutes + by) };
    if (by) return { start: addMinutes(placed.start, by) };
    if (event.key !== '[' && event.key !== ']') return undefined;
    const day = localDay(placed.start, this.store.meeting.zone());
    const places = this.placesOf(day);
    const at = places.findIndex(place => columnKey(day, place) === columnKey(day, placed));
    const next = places[at + (event.key === ']' ? 1 : -1)];
    return next && { hallId: next.hallId ?? null, venueId: next.hallId ? null : (next.venueId ?? null) };
  }

  /** The columns of the day first, then the halls that are not shown on it. */
  private placesOf(day: string): { hallId?: string; venueId?: string }[] {
    const shown = this.view.columns().get(day) ?? [];
    const others = this.store.halls.items().filter(hall => !shown.some(column => column.hallId === hall.id));
    return [...shown, ...others.map(hall => ({ hallId: hall.id }))];
  }
}
