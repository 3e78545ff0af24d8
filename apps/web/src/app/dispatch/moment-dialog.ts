import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { FormsModule } from '@angular/forms';
import { compareInstants, minutesFromText, nearestTime, oddMoment, type PlacedMoment } from '@yicheng/domain';
import { Dialog } from '@yicheng/ui';
import { Undo } from '../platform/undo';
import { DispatchStore } from './dispatch-store';
import { words } from './dispatch-words';

/** A moment of a vehicle's run. */
export interface MomentOf {
  runId: string;
  number: number;
  moment: PlacedMoment;
}

/** Recording what a captain missed to tap, correcting the time, or taking back what never happened. */
@Component({
  selector: 'yc-moment-dialog',
  imports: [Dialog, FormsModule],
  template: `
    <yc-dialog [heading]="heading()" [detail]="w.whenHelp()" width="420px" (closed)="closed.emit()">
      <form id="yc-moment" (ngSubmit)="save()">
        <label class="lbl" for="yc-moment-at">{{ w.when() }}</label>
        <input
          id="yc-moment-at"
          #field
          class="inp tn"
          inputmode="numeric"
          autocomplete="off"
          maxlength="8"
          cdkFocusInitial
          [value]="time()"
          (input)="time.set(field.value)"
          (focus)="field.select()"
          [attr.aria-invalid]="wrong() ? true : null"
          [attr.aria-describedby]="wrong() ? 'yc-moment-wrong' : null"
        />
        @if (wrong()) {
          <p class="hint red" id="yc-moment-wrong" role="alert">{{ wrong() }}</p>
        }
        <p class="f12 m facts tn">
          {{ w.planned() }} {{ store.clock(of().moment.moment.planned) }}
          @if (of().moment.moment.actual; as actual) {
            · {{ w.actual() }} {{ store.clock(actual) }}
          }
        </p>
        @if (failed()) {
          <p class="hint red" role="alert">{{ w.notSaved() }}</p>
        }
      </form>
      <div footer class="row g8 foot">
        @if (of().moment.moment.actual) {
          <button type="button" class="btn" [disabled]="busy()" (click)="takeBack()">{{ w.never() }}</button>
        }
        <span class="sp"></span>
        <button type="button" class="btn" (click)="closed.emit()">{{ w.cancel() }}</button>
        <button type="submit" form="yc-moment" class="btn p" [attr.aria-busy]="busy()">{{ w.save() }}</button>
      </div>
    </yc-dialog>
  `,
  styles: `
    .facts {
      margin-top: 8px;
    }
    .foot {
      padding: 12px 20px 16px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MomentDialog {
  protected readonly store = inject(DispatchStore);
  private readonly undoing = inject(Undo);
  protected readonly w = words;
  readonly of = input.required<MomentOf>();
  readonly closed = output();

  protected readonly time = linkedSignal(() => {
    const { moment } = this.of().moment;
    return this.store.clock(moment.actual ?? this.store.now());
  });
  /** Why the typed time cannot be recorded. */
  protected readonly wrong = signal('');
  protected readonly failed = signal(false);
  protected readonly busy = signal(false);
  protected readonly what = computed(() => words.ofVehicle(this.of().number, this.store.what(this.of().moment)));
  protected readonly heading = computed(() =>
    this.of().moment.moment.actual ? words.correctOf(this.what()) : words.recordOf(this.what()),
  );

  protected save(): void {
    const minutes = minutesFromText(this.time());
    if (minutes === undefined) return this.wrong.set(words.wrongTime());
    const at = nearestTime(minutes, this.of().moment.moment.planned, this.store.zone());
    this.wrong.set(this.whyNot(at));
    if (!this.wrong()) void this.send(at);
  }

  /** Why the moment cannot have been then, in words. */
  private whyNot(at: string): string {
    const { runId, moment } = this.of();
    const { runs = [], events = [] } = this.store.day() ?? {};
    const run = runs.find(({ id }) => id === runId);
    // While the connection is lost the store's moment stands still.
    const now = [this.store.now(), new Date().toISOString()].reduce((a, b) => (compareInstants(a, b) > 0 ? a : b));
    const odd = run && oddMoment(run, events, moment, at, now);
    if (!odd) return '';
    const { clock } = this.store;
    if (odd.cause === 'future') return words.future(clock(now));
    const { kind, callId, at: then } = odd.other;
    const place = run.calls.find(({ id }) => id === callId)?.stopId ?? callId;
    const say = odd.cause === 'too-early' ? words.tooEarly : words.tooLate;
    return say(this.store.what({ kind, place }), clock(then), clock(at), moment.kind === 'arrived');
  }

  /** Takes it back: it never happened. */
  protected takeBack(): void {
    void this.send(this.of().moment.moment.actual!, true);
  }

  /** Sends it; undo brings back what was there before. */
  private async send(at: string, never = false): Promise<void> {
    const { runId, moment } = this.of();
    const before = moment.moment.actual;
    this.busy.set(true);
    this.failed.set(false);
    try {
      const label = never ? words.voided(this.what()) : words.recorded(this.what(), this.store.clock(at));
      await this.store.report(runId, moment, at, { never, label });
      const undo = () => this.store.report(runId, moment, before ?? at, { never: before === undefined, label });
      this.undoing.did({ label, undo });
      this.closed.emit();
    } catch {
      this.failed.set(true);
    } finally {
      this.busy.set(false);
    }
  }
}
