import { Directive, effect, ElementRef, inject, input, output } from '@angular/core';

const MOVES = new Set(['Tab', 'Shift', 'Control', 'Alt', 'Meta', 'Escape']);

/**
 * A native date field that tells its day only once it is whole: with Enter, on leaving, or at once when picked from the
 * calendar. Typed part by part, a browser reports every half date on the way as a change.
 */
@Directive({
  selector: 'input[type=date][ycDay]',
  host: { '(keydown)': 'pressed($event)', '(change)': 'typing || tell()', '(blur)': 'tell(); typing = false' },
})
export class DayField {
  private readonly field = inject<ElementRef<HTMLInputElement>>(ElementRef).nativeElement;
  /** The day as it is known, `2026-10-08`, or nothing. */
  readonly ycDay = input.required<string>();
  /** The day as it stands in the field; empty while a part is missing. */
  readonly dayChange = output<string>();
  protected typing = false;
  private told = '';

  constructor() {
    effect(() => {
      const day = this.ycDay();
      this.told = day;
      // What is typed so far stays in the field.
      if (this.field.value !== day && !this.typing && (day || !this.field.validity.badInput)) this.field.value = day;
    });
  }

  protected pressed(event: KeyboardEvent): void {
    if (event.key === 'Enter') this.tell();
    else if (!MOVES.has(event.key)) this.typing = true;
  }

  protected tell(): void {
    const day = this.field.value;
    if (day === this.told) return;
    this.told = day;
    this.dayChange.emit(day);
  }
}
