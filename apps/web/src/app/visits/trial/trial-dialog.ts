import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Dialog, Icon } from '@yicheng/ui';
import { MeetingContext } from '../../platform/meeting-context';
import { Photos } from '../pictures/photos';
import { VisitsStore } from '../visits-store';
import { TrialLog } from './trial-log';
import { TrialResult } from './trial-result';
import { TrialStore } from './trial-store';
import { trialWords } from './trial-words';

/** What trial runs found, beside the itinerary: drives, notes and photos, and what to take over. */
@Component({
  selector: 'yc-trial-dialog',
  imports: [Dialog, Icon, RouterLink, TrialLog, TrialResult],
  providers: [Photos, TrialStore],
  template: `
    <yc-dialog
      [heading]="w.trial()"
      [detail]="store.open() ? w.openWhy() : w.why()"
      [side]="true"
      (closed)="closed.emit()"
    >
      <div class="top">
        @if (runs().length > 1) {
          <label
            ><span class="lbl">{{ w.which() }}</span>
            <select #run class="inp" (change)="store.openId.set(run.value)">
              @for (one of runs(); track one.id) {
                <option [value]="one.id" [selected]="one.id === store.openId()">{{ one.name }}</option>
              }
            </select>
          </label>
        } @else if (runs()[0]; as only) {
          <b>{{ only.name }}</b>
        } @else {
          <p class="m">{{ w.none() }}</p>
        }
        <div class="row g8 links">
          <a class="btn sm" [routerLink]="meeting.link('visits', 'trial')" queryParamsHandling="preserve"
            ><yc-icon name="phone" size="s" />{{ w.open() }}</a
          >
          @if (store.open() && visits.editable()) {
            <button type="button" class="btn sm ghost" (click)="store.remove()">
              <yc-icon name="trash" size="s" />{{ w.remove() }}
            </button>
          }
        </div>
      </div>
      @if (store.open()) {
        <yc-trial-result />
        <yc-trial-log />
      }
    </yc-dialog>
  `,
  styles: `
    .top {
      display: grid;
      gap: 10px;
      padding: 0 16px 8px;
    }
    .links {
      flex-wrap: wrap;
    }
    a.btn:hover {
      text-decoration: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TrialDialog {
  protected readonly store = inject(TrialStore);
  protected readonly visits = inject(VisitsStore);
  protected readonly meeting = inject(MeetingContext);
  protected readonly w = trialWords;
  readonly closed = output();
  protected readonly runs = computed(() => this.store.all().map(one => ({ id: one.id, name: this.store.nameOf(one) })));
}
