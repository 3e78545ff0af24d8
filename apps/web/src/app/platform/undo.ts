import { computed, Injectable, signal } from '@angular/core';

/** Something done that can be undone, with words for the reader: 已移动 开幕式. */
export interface Doing {
  label: string;
  /** Resolves to false where it could not be done, for want of a network: then it is still there to be undone. */
  undo(): Promise<unknown>;
  /** The same for doing it again. */
  redo?(): Promise<unknown>;
}

/** How many steps back are kept. */
const DEPTH = 100;

/** What was done on this page, latest last: behind the toast's 撤销 and Ctrl Z. */
@Injectable({ providedIn: 'root' })
export class Undo {
  private readonly done = signal<readonly Doing[]>([]);
  private readonly undone = signal<readonly Doing[]>([]);

  /** The latest doing, for the toast; changes at every doing. */
  readonly latest = computed(() => this.done().at(-1));
  /** Puts back what is in hand and not yet done: the first thing that undo takes away. */
  private readonly inHand = signal<(() => void) | undefined>(undefined);
  readonly canUndo = computed(() => this.done().length > 0 || this.inHand() !== undefined);
  readonly canRedo = computed(() => this.undone().length > 0);

  /** Remembers what was just done. */
  did(doing: Doing): void {
    this.done.update(list => [...list, doing].slice(-DEPTH));
    this.undone.set([]);
  }

  /** Something is in hand, an edit by keys that is not done yet; nothing once it is let go. */
  holds(putBack: (() => void) | undefined): void {
    this.inHand.set(putBack);
  }

  /** Undoes the given doing, or what is in hand, or the latest. */
  async undo(given?: Doing): Promise<void> {
    const putBack = this.inHand();
    if (!given && putBack) return putBack();
    const doing = given ?? this.latest();
    if (!doing || !this.done().includes(doing)) return;
    this.done.update(list => list.filter(one => one !== doing));
    if (doing.redo) this.undone.update(list => [...list, doing]);
    if ((await doing.undo()) !== false) return;
    this.undone.update(list => list.filter(one => one !== doing));
    this.done.update(list => [...list, doing]);
  }

  /** Does the latest undone thing again. */
  async redo(): Promise<void> {
    const doing = this.undone().at(-1);
    if (!doing) return;
    this.undone.update(list => list.slice(0, -1));
    this.done.update(list => [...list, doing]);
    if ((await doing.redo?.()) !== false) return;
    this.done.update(list => list.filter(one => one !== doing));
    this.undone.update(list => [...list, doing]);
  }

  /** Forgets all: when another meeting opens. */
  clear(): void {
    this.done.set([]);
    this.undone.set([]);
  }
}
