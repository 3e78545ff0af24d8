import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Finding, type Repair, repairsFor } from '@yicheng/domain';
import { Icon } from '@yicheng/ui';
import { LetBe } from '../../platform/let-be';
import { AgendaStore, type ShownFinding } from '../agenda-store';
import { words } from '../agenda-words';
import { FindingWords } from './finding-words';

/** Findings one below the other: a bold fact, a line of why, up to two repairs and 就这样. */
@Component({
  selector: 'yc-findings-card',
  imports: [Icon, LetBe, RouterLink],
  template: `
    <div class="row g8">
      <span class="n" [class.a]="!hasConflict()">{{ findings().length }}</span>
      <b class="f13 sp">{{ heading() }}</b>
      <button type="button" class="icb" [attr.aria-label]="w.close()" (click)="closed.emit()">
        <yc-icon name="close" size="s" />
      </button>
    </div>
    @for (shown of findings(); track $index) {
      @let finding = shown.finding;
      @let worded = say.shown(shown);
      <div class="one f12">
        <b>{{ worded.fact }}</b>
        <div class="m2">{{ worded.why }}</div>
        @if (store.editable()) {
          <div class="row g12 wrap">
            @if (shown.tourId; as tourId) {
              <a class="f12" [routerLink]="store.meeting.link('visits')" [queryParams]="{ itinerary: tourId }">{{
                w.tourInfo()
              }}</a>
            } @else {
              @for (repair of repairs(finding); track $index) {
                <button type="button" class="link" (click)="carryOut(repair)">{{ say.repair(repair) }}</button>
              }
            }
            <yc-let-be [finding]="finding" [accepted]="store.accepted" />
          </div>
        }
      </div>
    }
  `,
  styles: `
    :host {
      display: block;
      width: min(300px, calc(100vw - 32px));
      max-height: min(420px, 70vh);
      overflow: auto;
      padding: 8px 8px 12px 14px;
      background: var(--overlay);
      border: 1px solid var(--line-2);
      border-radius: var(--r-md);
      box-shadow: var(--e-3);
    }
    .n {
      display: grid;
      place-items: center;
      min-width: 18px;
      height: 18px;
      padding: 0 4px;
      border-radius: 9px;
      font-size: 11px;
      line-height: 1;
      font-weight: 600;
      background: var(--live);
      color: var(--on-live);
    }
    .n.a {
      background: var(--warn);
      color: var(--on-bus-2);
    }
    .one {
      margin-top: 8px;
      padding-right: 6px;
      line-height: 18px;
    }
    .one .row {
      margin-top: 2px;
    }
  `,
  host: { role: 'group', '[attr.aria-label]': 'heading()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FindingsCard {
  readonly store = inject(AgendaStore);
  readonly say = inject(FindingWords);
  readonly heading = input.required<string>();
  readonly findings = input.required<readonly ShownFinding[]>();
  readonly closed = output();
  readonly w = words;

  hasConflict(): boolean {
    return this.findings().some(({ finding }) => finding.severity === 'error');
  }

  repairs(finding: Finding): Repair[] {
    return repairsFor(finding, this.store.agenda());
  }

  carryOut(repair: Repair): void {
    const { change, itemId } = repair;
    if (change === 'start') this.store.preview.set({ id: itemId, change: { start: repair.start } });
    else if (change === 'minutes') this.store.preview.set({ id: itemId, change: { minutes: repair.minutes } });
    else this.store.preview.set({ id: itemId, change: { hallId: repair.hallId, venueId: null } });
    void this.store.commit();
  }
}
