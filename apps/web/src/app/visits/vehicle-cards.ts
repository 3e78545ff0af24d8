import { ChangeDetectionStrategy, Component, computed, inject, model } from '@angular/core';
import { Bus, formatTime, Icon } from '@yicheng/ui';
import { VisitsStore } from './visits-store';
import { words } from './visits-words';

/** The vehicles of the open itinerary as cards below their graph: who answers for each, when it leaves and is back, how full it is. */
@Component({
  selector: 'yc-vehicle-cards',
  imports: [Bus, Icon],
  template: `
    @for (card of cards(); track card.vehicle.id) {
      <button
        type="button"
        class="bc"
        [class.on]="selected() === card.vehicle.id"
        [attr.aria-pressed]="selected() === card.vehicle.id"
        [title]="card.more"
        (click)="selected.set(selected() === card.vehicle.id ? undefined : card.vehicle.id)"
      >
        <span class="row g6 r1">
          <yc-bus [number]="card.vehicle.number" />
          @if (card.name) {
            <b class="el">{{ card.name }}</b>
          }
          @if (card.pinned) {
            <span class="pin" [title]="w.pinned()"
              ><yc-icon name="pin" size="xs" /><span class="sr">{{ w.pinned() }}</span></span
            >
          }
        </span>
        <span class="r2 load"
          ><span>{{ card.load }}</span>
          @if (card.vehicle.plate; as plate) {
            <span>{{ plate }}</span>
          }
        </span>
        <span class="r2">{{ card.times }}</span>
      </button>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(80px, 1fr));
      gap: 8px;
      padding: 10px 14px;
      /* Two rows, the next one not begun. */
      max-height: 161px;
      overflow: auto;
      flex: none;
      border-top: 1px solid var(--line-2);
      background: var(--surface-2);
    }
    :host:empty {
      display: none;
    }
    .bc {
      display: flex;
      flex-direction: column;
      min-width: 0;
      max-width: 180px;
      border: 1px solid var(--line-2);
      border-radius: var(--r-md);
      background: var(--surface);
      padding: 6px;
      text-align: left;
    }
    .bc:hover {
      border-color: var(--line-3);
    }
    .bc.on {
      border-color: var(--ink-2);
      box-shadow: 0 0 0 1px var(--ink-2);
    }
    .r1 {
      font-size: 12px;
      line-height: 20px;
    }
    .pin {
      margin-left: auto;
    }
    /* The plate is there where there is room for all of it. */
    .load {
      display: flex;
      flex-wrap: wrap;
      gap: 0 8px;
      height: 16px;
      overflow: hidden;
    }
    .r2 {
      font-size: 11px;
      line-height: 16px;
      color: var(--ink-3);
      font-variant-numeric: tabular-nums;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VehicleCards {
  protected readonly store = inject(VisitsStore);
  protected readonly w = words;
  /** The vehicle whose line is looked at. */
  readonly selected = model<string>();
  protected readonly cards = computed(() => {
    const plan = this.store.followed();
    const { runs = [], estimated = false } = this.store.followedTiming() ?? {};
    return this.store.aboard().map(vehicle => {
      const run = runs.find(({ vehicleId }) => vehicleId === vehicle.id);
      const clock = (instant: string): string => formatTime(instant, this.store.zone());
      const pinned = (plan?.pins ?? []).some(pin => pin.vehicleId === vehicle.id);
      const captain = vehicle.captainIds[0] && this.store.nameOf(vehicle.captainIds[0]);
      const back = run && (estimated ? words.aboutShort(clock(run.return)) : clock(run.return));
      return {
        vehicle,
        pinned,
        name: captain || vehicle.driver || '',
        more: [captain && words.captainIs(captain), vehicle.driver && words.driverIs(vehicle.driver), vehicle.plate]
          .filter(Boolean)
          .join(' · '),
        load: `${vehicle.people}/${vehicle.passengers}`,
        times: this.store.unplanned() ? words.unplannedShort() : run ? `${clock(run.depart)}–${back}` : '',
      };
    });
  });
}
