import { Directive, effect, ElementRef, inject, input, untracked } from '@angular/core';
import { forgetTyped, keepTyped, recallTyped } from './typed-text';

/**
 * A text field over a stored value that others may change too. What somebody is typing is never rewritten: a newer value
 * waits until the field is left, and `from()` is the row as it was when the typing began, for a write that meets what
 * others saved meanwhile. With `ycKeep`, what is typed survives a reload of the page and has the focus again.
 */
@Directive({
  selector: 'input[ycStored], textarea[ycStored]',
  exportAs: 'ycStored',
  host: { '(beforeinput)': 'begin()', '(input)': 'typed()', '(change)': 'left()', '(blur)': 'left()' },
})
export class StoredField<T extends { id: string } = { id: string }> {
  private readonly field = inject<ElementRef<HTMLInputElement | HTMLTextAreaElement>>(ElementRef).nativeElement;
  /** The value as it is known. */
  readonly ycStored = input.required<string | number>();
  /** The row it belongs to. */
  readonly ycRow = input<T>();
  /** Under what name to keep what is typed until it is saved; nothing is kept without one. */
  readonly ycKeep = input<string>();

  /** What was shown before anything was typed, and the row of that moment. */
  private shown = '';
  private row: T | undefined;
  /** The latest value, shown or waiting. */
  private latest = '';
  /** What was left in the field for saving. */
  private handedOver: string | undefined;

  constructor() {
    effect(() => {
      const [value, row, name] = [plain(this.ycStored()), this.ycRow(), this.ycKeep()];
      untracked(() => this.meet(value, row, name));
    });
  }

  /** The row as it was when the typing began. */
  from(): T | undefined {
    return this.row;
  }

  /** What others saved while it was typed; undefined where they saved nothing. */
  met(): string | undefined {
    return this.latest === this.shown ? undefined : this.latest;
  }

  /** Typing begins with what is shown; a field put back to the latest value begins anew. */
  protected begin(): void {
    if (this.field.value === this.shown || this.field.value === this.latest) this.show(this.latest, this.ycRow());
  }

  protected typed(): void {
    const name = this.ycKeep();
    if (!name) return;
    if (this.isTyped()) keepTyped(name, { text: this.field.value, row: this.row });
    else forgetTyped(name);
  }

  protected left(): void {
    const name = this.ycKeep();
    if (name) forgetTyped(name);
    this.begin();
    if (this.field.value !== this.shown) this.handedOver = this.field.value;
  }

  private meet(value: string, row: T | undefined, name: string | undefined): void {
    const isOther = row?.id !== this.row?.id;
    if (!isOther && this.isTyped()) this.latest = value;
    else this.show(value, row);
    const kept = isOther && name ? recallTyped<{ text: string; row?: T }>(name) : undefined;
    if (!kept || kept.text === value) return;
    this.row = kept.row ?? row;
    this.field.value = kept.text;
    setTimeout(() => this.field.focus());
  }

  private show(value: string, row: T | undefined): void {
    this.shown = this.latest = value;
    this.row = row;
    this.handedOver = undefined;
    if (this.field.value !== value) this.field.value = value;
  }

  /** Whether something stands in the field that is neither stored nor on its way; what could not be used is not on its way. */
  private isTyped(): boolean {
    const text = this.field.value;
    if (text === this.shown || text === this.latest) return false;
    return text !== this.handedOver || this.field.getAttribute('aria-invalid') === 'true';
  }
}

/** As a field gives it back. */
const plain = (value: string | number): string => String(value).replace(/\r\n?/g, '\n');
