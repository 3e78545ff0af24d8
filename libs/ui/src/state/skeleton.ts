import { ChangeDetectionStrategy, Component, computed, DestroyRef, inject, input, output, signal } from '@angular/core';
import { words } from '../ui-words';

const SHOW_AFTER = 150;
const SLOW_AFTER = 8_000;

/** Grey rows in the place of what is being loaded: nothing for 150 ms, and after 8 s a word and a retry. */
@Component({
  selector: 'yc-skeleton',
  template: `
    @if (shown()) {
      <span class="sr" role="status">{{ w.loading() }}</span>
      <ng-content>
        @for (width of widths(); track $index) {
          <div class="row g12 line" aria-hidden="true">
            <i class="sk" style="width: 16px"></i>
            <i class="sk" [style.width.px]="width"></i>
            <i class="sk wide"></i>
            <span class="sp"></span>
            <i class="sk end"></i>
          </div>
        }
      </ng-content>
    }
    @if (slow()) {
      <div class="row g12 f12 m slow" role="status">
        {{ w.stillLoading() }}
        <button type="button" class="btn link f12" (click)="again.emit()">{{ w.retry() }}</button>
      </div>
    }
  `,
  styles: `
    :host {
      display: block;
      padding: 8px 18px;
    }
    .line {
      height: 40px;
    }
    .wide {
      flex: 0 1 160px;
    }
    .end {
      width: 48px;
    }
    .slow {
      padding: 8px 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Skeleton {
  /** How many rows the list will roughly have. */
  readonly rows = input(6);
  /** Asked for after 8 s without an answer. */
  readonly again = output();
  readonly w = words;
  readonly shown = signal(false);
  readonly slow = signal(false);
  readonly widths = computed(() => Array.from({ length: this.rows() }, (_, i) => 52 + ((i * 29) % 44)));

  constructor() {
    const timers = [
      setTimeout(() => this.shown.set(true), SHOW_AFTER),
      setTimeout(() => this.slow.set(true), SLOW_AFTER),
    ];
    inject(DestroyRef).onDestroy(() => timers.forEach(clearTimeout));
  }
}
