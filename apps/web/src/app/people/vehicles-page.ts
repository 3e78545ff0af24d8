import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AttendeeDto, VehicleDto } from '@yicheng/contracts';
import { peopleComparator } from '@yicheng/domain';
import {
  Bus,
  Denied,
  Empty,
  ErrorNote,
  formatCount,
  Icon,
  Offline,
  PersonPicker,
  type PickablePerson,
  Skeleton,
} from '@yicheng/ui';
import { PeopleStore } from './people-store';
import { roleWords, words } from './people-words';
import { VehicleSheet } from './vehicle-sheet';

/** The vehicles with who rides in each, how full they are, and who answers for them. */
@Component({
  selector: 'yc-vehicles-page',
  imports: [Bus, Denied, Empty, ErrorNote, Icon, Offline, PersonPicker, RouterLink, Skeleton, VehicleSheet],
  providers: [PeopleStore],
  templateUrl: './vehicles-page.html',
  styleUrl: './vehicles-page.css',
  host: { class: 'canvas' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VehiclesPage {
  readonly store = inject(PeopleStore);
  readonly w = words;
  readonly roleWords = roleWords;
  readonly count = formatCount;
  /** The vehicle being edited; `new` for one that is added. */
  readonly editing = signal<string | undefined>(undefined);
  readonly mayEdit = computed(() => this.store.meeting.can('vehicle.edit') && !this.store.meeting.readOnly());
  readonly riders = computed(() => {
    const riders = new Map<string, AttendeeDto[]>();
    const sorted = [...this.store.people()].sort(peopleComparator('official', this.store.units()));
    for (const person of sorted) {
      if (!person.vehicleId) continue;
      const list = riders.get(person.vehicleId) ?? [];
      riders.set(person.vehicleId, list);
      list.push(person);
    }
    return riders;
  });
  readonly waiting = computed(() => this.store.people().filter(({ vehicleId }) => !vehicleId));
  readonly pickable = computed(() => this.waiting().map(pickable));
  readonly seats = computed(() => {
    const places = this.store.vehicles().reduce((sum, { passengers }) => sum + passengers, 0);
    return words.seatsInAll(formatCount(this.store.people().length - this.waiting().length), formatCount(places));
  });

  captains({ captainIds }: VehicleDto): string {
    return captainIds.map(id => this.store.byId().get(id)?.name ?? '').join('、') || words.noCaptain();
  }

  putOn(vehicle: VehicleDto, person: PickablePerson): void {
    void this.store.assign([person.id], vehicle.id, words.assigned(1, vehicle.number));
  }

  takeOff(person: AttendeeDto): void {
    void this.store.assign([person.id], null, words.tookOff(1));
  }
}

/** A person as the picker shows and finds them. */
export const pickable = ({ id, name, posts, pinyin }: AttendeeDto): PickablePerson => ({
  id,
  name,
  detail: `${posts[0]?.unit ?? ''} ${posts[0]?.post ?? ''}`.trim(),
  keys: pinyin.flatMap(reading => [
    reading.replaceAll(' ', ''),
    reading
      .split(' ')
      .map(syllable => syllable[0] ?? '')
      .join(''),
  ]),
});
