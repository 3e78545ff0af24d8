import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import { Icon } from '@yicheng/ui';
import { LetBe } from '../platform/let-be';
import { wordVisitFinding } from './visit-finding-words';
import type { VisitNames } from './visit-names';
import { repairsFor } from './visit-repairs';
import { VisitsStore } from './visits-store';
import { words } from './visits-words';

/** What the rules find in the open itinerary, each with its repairs. */
@Component({
  selector: 'yc-visit-findings',
  imports: [Icon, LetBe],
  template: `
    @for (one of worded(); track one.key) {
      <div class="one row g8" [class.red]="one.severity === 'error'" [class.amb]="one.severity !== 'error'">
        <yc-icon [name]="one.severity === 'error' ? 'conflict' : 'warning'" size="s" />
        <div class="text">
          <button type="button" class="fact" (click)="chosen.emit(one.subject)">
            <b>{{ one.fact }}</b>
          </button>
          <div class="m2">{{ one.why }}</div>
          @if (store.editable()) {
            <div class="row g12 wrap">
              @for (repair of one.repairs; track repair.label) {
                <button type="button" class="btn link f12" (click)="repair.make()">{{ repair.label }}</button>
              }
              @if (store.accepted.editable) {
                <yc-let-be [finding]="one.finding" [accepted]="store.accepted" />
              }
            </div>
          }
        </div>
      </div>
    } @empty {
      <p class="row g8 grn f13"><yc-icon name="ok" size="s" />{{ w.allWell() }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
      font-size: 13px;
      line-height: 20px;
    }
    .one {
      align-items: flex-start;
      padding: 8px 0;
      border-bottom: 1px solid var(--line);
    }
    .one:last-child {
      border-bottom: 0;
    }
    .text {
      color: var(--ink);
      min-width: 0;
    }
    .fact {
      text-align: left;
      color: inherit;
      font: inherit;
    }
    yc-icon {
      margin-top: 2px;
    }
  `,
  host: { 'aria-live': 'polite' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VisitFindings {
  protected readonly store = inject(VisitsStore);
  protected readonly w = words;
  /** The stop somebody wants to see. */
  readonly chosen = output<string>();
  private readonly names: VisitNames = {
    zone: '',
    numberOf: id => this.store.vehicles.get(id)?.number,
    nameOf: id => this.store.nameOf(id),
  };
  protected readonly worded = computed(() => {
    const plan = this.store.plan();
    if (!plan) return [];
    const names = { ...this.names, zone: this.store.zone() };
    // While a hand is moving something there is nothing to choose yet.
    const moving = this.store.moving() || !this.store.editable();
    return this.store.findings().map(finding => ({
      ...wordVisitFinding(finding, plan, names),
      key: [finding.rule, ...finding.subjects, finding.detail['from'], finding.detail['role']].join(' '),
      finding,
      severity: finding.severity,
      subject: finding.subjects.find(id => plan.stops.some(stop => stop.id === id)) ?? '',
      repairs: moving ? [] : repairsFor(finding, plan, this.store, names),
    }));
  });
}
