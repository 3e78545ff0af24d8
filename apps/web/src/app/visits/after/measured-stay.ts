import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { isWorthTaking, type Stop } from '@yicheng/domain';
import { formatDate, formatFullDate } from '@yicheng/ui';
import { VisitsStore } from '../visits-store';
import { words } from './after-words';
import { MeasuredStays } from './measured-stays';

/** How long one really stayed at a stop's place on an earlier day, and the button that plans with it. */
@Component({
  selector: 'yc-measured-stay',
  template: `
    @if (measured(); as stay) {
      <p class="row g8 f12 m">
        <span class="sp" [title]="w.measuredRange(stay.least, stay.most)">{{
          w.measured(day(), stay.median, stay.times)
        }}</span>
        @if (worth()) {
          <button
            type="button"
            class="btn sm"
            [attr.aria-label]="w.takeFor(stop().name, stay.median)"
            (click)="take(stay.median)"
          >
            {{ w.take(stay.median) }}
          </button>
        }
      </p>
    }
  `,
  styles: `
    p {
      margin-top: 6px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeasuredStay {
  private readonly store = inject(VisitsStore);
  private readonly stays = inject(MeasuredStays);
  protected readonly w = words;
  readonly stop = input.required<Stop>();
  protected readonly measured = computed(() => this.stays.byStop().get(this.stop().id));
  protected readonly worth = computed(() => {
    const measured = this.measured();
    return !!measured && this.store.editable() && isWorthTaking(this.stop(), measured);
  });
  /** The year only where it is not that of the visit. */
  protected readonly day = computed(() => {
    const date = this.measured()?.date ?? '';
    return date.slice(0, 4) === this.store.open()?.date.slice(0, 4) ? formatDate(date) : formatFullDate(date);
  });

  protected take(dwell: number): void {
    void this.store.changeStop(this.stop().id, { dwell }, words.taken(this.stop().name, dwell));
  }
}
