import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal } from '@angular/core';
import { legBetween, minutesBetween } from '@yicheng/domain';
import { formatTime } from '@yicheng/ui';
import { VisitsStore } from '../visits-store';
import { ticking } from './trial-clock';
import { TrialStore } from './trial-store';
import { trialWords } from './trial-words';

/** Where the trial run is now, and the one large button for what happens next. */
@Component({
  selector: 'yc-trial-now',
  template: `
    @if (store.next(); as next) {
      <h2>{{ heading() }}</h2>
      <p class="m tn" role="status">{{ since() }}</p>
      @if (next.kind === 'arrived') {
        <button type="button" class="btn p huge" (click)="store.tap('arrived', target())">
          {{ w.arrived(store.place(target())) }}
        </button>
        <label class="row g8 f13"
          ><span class="m nw">{{ w.elsewhere() }}</span>
          <select #other class="inp" [value]="target()" (change)="chosen.set(other.value)">
            @for (place of places(); track place.id) {
              <option [value]="place.id" [selected]="place.id === target()">{{ place.name }}</option>
            }
          </select>
        </label>
      } @else {
        <button type="button" class="btn p huge" (click)="store.tap('departed', next.place)">
          {{ w.leaveFrom(store.place(next.place)) }}
        </button>
      }
    } @else {
      <h2>{{ w.done() }}</h2>
    }
    @if (store.last(); as last) {
      <p class="row g8 f13 last">
        <span class="m2 sp"
          ><span class="tn">{{ time(last.at) }}</span> {{ store.what(last) }}</span
        >
        <button type="button" class="btn link" (click)="takeBack()">
          {{ w.takeBack() }}<span class="sr"> {{ store.what(last) }}</span>
        </button>
      </p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      padding: 16px;
    }
    h2 {
      font-size: 20px;
      line-height: 28px;
    }
    .huge {
      width: 100%;
      height: auto;
      min-height: 64px;
      padding: 8px 16px;
      border-radius: var(--r-md);
      font-size: 18px;
      line-height: 26px;
      white-space: normal;
    }
    select,
    .last .btn {
      min-height: 48px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TrialNow {
  protected readonly store = inject(TrialStore);
  private readonly visits = inject(VisitsStore);
  protected readonly w = trialWords;
  private readonly now = ticking();

  /** Another place than the one that comes next, where somebody drives another way. */
  protected readonly chosen = linkedSignal<string | undefined, string | undefined>({
    source: () => this.store.next()?.from,
    computation: () => undefined,
  });
  protected readonly target = computed(() => this.chosen() ?? this.store.next()?.place ?? 'end');
  protected readonly places = computed(() => {
    const plan = this.visits.plan();
    if (!plan) return [];
    const from = this.store.next()?.from;
    return [...plan.stops, { id: 'end', name: plan.end.place }].filter(({ id }) => id !== from);
  });
  protected readonly heading = computed(() => {
    const next = this.store.next()!;
    if (next.kind === 'arrived') return trialWords.toward(this.store.place(this.target()));
    return this.store.marks().length
      ? trialWords.at(this.store.place(next.place))
      : trialWords.ready(this.store.place(next.place));
  });
  protected readonly since = computed(() => {
    const [plan, next] = [this.visits.plan(), this.store.next()];
    const last = this.store.last()?.at;
    if (!plan || !next || !last) return '';
    const minutes = Math.max(0, Math.round(minutesBetween(last, this.now())));
    if (next.kind !== 'arrived') return trialWords.stood(minutes);
    return trialWords.underWay(minutes, legBetween(plan, next.from ?? 'start', this.target())?.minutes);
  });

  protected readonly time = (instant: string): string => formatTime(instant, this.visits.zone());

  protected takeBack(): void {
    const last = this.store.last();
    if (last) void this.store.mark({ ...last, void: true, changed: new Date().toISOString() });
  }
}
