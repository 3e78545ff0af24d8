import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { VisitsStore } from '../visits-store';
import { words as visitWords } from '../visits-words';
import { TrialStore } from './trial-store';
import { trialWords } from './trial-words';

/** The drives as they were beside what the itinerary says, and one button that fills them in. */
@Component({
  selector: 'yc-trial-result',
  template: `
    <h2>{{ w.result() }}</h2>
    @if (rows().length) {
      <table class="f13 tn">
        <thead>
          <tr>
            <th scope="col">{{ w.leg() }}</th>
            <th scope="col">{{ w.before() }}</th>
            <th scope="col">{{ w.driven() }}</th>
            @if (factor()) {
              <th scope="col">{{ w.becomes() }}</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.key) {
            <tr>
              <th scope="row">{{ row.name }}</th>
              <td>
                {{ row.before === undefined ? w.unknown() : w.minutes(row.before) }}
                @if (row.source) {
                  <span class="src">{{ row.source }}</span>
                }
              </td>
              <td>
                <b>{{ w.minutes(row.driven) }}</b>
                @if (row.differs) {
                  <span class="src">{{ row.differs }}</span>
                }
              </td>
              @if (factor()) {
                <td>{{ w.minutes(row.minutes) }}</td>
              }
            </tr>
          }
        </tbody>
      </table>
      @if (factor(); as said) {
        <p class="f12 m">{{ said }}</p>
      }
    } @else {
      <p class="f13 m">{{ w.resultNone() }}</p>
    }
    @if (visits.editable()) {
      @if (store.filling(); as filling) {
        <button type="button" class="btn p lg" (click)="store.fill()">
          {{ filling.changedLegs ? w.fill(filling.changedLegs) : w.fillOnly() }}
        </button>
        <p class="f12 m">{{ w.fillWhy() }}</p>
      } @else if (rows().length) {
        <p class="f13 done" role="status">{{ w.filled() }}</p>
      }
    }
  `,
  styles: `
    :host {
      display: block;
      padding: 16px;
    }
    h2 {
      font-size: 16px;
      line-height: 24px;
    }
    table {
      width: 100%;
      border-collapse: collapse;
      margin: 8px 0 12px;
    }
    th,
    td {
      padding: 6px 4px;
      border-bottom: 1px solid var(--line);
      text-align: right;
      font-weight: 400;
      vertical-align: top;
      background: none;
    }
    thead th {
      color: var(--ink-3);
      font-size: 12px;
      white-space: nowrap;
    }
    th:first-child {
      text-align: left;
    }
    .src {
      display: block;
      font-size: 12px;
      line-height: 16px;
      color: var(--ink-3);
    }
    .done {
      color: var(--primary-text);
    }
    .btn {
      width: 100%;
      margin-bottom: 6px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TrialResult {
  protected readonly store = inject(TrialStore);
  protected readonly visits = inject(VisitsStore);
  protected readonly w = trialWords;

  protected readonly rows = computed(() =>
    this.store.drives().map(({ from, to, driven, minutes, before }) => {
      const more = before ? minutes - Math.round(before.minutes) : 0;
      return {
        key: `${from} ${to}`,
        name: trialWords.way(this.store.place(from), this.store.place(to)),
        driven,
        minutes,
        before: before && Math.round(before.minutes),
        source: before && visitWords[before.source](),
        differs: more > 0 ? trialWords.longer(more) : more < 0 ? trialWords.shorter(-more) : '',
      };
    }),
  );
  protected readonly factor = computed(() => {
    const name = this.store.open()?.vehicleClass;
    const factor = name ? this.visits.open()?.classFactors?.[name] : undefined;
    return name && factor && factor !== 1 ? trialWords.factor(name, factor) : '';
  });
}
