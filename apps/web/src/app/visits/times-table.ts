import { ChangeDetectionStrategy, Component, computed, inject, model } from '@angular/core';
import { type ItineraryTiming, minutesBetween, stepsOf, stopNumbers } from '@yicheng/domain';
import { Bus, formatTime } from '@yicheng/ui';
import { VisitCell } from './cell';
import { EdgeTime } from './edge-time';
import { VisitsStore } from './visits-store';
import { words } from './visits-words';

/** The timed itinerary as a table that is edited in its cells; every later time follows at once. */
@Component({
  selector: 'yc-times-table',
  imports: [Bus, EdgeTime, VisitCell],
  templateUrl: './times-table.html',
  styleUrl: './times-table.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TimesTable {
  protected readonly store = inject(VisitsStore);
  protected readonly w = words;
  readonly selected = model<string>();

  private readonly numbers = computed(
    () => new Map(this.store.vehicles.items().map(vehicle => [vehicle.id, vehicle.number])),
  );
  protected readonly rows = computed(() => {
    const plan = this.store.plan();
    const timing = this.store.timing();
    if (!plan || !timing) return [];
    const steps = stepsOf(plan);
    const numbers = stopNumbers(plan);
    // Where each goes in its own time, the queue of the forward times is nobody's plan.
    const unplanned = this.store.unplanned();
    let estimated = false;
    return plan.stops.map((stop, i) => {
      estimated ||= steps[i]?.leg?.source === 'estimated';
      const timed = timing.stops.find(one => one.stopId === stop.id);
      return {
        stop,
        number: numbers.get(stop.id),
        leg: steps[i]?.leg,
        from: steps[i]!.from,
        timed,
        estimated,
        waits: timed && !unplanned ? longestWait(timing, stop.id) : 0,
        waves: plan.mode === 'convoy' && timed && timed.waves.length > 1 ? timed.waves : [],
      };
    });
  });
  protected readonly homeward = computed(() => {
    const plan = this.store.plan();
    return plan ? stepsOf(plan).at(-1) : undefined;
  });

  /** A time of the day; "about" where it rests on an estimate. */
  protected clock(instant: string | undefined, estimated: boolean): string {
    if (!instant) return '';
    const text = formatTime(instant, this.store.zone());
    return estimated ? words.about(text) : text;
  }

  protected numberOf(vehicleId: string): number | undefined {
    return this.numbers().get(vehicleId);
  }

  protected leg(from: string, to: string, name: string, minutes: number | string | undefined): void {
    void this.store.typeLeg(from, to, minutes as number | undefined, words.changed(words.driveTo(name)));
  }

  protected setStop(id: string, field: 'dwell' | 'capacity', value: number | string | undefined): void {
    void this.store.changeStop(id, { [field]: Number(value) }, words.changed(words[field]()));
  }
}

/** The longest any vehicle waits before the visit begins, in minutes. */
const longestWait = ({ runs, stops }: ItineraryTiming, stopId: string): number => {
  const calls = runs.length ? runs.flatMap(run => run.calls) : stops;
  return Math.round(
    Math.max(0, ...calls.flatMap(call => (call.stopId === stopId ? [minutesBetween(call.reach, call.begin)] : []))),
  );
};
