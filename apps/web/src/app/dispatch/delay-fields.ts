import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import {
  addMinutes,
  bestOf,
  type Delay,
  forecastDay,
  minutesFromText,
  nearestTime,
  oddDelay,
  type PlacedMoment,
  placedMoments,
} from '@yicheng/domain';
import { words } from './delay-words';
import { DispatchStore, type Followed } from './dispatch-store';
import { words as dispatchWords } from './dispatch-words';
import { stateOf } from './vehicle-state';

/** A vehicle, the moment that comes next of it, and before when that is not. */
export interface Saying {
  row: Followed;
  moment: PlacedMoment;
  at: string;
}

/** How much later it is than expected now, in one press; minutes. */
const LATER = [10, 20, 40];

/** Which vehicle is held up and until when: asked as its next moment, leaving where it is or reaching where it goes. */
@Component({
  selector: 'yc-delay-fields',
  imports: [FormsModule],
  template: `
    @if (row(); as row) {
      <label
        ><span class="lbl">{{ w.whichVehicle() }}</span>
        <select class="inp" name="vehicle" [ngModel]="row.run.id" (ngModelChange)="runId.set($event)">
          @for (one of rows(); track one.run.id) {
            <option [value]="one.run.id">{{ w.vehicleAt(one.number, state(one)) }}</option>
          }
        </select></label
      >
      <div>
        <label class="lbl" for="yc-held-until">{{ label() }}</label>
        <input
          id="yc-held-until"
          #field
          class="inp tn"
          inputmode="numeric"
          autocomplete="off"
          maxlength="8"
          [value]="time()"
          (input)="time.set(field.value)"
          (focus)="field.select()"
          [attr.aria-invalid]="wrong() ? true : null"
          [attr.aria-describedby]="wrong() ? 'yc-held-wrong' : 'yc-held-now'"
        />
        @if (wrong()) {
          <p class="hint red" id="yc-held-wrong" role="alert">{{ wrong() }}</p>
        } @else {
          <p class="hint tn" id="yc-held-now">{{ w.expectedNow(store.clock(expected())) }}</p>
        }
      </div>
      <div class="row g8 wrap">
        @for (minutes of later; track minutes) {
          <button type="button" class="btn sm tn" (click)="put(minutes)">{{ w.more(minutes) }}</button>
        }
      </div>
      @if (row.held; as held) {
        <div class="row g8">
          <span class="f13 amb tn">{{ w.until(store.clock(held.at)) }}</span>
          <button type="button" class="btn sm" (click)="goesOn.emit({ row, held })">{{ w.over() }}</button>
        </div>
      }
    } @else {
      <p class="f13 m">{{ w.nobody() }}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DelayFields {
  protected readonly store = inject(DispatchStore);
  protected readonly w = words;
  protected readonly later = LATER;
  protected readonly state = (row: Followed): string => stateOf(row, this.store.place);
  /** The chosen vehicle goes on. */
  readonly goesOn = output<{ row: Followed; held: Delay }>();

  /** Every vehicle that is not back, by number. */
  protected readonly rows = computed(() =>
    this.store
      .followed()
      .filter(({ where }) => where.next)
      .sort((a, b) => a.number - b.number),
  );
  /** The run of the vehicle: of the one looked at, as long as nobody chose. */
  protected readonly runId = signal(this.rows().find(one => one.run.vehicleId === this.store.selected())?.run.id);
  protected readonly row = computed(() => this.rows().find(({ run }) => run.id === this.runId()) ?? this.rows()[0]);
  private readonly next = computed(() => this.row()?.where.next);
  protected readonly expected = computed(() => bestOf(this.next()!.moment));
  protected readonly label = computed(() => {
    const { kind, place } = this.next()!;
    return (kind === 'arrived' ? words.reachesFrom : words.leavesFrom)(this.store.place(place));
  });
  /** As typed; of another vehicle another. */
  protected readonly time = linkedSignal({ source: () => this.row()?.run.id, computation: () => '' });
  /** Why the typed time says nothing, until another is typed. */
  protected readonly wrong = linkedSignal({ source: () => this.time(), computation: () => '' });

  protected put(minutes: number): void {
    this.time.set(this.store.clock(addMinutes(this.expected(), minutes)));
  }

  /** What is said by it; nothing where the typed time is none, which is explained beside it. */
  take(): Saying | undefined {
    const [row, moment] = [this.row(), this.next()];
    if (!row || !moment) return undefined;
    const minutes = minutesFromText(this.time());
    if (minutes === undefined) {
      this.wrong.set(dispatchWords.wrongTime());
      return undefined;
    }
    const at = nearestTime(minutes, this.expected(), this.store.zone());
    const [now, anyway] = [this.store.now(), this.anyway(row, moment)];
    const odd = oddDelay(at, anyway, now);
    if (!odd) return { row, moment, at };
    this.wrong.set(odd === 'past' ? words.past(this.store.clock(now)) : words.anyway(this.store.clock(anyway)));
    return undefined;
  }

  /** When the moment would be expected if nothing were said of it. */
  private anyway({ run }: Followed, { kind, callId }: PlacedMoment): string {
    const { runs, events } = this.store.day()!;
    const silent = events.filter(one => !one.expected || one.runId !== run.id);
    const day = forecastDay(this.store.itinerary()!, runs, silent, this.store.now(), this.store.classes());
    const moments = placedMoments(day.find(({ runId }) => runId === run.id)!);
    return bestOf(moments.find(one => one.kind === kind && one.callId === callId)!.moment);
  }
}
