import { ChangeDetectionStrategy, Component, computed, effect, inject, signal } from '@angular/core';
import { changedPlan, type ShownPlan } from '@yicheng/domain';
import { UNSAVED } from '../platform/pass';
import { words } from './captain-words';
import { MyRuns } from './my-runs';
import { VehicleRun } from './vehicle-run';

/** The plans of the vehicles of this phone as they were last read here, by itinerary and vehicle. */
type Shown = Record<string, ShownPlan>;

/** Forgotten with everything else that is this pass's. */
const SHOWN = `${UNSAVED}plans`;

/** Another destination, order or departure than the captain was shown: stays in sight until they have read it. */
@Component({
  selector: 'yc-plan-change',
  template: `
    @if (lines().length) {
      <section role="alert">
        @for (line of lines(); track line) {
          <p class="tn">{{ line }}</p>
        }
        <button type="button" class="primary" (click)="take()">{{ w.seen() }}</button>
      </section>
    }
  `,
  styles: `
    :host {
      position: sticky;
      top: 0;
      z-index: 3;
      display: block;
    }
    section {
      display: grid;
      gap: 4px;
      margin: 0 -1rem;
      padding: 12px 1rem;
      border-block: 2px solid var(--live);
      background: var(--live-soft);
      color: var(--live-text);
      overflow-wrap: anywhere;
    }
    p:first-child {
      font-size: 1.25rem;
      line-height: 1.75rem;
      font-weight: 600;
    }
    button {
      margin-top: 4px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PlanChangeBanner {
  private readonly runs = inject(MyRuns);
  private readonly run = inject(VehicleRun);
  private readonly shown = signal<Shown>(JSON.parse(localStorage.getItem(SHOWN) ?? '{}'));
  private readonly key = computed(() => `${this.run.ids()?.itineraryId} ${this.run.vehicleId()}`);
  readonly w = words;
  readonly lines = computed<string[]>(() => {
    const [run, shown] = [this.run.run(), this.shown()[this.key()]];
    const change = run && shown && changedPlan(shown, run, this.runs.events());
    if (!change) return [];
    const { place, time } = this.run;
    const { destination, ahead, leave } = change;
    const dropped = change.dropped.map(place).filter(Boolean).join(words.listComma());
    return [
      ...(destination ? [words.goTo(place(destination.to), place(destination.from))] : []),
      ...(ahead ? [words.newOrder(ahead.map(place).join(words.arrow()))] : []),
      ...(dropped ? [words.dropped(dropped)] : []),
      ...(leave ? [words.leavesAt(place(leave.place), time(leave.at), time(leave.before))] : []),
    ];
  });

  constructor() {
    effect(() => {
      if (this.run.run() && !this.shown()[this.key()]) this.take();
    });
  }

  /** What is in force now has been seen. */
  take(): void {
    const run = this.run.run();
    if (!run) return;
    const { depart, calls } = run;
    this.shown.update(shown => ({ ...shown, [this.key()]: { depart, calls } }));
    localStorage.setItem(SHOWN, JSON.stringify(this.shown()));
  }
}
