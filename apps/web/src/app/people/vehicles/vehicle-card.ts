import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { VehicleDto } from '@yicheng/contracts';
import { VEHICLE_ROLES } from '@yicheng/domain';
import { Icon, PersonPicker } from '@yicheng/ui';
import { roleName, words } from './vehicles-words';
import { VehiclesStore } from './vehicles-store';

type Field = 'number' | 'plate' | 'passengers' | 'driver' | 'driverPhone' | 'role';

/** One vehicle's own fields and its captains, saved as they are changed. */
@Component({
  selector: 'yc-vehicle-card',
  imports: [Icon, PersonPicker],
  templateUrl: './vehicle-card.html',
  styles: `
    :host {
      display: block;
      font-size: 13px;
      line-height: 20px;
    }
    .grid {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
      gap: 10px 12px;
    }
    .inp {
      width: 100%;
    }
    .caps {
      margin-top: 10px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VehicleCard {
  protected readonly store = inject(VehiclesStore);
  protected readonly w = words;
  protected readonly roles = VEHICLE_ROLES;
  protected readonly roleName = roleName;
  readonly vehicle = input.required<VehicleDto>();
  protected readonly candidates = computed(() =>
    this.store.people.items().map(({ id, name, posts, pinyin }) => ({
      id,
      name,
      detail: [posts[0]?.unit, posts[0]?.post].filter(Boolean).join(' '),
      keys: pinyin.flatMap(reading => [
        reading.replace(/ /g, ''),
        reading
          .split(' ')
          .map(part => part[0])
          .join(''),
      ]),
    })),
  );

  protected set(field: Field, input: HTMLInputElement | HTMLSelectElement): void {
    const { number } = this.vehicle();
    const text = input.value.trim();
    const numeric = field === 'number' || field === 'passengers';
    if (numeric && !/^\d{1,3}$/.test(text.normalize('NFKC'))) {
      input.value = String(this.vehicle()[field]);
      return;
    }
    const value = numeric ? Number(text.normalize('NFKC')) : text || undefined;
    if (value === this.vehicle()[field]) return;
    void this.store.vehicles.replace(this.vehicle().id, { [field]: value }, { label: words.changed(number) });
  }

  protected captains(ids: string[]): void {
    const { id, number } = this.vehicle();
    void this.store.vehicles.replace(id, { captainIds: [...new Set(ids)] }, { label: words.changed(number) });
  }

  protected remove(): void {
    const { id, number } = this.vehicle();
    void this.store.vehicles.remove(id, { label: words.removed(number) });
  }

  protected without(id: string): string[] {
    return this.vehicle().captainIds.filter(one => one !== id);
  }
}
