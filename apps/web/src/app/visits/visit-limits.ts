import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { VISIT_LIMIT_NAMES, VISIT_LIMITS, type VisitLimits } from '@yicheng/domain';
import { defineWords } from '@yicheng/ui';
import { VisitCell } from './cell';
import { VisitsStore } from './visits-store';
import { words } from './visits-words';

const w = defineWords({
  limits: ['检查限度', 'Limits'],
  help: ['空着按通常办理', 'Left empty, what is usual holds'],
  drivingAtOnce: ['连续驾驶最多（分）', 'At the wheel without a break, at most (min)'],
  driversBreak: ['休息至少（分）', 'A break lasts at least (min)'],
  drivingInAll: ['全天驾驶最多（分）', 'At the wheel in all, at most (min)'],
  drivingSpread: ['发车到返回最长（分）', 'From leaving to being back, at most (min)'],
  escortAbove: ['超过多少辆要配医疗车、备用车', 'Vehicles above which a medical and a spare one are needed'],
});

/** The least and the most each limit may be, as the server takes it. */
const RANGES: Readonly<Record<keyof VisitLimits, readonly [least: number, most: number]>> = {
  drivingAtOnce: [30, 1440],
  driversBreak: [1, 240],
  drivingInAll: [30, 1440],
  drivingSpread: [30, 1440],
  escortAbove: [0, 200],
};

/** The numbers the rules judge this day by, where it keeps to others than usual. */
@Component({
  selector: 'yc-visit-limits',
  imports: [VisitCell],
  template: `
    <details class="fold">
      <summary>{{ w.limits() }}</summary>
      <p class="m f12">{{ w.help() }}</p>
      @for (name of names; track name) {
        <div class="row g8 one">
          <span class="lbl">{{ w[name]() }}</span>
          <yc-visit-cell
            kind="number"
            [optional]="true"
            [min]="ranges[name][0]"
            [max]="ranges[name][1]"
            [whole]="true"
            [value]="store.open()?.limits?.[name]"
            [placeholder]="'' + usual[name]"
            [label]="w[name]()"
            [disabled]="!store.editable()"
            (saved)="set(name, $event)"
          />
        </div>
      }
    </details>
  `,
  styles: `
    .one {
      justify-content: space-between;
      min-height: 36px;
    }
    .lbl {
      margin: 0;
      min-width: 0;
    }
  `,
  styleUrl: './details.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VisitLimitsForm {
  protected readonly store = inject(VisitsStore);
  protected readonly w = w;
  protected readonly names = VISIT_LIMIT_NAMES;
  protected readonly usual = VISIT_LIMITS;
  protected readonly ranges = RANGES;

  protected set(name: keyof VisitLimits, value: unknown): void {
    const { [name]: _, ...others } = this.store.open()?.limits ?? {};
    const limits = value === undefined ? others : { ...others, [name]: Number(value) };
    void this.store.change({ limits }, words.changed(w[name]()));
  }
}
