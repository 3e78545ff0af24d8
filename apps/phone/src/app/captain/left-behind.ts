import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { Icon } from '@yicheng/ui/kit-free';
import { words } from './captain-words';
import { PhoneNumbers } from './phone-numbers';
import { Reasons } from './reasons';
import { VehicleRun } from './vehicle-run';

/** People who were aboard and are missing since: with where they were last seen, until they are found or explained. */
@Component({
  selector: 'yc-left-behind',
  imports: [Icon, Reasons],
  template: `
    @for (one of run.lost(); track one.attendeeId) {
      <section role="alert">
        <b>{{ w.leftBehind(run.name(one.attendeeId)) }}</b>
        <p>
          {{ w.lastSeen(run.place(one.seenStopId), run.time(one.seen)) }}
          @if (!run.isOwn(one)) {
            · {{ run.seen(one.attendeeId) }}
          }
        </p>
        @if (one.reason) {
          <p>{{ w.reasonGiven(one.reason) }}</p>
        }
        @if (numbers.told(one.attendeeId); as text) {
          <p class="tn">{{ text }}</p>
        }
        <div class="acts">
          <button
            type="button"
            [attr.aria-label]="w.call(run.name(one.attendeeId))"
            (click)="numbers.call(one.attendeeId)"
          >
            <yc-icon name="phone" size="l" />
          </button>
          <button type="button" (click)="run.markFound(one)">{{ w.found() }}</button>
          @if (run.isOwn(one)) {
            <button type="button" (click)="explaining.set(one.attendeeId)">{{ w.explain() }}</button>
          }
        </div>
        @if (explaining() === one.attendeeId) {
          <yc-reasons
            [action]="w.save()"
            [back]="w.cancel()"
            (given)="explain(one.attendeeId, one.callId, $event)"
            (closed)="explaining.set(undefined)"
          />
        }
      </section>
    }
  `,
  styles: `
    section {
      margin-top: 10px;
      padding: 12px 16px;
      border-radius: var(--r-lg);
      border: 2px solid var(--live);
      background: var(--live-soft);
      color: var(--live-text);
    }
    b {
      font-size: 1.125rem;
    }
    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin-top: 8px;
    }
    .acts button {
      flex: 1 1 auto;
      min-height: 64px;
      padding: 0 12px;
      border-radius: 12px;
      background: var(--surface);
      border: 1px solid var(--live);
      color: var(--live-text);
      font-weight: 600;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LeftBehindAlarm {
  readonly run = inject(VehicleRun);
  readonly numbers = inject(PhoneNumbers);
  readonly w = words;
  readonly explaining = signal<string | undefined>(undefined);

  explain(attendeeId: string, callId: string, reason: string): void {
    this.explaining.set(undefined);
    void this.run.mark(attendeeId, false, callId, reason);
  }
}
