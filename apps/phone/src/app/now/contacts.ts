import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { defineWords, Icon } from '@yicheng/ui/kit-free';
import { MyProgramme } from '../platform/my-programme';

const words = defineWords({
  captain: ['车长', 'Captain'],
  liaison: ['联络员', 'Liaison'],
  driver: ['司机', 'Driver'],
  call: [(name: string) => `拨打 ${name}`, (name: string) => `Call ${name}`],
  vehicleNo: [(n: number) => `${n} 号车`, (n: number) => `Vehicle ${n}`],
});

/** Whom to call: the captain and driver of one's vehicle, the liaison of one's unit. */
@Component({
  selector: 'yc-contacts',
  imports: [Icon],
  template: `
    @if (contacts().length) {
      <ul class="card">
        @for (one of contacts(); track one.key) {
          <li>
            <div>
              <b class="who"
                ><span>{{ one.role }}</span
                ><span>{{ one.name }}</span></b
              >
              @if (one.line) {
                <div class="m">{{ one.line }}</div>
              }
            </div>
            @if (one.phone) {
              <a [href]="'tel:' + one.phone" [attr.aria-label]="w.call(one.name)"><yc-icon name="phone" /></a>
            }
          </li>
        }
      </ul>
    }
  `,
  styles: `
    ul {
      list-style: none;
      margin-top: 10px;
      overflow: hidden;
    }
    li {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 12px;
      min-height: 64px;
      padding: 8px 8px 8px 16px;
    }
    li + li {
      border-top: 1px solid var(--line);
    }
    li > div {
      min-width: 0;
      overflow-wrap: anywhere;
    }
    .who {
      display: flex;
      flex-wrap: wrap;
      gap: 0 1em;
    }
    a {
      flex: none;
      width: 52px;
      height: 48px;
      border-radius: 10px;
      background: var(--primary-soft-2);
      color: var(--primary-text);
      display: grid;
      place-items: center;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Contacts {
  private readonly programme = inject(MyProgramme);
  readonly w = words;
  readonly contacts = computed(() => {
    const programme = this.programme.value();
    if (!programme) return [];
    const { vehicle } = programme;
    const inVehicle = vehicle ? [words.vehicleNo(vehicle.number), vehicle.plate].filter(Boolean).join(' · ') : '';
    const people = programme.contacts.map(({ role, name, phone, unit }) => ({
      key: role + name,
      role: role === 'captain' ? words.captain() : words.liaison(),
      name,
      phone,
      line: role === 'captain' ? inVehicle : unit,
    }));
    const driver = vehicle?.driver
      ? [{ key: 'driver', role: words.driver(), name: vehicle.driver, phone: vehicle.driverPhone, line: inVehicle }]
      : [];
    const captains = people.filter(one => one.key.startsWith('captain'));
    return [...captains, ...driver, ...people.filter(one => !one.key.startsWith('captain'))];
  });
}
