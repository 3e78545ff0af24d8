import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { localTime, minutesFromText, nearestTime, type PlacedMoment } from '@yicheng/domain';
import { MyRuns } from './my-runs';
import { words } from './captain-words';
import { VehicleRun } from './vehicle-run';

type Moment = ReturnType<VehicleRun['moments']>[number];

/** Every moment of the day, planned and as it was; a missed or mistaken tap is put right here. */
@Component({
  selector: 'yc-moment-log',
  template: `
    <details>
      <summary>{{ w.log() }}</summary>
      <ol class="card">
        @for (one of run.moments(); track one.kind + one.callId) {
          <li>
            <div>
              <b>{{ one.kind === 'arrived' ? w.reaches(run.place(one.place)) : w.leaves(run.place(one.place)) }}</b>
              <div class="m tn">
                @if (one.moment.actual; as actual) {
                  <b>{{ run.time(actual) }}</b> ·
                }
                {{ w.planned(run.time(one.moment.planned)) }}
              </div>
              @if (run.missed(one); as names) {
                <div class="m">{{ w.leftWithout(names) }}</div>
              }
            </div>
            <button type="button" class="link" (click)="open(one)">
              {{ one.moment.actual ? w.changeTime() : w.addTime() }}
            </button>
            @if (editing() === one.kind + one.callId) {
              <form (submit)="save($event, one)">
                <input
                  class="field"
                  type="time"
                  required
                  [attr.aria-label]="w.happenedAt()"
                  #field
                  [value]="clockOf(one)"
                />
                <button type="submit" class="primary">{{ w.save() }}</button>
                @if (one.moment.actual) {
                  <button type="button" class="secondary" (click)="never(one)">{{ w.never() }}</button>
                }
                <button type="button" class="link" (click)="editing.set('')">{{ w.cancel() }}</button>
              </form>
            }
          </li>
        }
      </ol>
    </details>
  `,
  styles: `
    details {
      margin-top: 16px;
    }
    summary {
      min-height: 48px;
      display: flex;
      align-items: center;
      color: var(--primary-text);
      cursor: pointer;
    }
    ol {
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 4px 12px;
      padding: 8px 8px 8px 16px;
    }
    li + li {
      border-top: 1px solid var(--line);
    }
    li > div {
      flex: 1 1 8rem;
    }
    form {
      flex: 1 1 100%;
      display: grid;
      gap: 8px;
      padding: 4px 8px 8px 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MomentLog {
  private readonly zone = inject(MyRuns).zone;
  readonly run = inject(VehicleRun);
  readonly w = words;
  /** Which moment is being put right. */
  readonly editing = signal('');

  open(one: PlacedMoment): void {
    this.editing.set(one.kind + one.callId);
  }

  clockOf({ moment }: Moment): string {
    return localTime(moment.actual ?? moment.planned, this.zone());
  }

  save(event: Event, one: Moment): void {
    event.preventDefault();
    const { value } = (event.target as HTMLFormElement).querySelector('input')!;
    if (!value) return;
    this.editing.set('');
    const { planned } = one.moment;
    void this.run.correct(one, nearestTime(minutesFromText(value) ?? 0, planned, this.zone()));
  }

  never(one: Moment): void {
    this.editing.set('');
    void this.run.correct(one, one.moment.actual ?? one.moment.planned, true);
  }
}
