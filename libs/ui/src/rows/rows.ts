import { afterEveryRender, Directive, ElementRef, inject } from '@angular/core';

const INSIDE = 'a[href], button, input, select, textarea, [tabindex]';
const TEXT = 'textarea, select, input:not([type=checkbox], [type=radio], [type=button])';
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  j: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
  k: -1,
  Home: -Infinity,
  End: Infinity,
};

/**
 * One tab stop for a list however long: arrows, J and K go from row to row (`data-row`), Home and End to its ends, Tab
 * to what else the row holds and then past the list. When the row in focus goes away, the one in its place has it.
 */
@Directive({
  selector: '[ycRows]',
  host: { '(focusin)': 'came($event)', '(focusout)': 'left($event)', '(keydown)': 'pressed($event)' },
})
export class Rows {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private row: HTMLElement | undefined;
  private index = 0;
  /** Which of the row's controls has the focus. */
  private spot = 0;
  private inside = false;

  constructor() {
    afterEveryRender({ write: () => this.settle() });
  }

  /** Moves the focus to the first row. */
  focusFirst(): void {
    this.goTo(this.rows()[0], 0);
  }

  protected came(event: FocusEvent): void {
    const target = event.target as HTMLElement;
    const row = target.closest<HTMLElement>('[data-row]');
    if (!row) return;
    this.row = row;
    this.spot = Math.max(0, controls(row).indexOf(target));
    this.inside = true;
    this.settle();
  }

  protected left({ target, relatedTarget }: FocusEvent): void {
    const to = relatedTarget as Node | null;
    if (to) this.inside = this.host.contains(to);
    else queueMicrotask(() => (this.inside &&= !(target as Node).isConnected || !document.hasFocus()));
  }

  protected pressed(event: KeyboardEvent): void {
    const by = STEPS[event.key];
    const target = event.target as HTMLElement;
    if (by === undefined || event.ctrlKey || event.metaKey || event.altKey || target.matches(TEXT)) return;
    const rows = this.rows();
    const at = rows.findIndex(row => row.contains(target));
    if (at < 0) return;
    event.preventDefault();
    event.stopPropagation();
    this.goTo(rows[Math.max(0, Math.min(rows.length - 1, at + by))], this.spot);
  }

  private settle(): void {
    const rows = this.rows();
    if (this.row?.isConnected) this.index = rows.indexOf(this.row);
    else {
      this.row = rows[Math.max(0, Math.min(rows.length - 1, this.index))];
      if (this.inside && document.activeElement === document.body) this.goTo(this.row, this.spot);
    }
    for (const row of rows)
      for (const control of controls(row)) {
        const stop = row === this.row ? 0 : -1;
        if (control.tabIndex !== stop) control.tabIndex = stop;
      }
  }

  private goTo(row: HTMLElement | undefined, spot: number): void {
    const all = row ? controls(row) : [];
    all[Math.min(spot, all.length - 1)]?.focus();
  }

  private rows(): HTMLElement[] {
    return [...this.host.querySelectorAll<HTMLElement>('[data-row]')];
  }
}

const controls = (row: HTMLElement): HTMLElement[] => [
  ...(row.matches(INSIDE) ? [row] : []),
  ...row.querySelectorAll<HTMLElement>(INSIDE),
];
