import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import type { VehicleDto } from '@yicheng/contracts';
import { phoneTrouble, VEHICLE_ROLES } from '@yicheng/domain';
import { Icon, PersonPicker, StoredField } from '@yicheng/ui';
import { phoneWord } from '../phone-words';
import { roleName, words } from './vehicles-words';
import { VehiclesStore } from './vehicles-store';

type Field = 'number' | 'plate' | 'passengers' | 'driver' | 'driverPhone' | 'role';

/** One vehicle's own fields and its captains, saved as they are changed. */
@Component({
  selector: 'yc-vehicle-card',
  imports: [Icon, PersonPicker, StoredField],
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
  private readonly id = computed(() => this.vehicle().id);
  /** What stands in a field and cannot be used, with why; gone with the vehicle. */
  protected readonly refused = linkedSignal<string, Partial<Record<Field, string>>>({
    source: this.id,
    computation: () => ({}),
  });
  protected readonly phoneWhy = computed(() => phoneWord(phoneTrouble({ phone: this.vehicle().driverPhone })));
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

  /** Stores a field; `from` is the vehicle as it was when the typing began. What cannot be used stays, with why. */
  protected set(field: Field, typed: string, from = this.vehicle()): void {
    const text = typed.trim();
    const isNumber = field === 'number' || field === 'passengers';
    const value = isNumber ? Number(text.normalize('NFKC') || NaN) : text || undefined;
    const why = isNumber ? this.whyNot(field, value as number) : undefined;
    this.refused.update(all => ({ ...all, [field]: why }));
    if (why || value === from[field]) return;
    void this.store.vehicles.replace(from.id, { [field]: value }, { label: words.changed(from.number), from });
  }

  private whyNot(field: 'number' | 'passengers', value: number): string | undefined {
    const [least, most] = field === 'number' ? [1, 999] : [0, 500];
    if (!Number.isInteger(value) || value < least || value > most) return words.wrongNumber(least, most);
    const isTaken = (other: VehicleDto): boolean => other.number === value && other.id !== this.vehicle().id;
    return field === 'number' && this.store.sorted().some(isTaken) ? words.numberTaken(value) : undefined;
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
