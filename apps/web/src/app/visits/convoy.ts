import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { byConvoyOrder } from '@yicheng/domain';
import { Bus, Empty } from '@yicheng/ui';
import { MeetingContext } from '../platform/meeting-context';
import { stopWords } from './stop-words';
import { VisitsStore } from './visits-store';
import { words } from './visits-words';

/** The meeting's vehicles and which of them drive this itinerary. */
@Component({
  selector: 'yc-convoy',
  imports: [Bus, Empty, RouterLink],
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
      <yc-empty [heading]="w.noVehicles()" [detail]="w.noVehiclesWhy()">
        @if (store.editable()) {
          <a class="btn sm" [routerLink]="meeting.link('arrangements')">{{ w.toVehicles() }}</a>
        }
      </yc-empty>
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
  protected readonly meeting = inject(MeetingContext);
  protected readonly w = words;
  protected readonly s = stopWords;
  /** In the order they drive: leading first, spare last. */
  protected readonly vehicles = computed(() => [...this.store.vehicles.items()].sort(byConvoyOrder));
  protected readonly chosen = computed(() => new Set(this.store.open()?.vehicleIds));
}
