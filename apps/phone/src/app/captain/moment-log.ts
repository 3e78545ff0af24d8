import { ChangeDetectionStrategy, Component, effect, type ElementRef, inject, signal, viewChild } from '@angular/core';
import { localTime, minutesFromText, nearestTime, oddMoment, type PlacedMoment } from '@yicheng/domain';
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
              <form novalidate (submit)="save($event, one, field.value)">
                <input
                  class="field tn"
                  inputmode="numeric"
                  autocomplete="off"
                  maxlength="8"
                  [attr.aria-label]="w.happenedAt()"
                  [attr.aria-invalid]="wrong() ? true : null"
                  [attr.aria-describedby]="wrong() ? 'yc-wrong-time' : null"
                  #field
                  [value]="clockOf(one)"
                />
                @if (wrong()) {
                  <p class="error" id="yc-wrong-time" role="alert">{{ wrong() }}</p>
                }
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
  private readonly runs = inject(MyRuns);
  readonly run = inject(VehicleRun);
  readonly w = words;
  /** Which moment is being put right. */
  readonly editing = signal('');
  /** Why the typed time cannot be kept. */
  readonly wrong = signal('');
  private readonly field = viewChild<ElementRef<HTMLInputElement>>('field');

  constructor() {
    effect(() => {
      this.field()?.nativeElement.focus();
      this.field()?.nativeElement.select();
    });
  }

  open(one: PlacedMoment): void {
    this.wrong.set('');
    this.editing.set(one.kind + one.callId);
  }

  clockOf({ moment }: Moment): string {
    return localTime(moment.actual ?? moment.planned, this.runs.zone());
  }

  save(event: Event, one: Moment, text: string): void {
    event.preventDefault();
    const minutes = minutesFromText(text);
    if (minutes === undefined) return this.wrong.set(words.badTime());
    const at = nearestTime(minutes, one.moment.planned, this.runs.zone());
    this.wrong.set(this.whyNot(one, at));
    if (this.wrong()) return;
    this.editing.set('');
    void this.run.correct(one, at);
  }

  never(one: Moment): void {
    this.editing.set('');
    void this.run.correct(one, one.moment.actual ?? one.moment.planned, true);
  }

  /** Why a moment cannot have been then, in words. */
  private whyNot(one: Moment, at: string): string {
    const [run, now] = [this.run.run()!, new Date().toISOString()];
    const odd = oddMoment(run, this.runs.events(), one, at, now);
    if (!odd) return '';
    const { time } = this.run;
    if (odd.cause === 'future') return words.future(time(now));
    const { kind, callId, at: then } = odd.other;
    const place = this.run.place(run.calls.find(({ id }) => id === callId)?.stopId ?? callId);
    const what = kind === 'arrived' ? words.arrived(place, time(then)) : words.departed(place, time(then));
    return words[odd.cause === 'too-early' ? 'tooEarly' : 'tooLate'](
      what,
      time(then),
      time(at),
      one.kind === 'arrived',
    );
  }
}
