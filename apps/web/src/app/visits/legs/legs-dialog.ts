import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import { legBetween } from '@yicheng/domain';
import { Dialog } from '@yicheng/ui';
import { VisitCell } from '../cell';
import { VisitsStore } from '../visits-store';
import { words } from '../visits-words';
import { legWords } from './leg-words';

/** The drives between all places as a table: what is known, and in grey what follows from it. */
@Component({
  selector: 'yc-legs-dialog',
  imports: [Dialog, VisitCell],
  template: `
    <yc-dialog [heading]="w.all()" [detail]="w.allWhy()" width="min(1100px, 94vw)" (closed)="closed.emit()">
      <div class="scroll" tabindex="0" [attr.aria-label]="w.all()">
        <table>
          <thead>
            <tr>
              <th scope="col" class="m">{{ w.from() }}</th>
              @for (to of ends(); track to.id) {
                <th scope="col">
                  <span class="name" [title]="to.name">{{ to.name }}</span>
                </th>
              }
            </tr>
          </thead>
          <tbody>
            @for (row of rows(); track row.from.id) {
              <tr>
                <th scope="row">
                  <span class="name" [title]="row.from.name">{{ row.from.name }}</span>
                </th>
                @for (cell of row.cells; track cell.to.id) {
                  <td>
                    @if (cell.possible) {
                      <yc-visit-cell
                        kind="number"
                        [optional]="true"
                        [value]="cell.leg?.minutes"
                        [placeholder]="cell.guess"
                        [label]="w.cell(row.from.name, cell.to.name)"
                        [disabled]="!store.editable()"
                        (saved)="type(row.from.id, cell.to.id, cell.to.name, $event)"
                      />
                      @if (cell.leg; as leg) {
                        <span class="src" [class.sure]="leg.source === 'driven'">{{ words[leg.source]() }}</span>
                      }
                    }
                  </td>
                }
              </tr>
            }
          </tbody>
        </table>
      </div>
    </yc-dialog>
  `,
  styles: `
    .scroll {
      overflow: auto;
      max-height: 70vh;
      padding-bottom: 8px;
    }
    table {
      border-collapse: collapse;
      font-size: 12px;
      line-height: 18px;
    }
    th,
    td {
      padding: 4px 6px;
      border-bottom: 1px solid var(--line);
      text-align: left;
      vertical-align: top;
      min-width: 68px;
    }
    th[scope='row'],
    thead th:first-child {
      position: sticky;
      left: 0;
      background: var(--overlay);
      z-index: 1;
    }
    thead th:first-child {
      background: var(--surface-2);
    }
    thead th {
      vertical-align: bottom;
    }
    .name {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 3;
      max-width: 110px;
      overflow: hidden;
      white-space: normal;
      overflow-wrap: anywhere;
    }
    .src {
      display: block;
      font-size: 11px;
      color: var(--ink-3);
    }
    .sure {
      color: var(--primary-text);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LegsDialog {
  protected readonly store = inject(VisitsStore);
  protected readonly w = legWords;
  protected readonly words = words;
  readonly closed = output();

  protected readonly ends = computed(() => {
    const plan = this.store.plan();
    return plan ? [...plan.stops, { id: 'end', name: plan.end.place }] : [];
  });
  protected readonly rows = computed(() => {
    const plan = this.store.plan();
    if (!plan) return [];
    return [{ id: 'start', name: plan.start.place }, ...plan.stops].map(from => ({
      from,
      cells: this.ends().map(to => {
        const possible = from.id !== to.id && !(from.id === 'start' && to.id === 'end');
        const leg = plan.legs.find(one => one.from === from.id && one.to === to.id && one.source !== 'estimated');
        const guess = possible && !leg ? legBetween(plan, from.id, to.id)?.minutes : undefined;
        return { to, possible, leg, guess: guess === undefined ? '' : String(guess) };
      }),
    }));
  });

  protected type(from: string, to: string, name: string, minutes: unknown): void {
    void this.store.typeLeg(from, to, minutes as number | undefined, words.changed(words.driveTo(name)));
  }
}
