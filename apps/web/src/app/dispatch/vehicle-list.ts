import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { compareInstants } from '@yicheng/domain';
import { Bus, Icon, Segments } from '@yicheng/ui';
import { words as delayWords } from './delay-words';
import { type Followed, DispatchStore } from './dispatch-store';
import { words } from './dispatch-words';
import { PhoneButton } from './phone-button';
import { stateOf } from './vehicle-state';

/** A report older than this is said to be so, minutes. */
const FRESH = 1;

/** Every vehicle with where it is by its last report, the latest first; who answers for it is one press away. */
@Component({
  selector: 'yc-vehicle-list',
  imports: [Bus, Icon, PhoneButton, Segments],
  templateUrl: './vehicle-list.html',
  styleUrl: './vehicle-list.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VehicleList {
  protected readonly store = inject(DispatchStore);
  protected readonly w = words;
  /** A room looks on: without phone numbers. */
  readonly projected = input(false);
  protected readonly order = signal('lateness');
  protected readonly orders = computed(() => [
    { value: 'lateness', label: words.byLateness() },
    { value: 'number', label: words.byNumber() },
  ]);
  protected readonly rows = computed(() => {
    const byNumber = (a: Followed, b: Followed): number => a.number - b.number;
    const byLateness = (a: Followed, b: Followed): number => b.forecast.late - a.forecast.late || byNumber(a, b);
    return [...this.store.followed()].sort(this.order() === 'lateness' ? byLateness : byNumber);
  });

  protected choose(row: Followed): void {
    const { vehicleId } = row.run;
    this.store.selected.update(now => (now === vehicleId ? undefined : vehicleId));
  }

  protected readonly state = (row: Followed): string => stateOf(row, this.store.place);

  /** Until when it is held up, as long as that is still to come. */
  protected held({ held }: Followed): string {
    if (!held || compareInstants(held.at, this.store.now()) <= 0) return '';
    return (held.kind === 'arrived' ? delayWords.notThereBefore : delayWords.until)(this.store.clock(held.at));
  }

  /** Whether what holds it up says when it goes on, so that the same time is not said twice. */
  protected saysWhen(row: Followed): boolean {
    const { held, where } = row;
    return !!held && this.held(row) !== '' && where.next?.moment.forecast === held.at;
  }

  /** What comes next, said as a guess where it is overdue and nobody has reported. */
  protected next({ where, forecast, held }: Followed): string {
    const { next, due } = where;
    if (!next) return words.wasBack(this.store.clock(forecast.return.actual!));
    const arrives = next.kind === 'arrived';
    if (due) {
      const said = held?.kind === next.kind && held.callId === next.callId ? held.at : next.moment.planned;
      const then = this.store.clock(said);
      return arrives ? words.dueReach(then) : words.dueLeave(then);
    }
    const time = this.store.clock(next.moment.forecast!);
    if (arrives) return words.willReach(time);
    return next.callId === 'start' ? words.willStart(time) : words.willLeave(time);
  }

  protected lateness({ forecast: { late, age }, where }: Followed): { text: string; tone: string } {
    if (age === null && where.due) return { text: words.notReported(), tone: 'a' };
    if (late <= -2) return { text: words.early(-late), tone: '' };
    if (late <= 1) return { text: words.onTime(), tone: 'g' };
    const text = late < 120 ? words.late(late) : words.lateHours(Math.round(late / 60));
    return { text, tone: late >= 15 ? 'r' : late >= 4 ? 'a' : '' };
  }

  /** How old the last report is, once that is worth saying. */
  protected age({ forecast: { age }, where }: Followed): string | undefined {
    if (where.state === 'back') return undefined;
    if (age === null) return where.due ? words.neverReported() : undefined;
    return age < FRESH ? words.justNow() : words.reported(this.store.ago(age));
  }

  protected roll({ roll }: Followed): { text: string; name: string; full: boolean } | undefined {
    if (!roll) return undefined;
    const place = this.store.place(this.stopOf(roll.callId));
    const { aboard, expected, missing } = roll;
    return {
      text: words.roll(aboard, expected),
      name: words.rollName(aboard, expected, place),
      full: missing === 0,
    };
  }

  /** Whom it left without at its last roll call and who has not turned up since. */
  protected missed({ run, roll }: Followed): string {
    return roll ? this.store.missed(run, roll.callId, { now: true }) : '';
  }

  private stopOf(callId: string): string {
    const calls = this.store.day()!.runs.flatMap(run => run.calls);
    return calls.find(call => call.id === callId)?.stopId ?? callId;
  }
}
