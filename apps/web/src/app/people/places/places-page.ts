import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Denied, Empty, ErrorNote, Icon, PersonPicker, Skeleton } from '@yicheng/ui';
import { MeetingContext } from '../../platform/meeting-context';
import { type PlaceKind, PlacesStore, type ShownPlace } from './places-store';
import { words } from './places-words';
import { roomNumbers } from './room-numbers';

/** Who sleeps in which room and eats at which table. */
@Component({
  selector: 'yc-places-page',
  imports: [Denied, Empty, ErrorNote, Icon, PersonPicker, RouterLink, Skeleton],
  providers: [PlacesStore],
  templateUrl: './places-page.html',
  styleUrl: './places-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PlacesPage {
  protected readonly store = inject(PlacesStore);
  protected readonly meeting = inject(MeetingContext);
  protected readonly w = words;
  protected readonly isTables = computed(() => this.store.kind() === 'table');
  protected readonly numbers = signal('');
  protected readonly size = signal<number | undefined>(undefined);
  protected readonly hotel = signal('');
  protected readonly wrong = signal(false);
  /** What the last proposal could not do. */
  protected readonly said = signal('');
  protected readonly placed = computed(() => this.store.expected().length - this.store.open().length);

  protected show(kind: PlaceKind): void {
    this.store.kind.set(kind);
    this.numbers.set('');
    this.size.set(undefined);
    this.said.set('');
    this.wrong.set(false);
  }

  protected async add(): Promise<void> {
    const size = this.size() ?? (this.isTables() ? 10 : 2);
    if (this.isTables()) {
      const count = Number(this.numbers() || 1);
      this.wrong.set(!Number.isInteger(count) || count < 1 || count > 300);
      if (!this.wrong()) await this.store.addTables(count, size);
    } else {
      const numbers = roomNumbers(this.numbers());
      this.wrong.set(!numbers);
      if (numbers) await this.store.addRooms(numbers, size, this.hotel().trim());
    }
    if (!this.wrong()) this.numbers.set('');
  }

  protected put(person: { id: string; name: string }, place: ShownPlace): void {
    void this.store.put(new Map([[person.id, place.id]]), words.put(person.name, place.name));
  }

  protected takeOut({ id, name }: { id: string; name: string }): void {
    void this.store.put(new Map([[id, null]]), words.takenOut(name));
  }

  protected async propose(): Promise<void> {
    if (!this.store.busy()) this.said.set(await this.store.propose());
  }
}
