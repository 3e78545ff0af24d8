import { ChangeDetectionStrategy, Component, type ElementRef, input, output, signal, viewChild } from '@angular/core';
import { addMinutes, minutesFromText, minutesOfDay } from '@yicheng/domain';
import { Icon } from '@yicheng/ui';
import { w } from './minutes-words';

/** When something was said: shown as a chip, typed over when it is wrong. */
@Component({
  selector: 'yc-time-chip',
  imports: [Icon],
  template: `
    @if (editing()) {
      <input
        #box
        class="chip"
        inputmode="numeric"
        autocomplete="off"
        [value]="text()"
        [attr.aria-label]="w.time()"
        (keydown)="key($event)"
        (blur)="commit()"
      />
    } @else {
      <button type="button" class="chip" [attr.aria-label]="w.time() + ' ' + text()" (click)="begin()">
        <yc-icon name="clock" size="xs" />{{ text() }}
      </button>
    }
  `,
  styles: `
    .chip {
      border: 0;
      font: inherit;
      font-size: 12px;
      font-variant-numeric: tabular-nums;
    }
    input.chip {
      width: 62px;
      color: var(--ink);
      background: var(--surface);
      box-shadow: inset 0 0 0 1px var(--line-3);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TimeChip {
  /** The time as the clock shows it, `10:38`. */
  readonly text = input.required<string>();
  readonly instant = input.required<string>();
  readonly zone = input.required<string>();
  /** The instant on the same day that somebody typed; undefined when they emptied it, so that the clock fills it in. */
  readonly changed = output<string | undefined>();

  protected readonly w = w;
  protected readonly editing = signal(false);
  private readonly box = viewChild<ElementRef<HTMLInputElement>>('box');

  protected begin(): void {
    this.editing.set(true);
    setTimeout(() => this.box()?.nativeElement.select());
  }

  protected key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Enter') this.commit();
    else if (event.key === 'Escape') this.editing.set(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  protected commit(): void {
    const typed = this.box()?.nativeElement.value.trim();
    if (!this.editing() || typed === undefined) return;
    this.editing.set(false);
    const minutes = minutesFromText(typed);
    if (typed === '') this.changed.emit(undefined);
    else if (minutes !== undefined && typed !== this.text()) {
      this.changed.emit(addMinutes(this.instant(), minutes - minutesOfDay(this.instant(), this.zone())));
    }
  }
}
