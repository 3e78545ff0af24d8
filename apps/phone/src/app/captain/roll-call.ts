import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { Icon } from '@yicheng/ui/kit-free';
import { words } from './captain-words';
import { PhoneNumbers } from './phone-numbers';
import { BadgeScan } from './scan/badge-scan';
import { words as scanWords } from './scan/scan-words';
import { VehicleRun } from './vehicle-run';

/** Who is not aboard yet, each with a large button; then who is, a tap taking it back. */
@Component({
  selector: 'yc-roll-call',
  imports: [BadgeScan, Icon],
  template: `
    <div class="row">
      <h2>{{ w.missing(run.missingCount()) }}</h2>
      <button type="button" class="link scan" [attr.aria-expanded]="scanning()" (click)="scanning.set(!scanning())">
        <yc-icon name="scan" />{{ w.scan() }}
      </button>
      <input
        class="field"
        type="search"
        autocomplete="off"
        [attr.aria-label]="w.search()"
        [placeholder]="w.search()"
        [value]="run.query()"
        (input)="find($event)"
      />
    </div>
    @if (scanning()) {
      @defer (on immediate) {
        <yc-badge-scan (closed)="scanning.set(false)" />
      } @placeholder {
        <p class="notice">{{ sw.loading() }}</p>
      } @error {
        <p class="notice">{{ sw.notLoaded() }}</p>
      }
    }
    @for (one of run.missing(); track one.id) {
      <div class="missing">
        <div class="who">
          <b>{{ one.name }}</b>
          <div class="m">{{ one.line }}</div>
          @if (numbers.answer(one.id); as text) {
            <div class="m tn" role="status">{{ text }}</div>
          }
        </div>
        <button type="button" class="call" [attr.aria-label]="w.call(one.name)" (click)="numbers.call(one.id)">
          <yc-icon name="phone" size="l" />
        </button>
        <button type="button" class="on" [attr.aria-label]="w.markAboard(one.name)" (click)="run.mark(one.id, true)">
          {{ w.isAboard() }}
        </button>
      </div>
    }
    @if (run.away().length) {
      <h2 class="away">{{ w.away(run.away().length) }}</h2>
      @for (one of run.away(); track one.id) {
        <div class="missing elsewhere">
          <div class="who">
            <b>{{ one.name }}</b>
            <div class="m tn">{{ one.seen }}</div>
          </div>
          <button type="button" class="on" [attr.aria-label]="w.markAboard(one.name)" (click)="run.mark(one.id, true)">
            {{ w.isAboard() }}
          </button>
        </div>
      }
    }
    @if (run.query() && !run.missing().length && !run.aboard().length) {
      <p class="notice" role="status">{{ w.nobodyFound() }}</p>
    }
    @if (!run.riders().length) {
      <p class="notice">{{ w.nobody() }}</p>
    }
    @if (run.aboard().length) {
      <div class="row">
        <h2>{{ w.present(run.aboard().length) }}</h2>
        @if (run.seated()) {
          <button type="button" class="link" (click)="run.bySeat.set(!run.bySeat())">
            {{ run.bySeat() ? w.bySeat() : w.byName() }}
          </button>
        }
      </div>
      <div class="grid">
        @for (one of run.aboard(); track one.id) {
          <button
            type="button"
            class="present"
            [attr.aria-label]="w.markOff(one.name)"
            (click)="run.mark(one.id, false)"
          >
            <span class="tick"><yc-icon name="check" /></span>
            <span class="who"
              ><b>{{ one.name }}</b>
              @if (one.seat || one.guest) {
                <span class="m">{{ one.guest ? w.guest() : w.seat(one.seat) }}</span>
              }
            </span>
          </button>
        }
      </div>
    }
  `,
  styleUrl: './roll-call.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RollCallList {
  readonly run = inject(VehicleRun);
  readonly numbers = inject(PhoneNumbers);
  readonly w = words;
  readonly sw = scanWords;
  readonly scanning = signal(false);

  find(event: Event): void {
    this.run.query.set((event.target as HTMLInputElement).value);
  }
}
