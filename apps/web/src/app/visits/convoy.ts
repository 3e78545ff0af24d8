import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { byConvoyOrder } from '@yicheng/domain';
import { Bus, Empty } from '@yicheng/ui';
import { stopWords } from './stop-words';
import { VisitsStore } from './visits-store';
import { words } from './visits-words';

/** The meeting's vehicles and which of them drive this itinerary. */
@Component({
  selector: 'yc-convoy',
  imports: [Bus, Empty],
  template: `
    @for (vehicle of vehicles(); track vehicle.id) {
      <label class="one row g8">
        <input
          type="checkbox"
          class="cb"
          [checked]="chosen().has(vehicle.id)"
          [disabled]="!store.editable()"
          (change)="store.toggleVehicle(vehicle.id)"
        />
        <yc-bus [number]="vehicle.number" />
        @if (vehicle.role !== 'guests') {
          <span class="chip sq">{{ s[vehicle.role]() }}</span>
        }
        <span class="m2 f12 tn el">{{ w.vehicleLine(vehicle.plate ?? '', vehicle.people, vehicle.passengers) }}</span>
      </label>
    } @empty {
      <yc-empty [heading]="w.noVehicles()" [detail]="w.noVehiclesWhy()" />
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .one {
      min-height: 32px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Convoy {
  protected readonly store = inject(VisitsStore);
  protected readonly w = words;
  protected readonly s = stopWords;
  /** In the order they drive: leading first, spare last. */
  protected readonly vehicles = computed(() => [...this.store.vehicles.items()].sort(byConvoyOrder));
  protected readonly chosen = computed(() => new Set(this.store.open()?.vehicleIds));
}
