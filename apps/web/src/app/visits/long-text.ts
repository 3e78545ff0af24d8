import { ChangeDetectionStrategy, Component, input, linkedSignal, output } from '@angular/core';

/** A text of several lines that is edited in its place: saved on leaving it or on Ctrl Enter, Esc brings the former back. */
@Component({
  selector: 'yc-long-text',
  template: `
    <label
      ><span class="lbl">{{ label() }}</span>
      <textarea
        #field
        class="inp"
        [rows]="rows()"
        [maxLength]="max()"
        [placeholder]="placeholder()"
        [value]="typed()"
        [disabled]="disabled()"
        (input)="typed.set(field.value)"
        (keydown.control.enter)="save()"
        (keydown.meta.enter)="save()"
        (keydown.escape)="restore($event)"
        (blur)="save()"
      ></textarea>
    </label>
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: 10px;
    }
    textarea.inp {
      height: auto;
      padding: 6px 10px;
      resize: vertical;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LongText {
  readonly label = input.required<string>();
  readonly value = input<string>();
  readonly placeholder = input('');
  readonly rows = input(3);
  readonly max = input(4000);
  readonly disabled = input(false);
  /** The text without blank ends; undefined where nothing is left. */
  readonly saved = output<string | undefined>();

  protected readonly typed = linkedSignal(() => this.value() ?? '');

  protected save(): void {
    const text = this.typed().trim();
    if (text !== (this.value() ?? '')) this.saved.emit(text || undefined);
  }

  protected restore(event: Event): void {
    if (this.typed() === (this.value() ?? '')) return;
    event.stopPropagation();
    this.typed.set(this.value() ?? '');
  }
}
