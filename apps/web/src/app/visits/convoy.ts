import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Bus, Empty } from '@yicheng/ui';
import { VisitsStore } from './visits-store';
import { words } from './visits-words';

/** The meeting's vehicles and which of them drive this itinerary. */
@Component({
  selector: 'yc-convoy',
  imports: [Bus, Empty],
  template: `
    @for (vehicle of store.vehicles.items(); track vehicle.id) {
      <label class="one row g8">
        <input
          type="checkbox"
          class="cb"
          [checked]="chosen().has(vehicle.id)"
          [disabled]="!store.editable()"
          (change)="store.toggleVehicle(vehicle.id)"
        />
        <yc-bus [number]="vehicle.number" />
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
  protected readonly chosen = computed(() => new Set(this.store.open()?.vehicleIds));
}
