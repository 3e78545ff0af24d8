import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import type { VehicleDto } from '@yicheng/contracts';
import { VEHICLE_ROLES, type VehicleRole } from '@yicheng/domain';
import { Dialog, Icon, PersonPicker } from '@yicheng/ui';
import { PeopleStore } from './people-store';
import { roleWords, words } from './people-words';
import { pickable } from './vehicles-page';

/** One vehicle: number, plate, places, role, driver, captains. */
@Component({
  selector: 'yc-vehicle-sheet',
  imports: [Dialog, Icon, PersonPicker],
  templateUrl: './vehicle-sheet.html',
  styles: `
    .two {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 12px;
    }
    .all {
      grid-column: 1 / -1;
    }
    .foot {
      justify-content: space-between;
      margin-top: 20px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VehicleSheet {
  readonly store = inject(PeopleStore);
  readonly id = input<string>();
  readonly closed = output();
  readonly w = words;
  readonly roles = VEHICLE_ROLES;
  readonly roleWords = roleWords;
  private readonly from = linkedSignal<string | undefined, VehicleDto | undefined>({
    source: this.id,
    computation: id => (id ? this.store.vehicleRows.get(id) : undefined),
  });
  readonly vehicle = computed(() => this.from());
  readonly draft = linkedSignal(() => {
    const vehicle = this.from();
    const next = Math.max(0, ...this.store.vehicles().map(({ number }) => number)) + 1;
    return {
      number: String(vehicle?.number ?? next),
      plate: vehicle?.plate ?? '',
      passengers: String(vehicle?.passengers ?? 45),
      class: vehicle?.class ?? '',
      role: vehicle?.role ?? ('guests' as VehicleRole),
      driver: vehicle?.driver ?? '',
      driverPhone: vehicle?.driverPhone ?? '',
      captainIds: vehicle?.captainIds ?? ([] as string[]),
    };
  });
  readonly pickable = computed(() => this.store.people().map(pickable));
  readonly taken = signal(false);

  set(field: 'number' | 'plate' | 'passengers' | 'class' | 'role' | 'driver' | 'driverPhone', value: string): void {
    this.taken.set(false);
    this.draft.update(draft => ({ ...draft, [field]: value }));
  }

  captain(id: string, on: boolean): void {
    this.draft.update(draft => ({
      ...draft,
      captainIds: on ? [...new Set([...draft.captainIds, id])] : draft.captainIds.filter(one => one !== id),
    }));
  }

  async save(): Promise<void> {
    const draft = this.draft();
    const number = Math.trunc(Number(draft.number));
    const id = this.from()?.id;
    this.taken.set(this.store.vehicles().some(other => other.number === number && other.id !== id));
    if (this.taken() || !(number >= 1 && number <= 999)) return;
    const passengers = Math.min(500, Math.max(0, Math.trunc(Number(draft.passengers)) || 0));
    const body = { ...draft, number, passengers };
    const label = words.vehicleSaved(number);
    if (id) await this.store.vehicleRows.replace(id, body, { label, from: this.from() });
    else await this.store.vehicleRows.create(body, { label });
    this.closed.emit();
  }

  async remove(): Promise<void> {
    const vehicle = this.from();
    if (!vehicle) return;
    this.closed.emit();
    await this.store.vehicleRows.remove(vehicle.id, { label: words.vehicleRemoved(vehicle.number) });
  }
}
