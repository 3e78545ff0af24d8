import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Bus, Denied, Empty, ErrorNote, Icon, Offline, Rows, Skeleton } from '@yicheng/ui';
import { isTyping } from '../../platform/is-typing';
import { MeetingContext } from '../../platform/meeting-context';
import { UndoRedo } from '../../platform/undo-redo';
import { VehicleCard } from './vehicle-card';
import { words } from './vehicles-words';
import { VehiclesStore } from './vehicles-store';
import { WaitingPeople } from './waiting-people';

/** Who rides in which vehicle: the vehicles with their head-counts, and people put on them by hand. */
@Component({
  selector: 'yc-vehicles-page',
  imports: [
    Bus,
    Denied,
    Empty,
    ErrorNote,
    Icon,
    Offline,
    RouterLink,
    Rows,
    Skeleton,
    UndoRedo,
    VehicleCard,
    WaitingPeople,
  ],
  providers: [VehiclesStore],
  templateUrl: './vehicles-page.html',
  styleUrl: './vehicles-page.css',
  host: { '(keydown)': 'pressed($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VehiclesPage {
  protected readonly store = inject(VehiclesStore);
  protected readonly meeting = inject(MeetingContext);
  protected readonly w = words;
  protected readonly places = computed(() => this.store.sorted().reduce((sum, vehicle) => sum + vehicle.passengers, 0));
  protected readonly seated = computed(() => this.store.riders().length - this.store.waiting().length);

  protected share(vehicleId: string, passengers: number): number {
    return passengers ? Math.min(100, (100 * (this.store.counts().get(vehicleId) ?? 0)) / passengers) : 0;
  }

  protected over(vehicleId: string, passengers: number): number {
    return Math.max(0, (this.store.counts().get(vehicleId) ?? 0) - passengers);
  }

  protected put(ids: readonly string[]): void {
    const id = this.store.openId();
    if (id && ids.length) void this.store.assign(ids, id);
  }

  /** `[` and `]` open the vehicle before and after. */
  protected pressed(event: KeyboardEvent): void {
    const by = { '[': -1, ']': 1 }[event.key];
    if (!by || isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const ids = this.store.sorted().map(vehicle => vehicle.id);
    const next = ids[ids.indexOf(this.store.openId() ?? '') + by];
    if (next) this.store.openId.set(next);
    event.preventDefault();
  }
}
