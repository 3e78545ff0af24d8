import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  input,
  linkedSignal,
  output,
  viewChild,
} from '@angular/core';
import { clockText, minutesFromText } from '@yicheng/domain';
import { Typing } from './typing';
import { words } from './visits-words';

let cells = 0;

/**
 * A number or a clock time that is edited in its place: saved on Enter or on leaving it, Esc brings the former value back.
 * What cannot be read or kept stays as typed, and below it stands what may be typed or why not. `spread` among its siblings,
 * field and sentence are cells of the grid around it: the sentence goes over all its columns.
 */
@Component({
  selector: 'yc-visit-cell',
  template: `
    <input
      #field
      class="inp tn"
      [class.wide]="kind() === 'text'"
      [attr.inputmode]="kind() === 'number' ? 'numeric' : null"
      [attr.aria-label]="label()"
      [attr.aria-invalid]="wrong() || null"
      [attr.aria-describedby]="wrong() ? id : null"
      [placeholder]="placeholder()"
      [value]="typed()"
      [disabled]="disabled()"
      (input)="type(field.value)"
      (keydown.enter)="save()"
      (keydown.escape)="restore($event)"
      (blur)="leave()"
    />
    @if (wrong()) {
      <span class="red f12 say" role="alert" [id]="id">{{ hint() }}</span>
    }
  `,
  styles: `
    :host {
      display: inline-block;
    }
    .inp {
      width: 56px;
      height: 28px;
      padding: 0 6px;
    }
    .inp.wide {
      width: 100%;
    }
    :host(.tall) .inp {
      width: 72px;
      height: 48px;
      font-size: 16px;
    }
    :host(.fill),
    :host(.fill) .inp {
      display: block;
      width: 100%;
    }
    :host(.fill) .inp {
      height: 32px;
      padding: 0 10px;
    }
    .say {
      display: block;
      width: min-content;
      min-width: 100%;
      max-width: 220px;
      margin-top: 2px;
      white-space: normal;
    }
    :host(.fill) .say,
    :host(.spread) .say {
      width: auto;
      max-width: none;
    }
    :host(.spread) {
      display: contents;
    }
    :host(.spread) .inp {
      grid-row: 2;
    }
    :host(.spread) .say {
      grid-column: 1 / -1;
    }
    .inp:disabled {
      border-color: transparent;
      background: none;
      color: var(--ink);
      opacity: 1;
    }
    :host(.later) .inp:disabled {
      border: 1px dashed var(--line-2);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VisitCell {
  readonly kind = input.required<'number' | 'time' | 'text'>();
  /** Minutes of the day for a time; undefined is empty. */
  readonly value = input.required<number | string | undefined>();
  readonly label = input.required<string>();
  readonly placeholder = input('');
  readonly disabled = input(false);
  readonly optional = input(false);
  readonly min = input(0);
  readonly max = input(1440);
  /** Whether only whole numbers will do. */
  readonly whole = input(false);
  /** Says why a value that can be read is not kept; nothing where it is. */
  readonly refuse = input<(value: number | string | undefined) => string | undefined>();
  readonly saved = output<number | string | undefined>();

  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  protected readonly shown = computed(() => {
    const value = this.value();
    if (value === undefined) return '';
    return this.kind() === 'time' ? clockText(Number(value)) : String(value);
  });
  private readonly typing = new Typing(this.shown);
  protected readonly typed = this.typing.text;
  /** What stands in the field, as it would be kept; null where that cannot be read. */
  readonly parsed = computed(() => this.parse(this.typed().trim()));
  /** Why what was typed is not kept, until something else is typed. */
  private readonly refused = linkedSignal<string, string | undefined>({
    source: this.typed,
    computation: () => undefined,
  });
  protected readonly wrong = computed(
    () => this.typed() !== this.shown() && (this.parsed() === null || this.refused() !== undefined),
  );
  protected readonly id = `yc-cell-${++cells}`;
  protected readonly hint = computed(() => {
    const refused = this.refused();
    if (refused !== undefined) return refused;
    if (this.kind() === 'time') return words.badTime();
    if (this.kind() === 'text') return words.badText();
    return this.whole() ? words.badWhole(this.min(), this.max()) : words.badNumber(this.min(), this.max());
  });

  protected type(text: string): void {
    this.typing.type(text);
  }

  protected leave(): void {
    this.typing.leave();
    this.save();
  }

  protected save(): void {
    const parsed = this.parsed();
    if (parsed === null || this.typed().trim() === this.shown()) return;
    this.refused.set(this.refuse()?.(parsed));
    if (this.refused() === undefined) this.saved.emit(parsed);
  }

  protected restore(event: Event): void {
    if (!this.typing.restore()) return;
    event.stopPropagation();
    this.field().nativeElement.value = this.shown();
  }

  /** Null where the text cannot be stored. */
  private parse(text: string): number | string | undefined | null {
    if (text === '') return this.optional() ? undefined : null;
    if (this.kind() === 'text') return text;
    if (this.kind() === 'time') return minutesFromText(text) ?? null;
    const half = text.replace(/[\uFF10-\uFF19]/g, wide => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
    const number = /^-?\d+(\.\d+)?$/.test(half) ? Number(half) : NaN;
    if (this.whole() && !Number.isInteger(number)) return null;
    return number >= this.min() && number <= this.max() ? number : null;
  }
}
