import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal } from '@angular/core';
import { Bus, Denied, Empty, ErrorNote, Icon, Offline, Skeleton } from '@yicheng/ui';
import { Undo } from '../../platform/undo';
import { VehicleCard } from './vehicle-card';
import { words } from './vehicles-words';
import { VehiclesStore } from './vehicles-store';

/** Who rides in which vehicle: the vehicles with their head-counts, and people put on them by hand. */
@Component({
  selector: 'yc-vehicles-page',
  imports: [Bus, Denied, Empty, ErrorNote, Icon, Offline, Skeleton, VehicleCard],
  providers: [VehiclesStore],
  templateUrl: './vehicles-page.html',
  styleUrl: './vehicles-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VehiclesPage {
  protected readonly store = inject(VehiclesStore);
  protected readonly undoing = inject(Undo);
  protected readonly w = words;
  /** Chosen people without a vehicle; whoever gets one leaves the choice, whoever a search hides stays in it. */
  protected readonly chosen = linkedSignal<Set<string>, ReadonlySet<string>>({
    source: () => new Set(this.store.waiting().map(person => person.id)),
    computation: (waiting, previous) => new Set([...(previous?.value ?? [])].filter(id => waiting.has(id))),
  });
  protected readonly places = computed(() => this.store.sorted().reduce((sum, vehicle) => sum + vehicle.passengers, 0));
  protected readonly seated = computed(() => this.store.riders().length - this.store.waiting().length);

  protected share(vehicleId: string, passengers: number): number {
    return passengers ? Math.min(100, (100 * (this.store.counts().get(vehicleId) ?? 0)) / passengers) : 0;
  }

  protected over(vehicleId: string, passengers: number): number {
    return Math.max(0, (this.store.counts().get(vehicleId) ?? 0) - passengers);
  }

  protected choose(ids: readonly string[], on: boolean): void {
    this.chosen.update(before => {
      const after = new Set(before);
      for (const id of ids)
        if (on) after.add(id);
        else after.delete(id);
      return after;
    });
  }

  protected allChosen(people: readonly { id: string }[]): boolean {
    return people.every(person => this.chosen().has(person.id));
  }

  protected idsOf(people: readonly { id: string }[]): string[] {
    return people.map(person => person.id);
  }

  protected put(ids: readonly string[]): void {
    const id = this.store.openId();
    if (id && ids.length) void this.store.assign(ids, id);
  }
}
