import { Injectable, signal } from '@angular/core';

/** The result of an action, for a moment at the bottom left. */
export interface Toast {
  id: number;
  text: string;
  undo?: () => void;
  /** Seconds left. */
  left: number;
}

const SECONDS = 8;

/** Whether two edits are of a kind, as a field after a field in a table: then the newer takes the place of the older. */
const sameKind = (a: Toast, b: Toast): boolean => a.undo !== undefined && a.text.split(' ')[0] === b.text.split(' ')[0];

/** Says what was done, with a way back for 8 seconds. Never for errors that need action. */
@Injectable({ providedIn: 'root' })
export class Toasts {
  private next = 1;
  private timer?: ReturnType<typeof setInterval>;
  private held = false;
  readonly shown = signal<readonly Toast[]>([]);

  show(text: string, undo?: () => void): void {
    const toast: Toast = { id: this.next++, text, left: SECONDS, ...(undo ? { undo } : {}) };
    this.shown.update(all => [...all.filter(other => !undo || !sameKind(other, toast)).slice(-2), toast]);
    this.timer ??= setInterval(() => this.tick(), 1000);
  }

  /** Takes the newest action back; answers whether there was one. */
  undoLast(): boolean {
    const last = this.shown().findLast(toast => toast.undo);
    if (last) this.undo(last);
    return Boolean(last);
  }

  undo(toast: Toast): void {
    this.dismiss(toast.id);
    toast.undo?.();
  }

  dismiss(id: number): void {
    this.shown.update(all => all.filter(toast => toast.id !== id));
  }

  /** While the pointer or focus is on them, no toast goes away. */
  hold(held: boolean): void {
    this.held = held;
  }

  private tick(): void {
    if (!this.held) {
      this.shown.update(all => all.map(toast => ({ ...toast, left: toast.left - 1 })).filter(toast => toast.left > 0));
    }
    if (!this.shown().length) {
      clearInterval(this.timer);
      this.timer = undefined;
      this.held = false;
    }
  }
}
