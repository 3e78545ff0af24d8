import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import type { PlacedMoment } from '@yicheng/domain';
import { placedMoments } from '@yicheng/domain';
import { Bus } from '@yicheng/ui';
import { DispatchStore, type Followed } from './dispatch-store';
import { words } from './dispatch-words';
import type { MomentOf } from './moment-dialog';

interface Cell {
  moment: PlacedMoment;
  /** How the shown time is known. */
  known: 'actual' | 'expected' | 'planned';
  time: string;
  /** The planned time, where another is shown. */
  planned?: string;
  /** Everything in words, for screen readers. */
  name: string;
  next: boolean;
}

/** The whole day as a table: a row per vehicle, arrival and departure at every stop; each time can be recorded or corrected. */
@Component({
  selector: 'yc-moments-table',
  imports: [Bus],
  templateUrl: './moments-table.html',
  styleUrl: './moments-table.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MomentsTable {
  protected readonly store = inject(DispatchStore);
  protected readonly w = words;
  readonly chosen = output<MomentOf>();

  /** The stops in the order of the visit, between start and end. */
  protected readonly places = computed(() => [
    { id: 'start', name: this.store.place('start') },
    ...(this.store.itinerary()?.stops.map(({ id, name }) => ({ id, name })) ?? []),
    { id: 'end', name: this.store.place('end') },
  ]);
  protected readonly rows = computed(() =>
    [...this.store.followed()]
      .sort((a, b) => a.number - b.number)
      .map(row => ({
        row,
        cells: this.places().map(({ id }) =>
          placedMoments(row.forecast)
            .filter(({ place }) => place === id)
            .map(moment => this.cell(row, moment)),
        ),
      })),
  );

  protected choose({ run, number }: Followed, { moment }: Cell): void {
    this.chosen.emit({ runId: run.id, number, moment });
  }

  private cell(row: Followed, placed: PlacedMoment): Cell {
    const { planned, actual, forecast } = placed.moment;
    const time = this.store.clock(actual ?? forecast ?? planned);
    const plan = this.store.clock(planned);
    const known = actual ? 'actual' : time === plan ? 'planned' : 'expected';
    const what = words.ofVehicle(row.number, this.store.what(placed));
    const { next } = row.where;
    return {
      moment: placed,
      known,
      time,
      ...(time === plan ? {} : { planned: plan }),
      name: `${what} ${words[known]()} ${time}${time === plan ? '' : ` · ${words.planned()} ${plan}`}`,
      next: next?.kind === placed.kind && next.callId === placed.callId,
    };
  }
}
