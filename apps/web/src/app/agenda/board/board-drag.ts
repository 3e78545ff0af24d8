import { inject, Injectable, signal } from '@angular/core';
import { addMinutes, instantAt, wallTime } from '@yicheng/domain';
import { AgendaStore, type ItemChange } from '../agenda-store';
import { HOUR, snap } from './board-layout';
import { BoardView } from './board-view';

/** Which part of a block is held. */
export type Hold = 'move' | 'start' | 'end';

const THRESHOLD = 4;
const EDGE = 36;

/** Moves and resizes blocks with the pointer: five-minute steps, one with Shift; Escape puts it back. */
@Injectable()
export class BoardDrag {
  private readonly store = inject(AgendaStore);
  private readonly view = inject(BoardView);
  /** What is being dragged. */
  readonly id = signal<string | undefined>(undefined);
  /** Told when something was dropped at another place. */
  dropped: (id: string) => void = () => undefined;

  /** Starts to hold a block or a chip of the tray. */
  begin(event: PointerEvent, id: string, hold: Hold = 'move'): void {
    const item = this.store.list.get(id);
    if (event.button !== 0 || !item || !this.store.editable()) return;
    event.stopPropagation();
    const zone = this.store.meeting.zone();
    const column = (event.target as Element).closest<HTMLElement>('[data-column]');
    const origin = item.start ? wallTime(item.start, zone) : undefined;
    const grip = column && origin && hold === 'move' ? this.minuteAt(column, event.clientY) - origin.minutes : 0;
    let moved = false;

    const move = (at: PointerEvent) => {
      if (!moved && Math.hypot(at.clientX - event.clientX, at.clientY - event.clientY) < THRESHOLD) return;
      moved = true;
      this.id.set(id);
      document.getSelection()?.removeAllRanges();
      this.scrollNear(at);
      const change = this.changeAt(at, hold, grip, item);
      if (change) this.store.preview.set({ id, change });
    };
    const end = (drop: boolean) => {
      document.removeEventListener('pointermove', move);
      document.removeEventListener('pointerup', up);
      document.removeEventListener('pointercancel', cancel);
      document.removeEventListener('keydown', key, true);
      this.id.set(undefined);
      if (!moved) return;
      if (!drop) return this.store.preview.set(undefined);
      void this.store.commit().then(() => this.dropped(id));
    };
    const up = () => end(true);
    const cancel = () => end(false);
    const key = (at: KeyboardEvent) => {
      if (at.key !== 'Escape') return;
      at.preventDefault();
      at.stopPropagation();
      end(false);
    };
    document.addEventListener('pointermove', move);
    document.addEventListener('pointerup', up);
    document.addEventListener('pointercancel', cancel);
    document.addEventListener('keydown', key, true);
  }

  /** Minutes after midnight at a height of the screen, in a column. */
  minuteAt(column: Element, y: number): number {
    return this.view.hours().start + ((y - column.getBoundingClientRect().top) / HOUR) * 60;
  }

  private changeAt(
    at: PointerEvent,
    hold: Hold,
    grip: number,
    item: { start?: string; minutes: number; hallId?: string; venueId?: string },
  ): ItemChange | undefined {
    const under = document.elementsFromPoint(at.clientX, at.clientY);
    if (hold === 'move' && under.some(element => element.closest('[data-tray]'))) return { start: null };
    const column = under.map(element => element.closest<HTMLElement>('[data-column]')).find(Boolean);
    if (!column) return undefined;
    const zone = this.store.meeting.zone();
    const step = at.shiftKey ? 1 : 5;
    const minute = snap(this.minuteAt(column, at.clientY) - grip, step);
    if (hold !== 'move') return this.resized(item, hold, minute);
    const { day = '', hall, venue } = column.dataset;
    const start = instantAt(day, Math.max(0, minute), zone);
    const samePlace = (hall ?? '') === (item.hallId ?? '') && (hall || (venue ?? '') === (item.venueId ?? ''));
    return samePlace ? { start } : { start, hallId: hall || null, venueId: venue || null };
  }

  private resized(item: { start?: string; minutes: number }, hold: Hold, minute: number): ItemChange | undefined {
    if (!item.start) return undefined;
    const from = wallTime(item.start, this.store.meeting.zone()).minutes;
    if (hold === 'end') return { minutes: Math.max(5, minute - from) };
    const by = Math.min(minute - from, item.minutes - 5);
    return { start: addMinutes(item.start, by), minutes: item.minutes - by };
  }

  private scrollNear({ clientX, clientY }: PointerEvent): void {
    const scroller = document.querySelector('[data-board]');
    if (!scroller) return;
    const box = scroller.getBoundingClientRect();
    const push = (near: number, far: number) => (near < EDGE ? near - EDGE : far < EDGE ? EDGE - far : 0) / 3;
    scroller.scrollBy(push(clientX - box.left, box.right - clientX), push(clientY - box.top, box.bottom - clientY));
  }
}
