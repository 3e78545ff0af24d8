import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { compareInstants, type PlacedMoment } from '@yicheng/domain';
import { Bus } from '@yicheng/ui';
import { DispatchStore } from './dispatch-store';
import { words } from './dispatch-words';

/** How many moments are shown. */
const SHOWN = 4;

/** What happens next anywhere, in the order it is expected. */
@Component({
  selector: 'yc-next-strip',
  imports: [Bus],
  template: `
    <h2 class="f12 m">{{ w.upNext() }}</h2>
    <ol>
      @for (one of next(); track one.key) {
        <li class="bc">
          <div class="row g6 f13">
            <b class="tn">{{ store.clock(one.at) }}</b><yc-bus [number]="one.number" /><span class="el">{{
              store.what(one.moment)
            }}</span>
          </div>
          <div class="f12 m" [class.amb]="one.due || one.late >= 4">{{ note(one) }}</div>
        </li>
      } @empty {
        <li class="f13 m">{{ w.nothingNext() }}</li>
      }
    </ol>
  `,
  styles: `
    :host {
      display: flex;
      gap: 12px;
      align-items: flex-start;
      padding: 10px 14px;
      border-top: 1px solid var(--line-2);
      background: var(--surface-2);
      flex: none;
    }
    h2 {
      flex: none;
      padding-top: 8px;
      font-weight: 400;
    }
    ol {
      flex: 1;
      min-width: 0;
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(170px, 1fr));
      gap: 8px;
    }
    .bc {
      border: 1px solid var(--line-2);
      border-radius: var(--r-md);
      background: var(--surface);
      padding: 6px 9px;
      min-width: 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NextStrip {
  protected readonly store = inject(DispatchStore);
  protected readonly w = words;
  protected readonly next = computed(() =>
    this.store
      .followed()
      .flatMap(row =>
        row.where.next
          ? [
              {
                key: row.run.id,
                number: row.number,
                moment: row.where.next,
                at: row.where.next.moment.forecast ?? row.where.next.moment.planned,
                late: this.store.lateBy(row.where.next),
                due: row.where.due,
              },
            ]
          : [],
      )
      .sort((a, b) => compareInstants(a.at, b.at) || a.number - b.number)
      .slice(0, SHOWN),
  );

  protected note({ moment, late, due }: { moment: PlacedMoment; late: number; due: boolean }): string {
    if (due) {
      const planned = this.store.clock(moment.moment.planned);
      return moment.kind === 'arrived' ? words.dueReach(planned) : words.dueLeave(planned);
    }
    return late === 0 ? words.plan() : words.expectedLate(late);
  }
}
