import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { MAP_APPS, minutesBetween } from '@yicheng/domain';
import { Icon } from '@yicheng/ui/kit-free';
import { PageTop } from '../page-top';
import { clock } from '../platform/clock';
import { keepFresh } from '../platform/keep-fresh';
import { Kept } from '../platform/kept';
import { Standing } from '../standing';
import { words } from './captain-words';
import { LeftBehindAlarm } from './left-behind';
import { MomentLog } from './moment-log';
import { MyRuns } from './my-runs';
import { PhoneNumbers } from './phone-numbers';
import { PlanChangeBanner } from './plan-change';
import { Reasons } from './reasons';
import { RollCallList } from './roll-call';
import { VehicleRun } from './vehicle-run';

/** So long after a tap it can be taken back in one tap, minutes. */
const REGRET = 10;

/** A captain's vehicle: the next thing, the roll call before it, and one large button. */
@Component({
  selector: 'yc-captain-page',
  imports: [Icon, LeftBehindAlarm, MomentLog, PageTop, PlanChangeBanner, Reasons, RollCallList, Standing],
  providers: [PhoneNumbers, VehicleRun],
  templateUrl: './captain-page.html',
  styleUrl: './captain-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CaptainPage {
  private readonly kept = inject(Kept);
  private readonly numbers = inject(PhoneNumbers);
  readonly runs = inject(MyRuns);
  readonly run = inject(VehicleRun);
  readonly vehicleId = input.required<string>();
  readonly w = words;
  /** An iPhone has nothing that opens `geo:`. */
  readonly apps = MAP_APPS.filter(app => app !== 'geo' || !/iPhone|iPad/.test(navigator.userAgent));
  readonly short = signal(false);
  readonly number = computed(() => this.run.vehicle()?.number ?? 0);
  readonly offline = computed(() => this.runs.days.unreachable() || (this.kept.outbox()?.offline ?? false));
  readonly rolling = computed(() => this.run.next()?.kind === 'departed');
  readonly all = this.run.expected;
  readonly aboard = computed(() => this.all() - this.run.missingCount());
  /** What was tapped last, as long as it is likely to be a mistake. */
  readonly last = computed(() => {
    const last = this.run.last();
    const at = last?.moment.actual;
    if (!last || !at || minutesBetween(at, clock()) > REGRET) return undefined;
    const [place, time] = [this.run.place(last.place), this.run.time(at)];
    return { ...last, text: last.kind === 'arrived' ? words.arrived(place, time) : words.departed(place, time) };
  });
  /** On the road: whom it left without. */
  readonly missed = computed(() => {
    const last = this.run.last();
    return last && !this.rolling() ? this.run.missed(last) : '';
  });

  constructor() {
    effect(() => this.run.vehicleId.set(this.vehicleId()));
    effect(() => {
      const vehicleId = this.vehicleId();
      const riding = this.runs.people().filter(one => one.vehicleId === vehicleId);
      if (riding.length)
        void this.numbers.take(
          vehicleId,
          riding.map(({ id }) => id),
        );
    });
    void this.runs.days.reload();
    keepFresh(this.runs.days, this.run.moves);
  }

  get busClass(): string {
    const n = this.number();
    return `bus b${((n - 1) % 8) + 1}${n > 8 ? ' dash' : ''}`;
  }

  tap(reason?: string): void {
    this.short.set(false);
    void this.run.tap(reason);
    scrollTo({ top: 0 });
  }

  undo(): void {
    const last = this.last();
    if (last) void this.run.correct(last, last.moment.actual!, true);
  }
}
