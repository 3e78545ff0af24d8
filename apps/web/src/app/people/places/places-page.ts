import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Denied, Empty, ErrorNote, Icon, Offline, PersonPicker, Skeleton } from '@yicheng/ui';
import { MeetingContext } from '../../platform/meeting-context';
import { UndoRedo } from '../../platform/undo-redo';
import { type PlaceKind, PlacesStore, type ShownPlace } from './places-store';
import { words } from './places-words';
import { roomNumbers } from './room-numbers';
import { SeatList } from './seat-list';

/** The kinds by how the address names them: `?show=tables`. */
const KINDS: Record<string, PlaceKind> = { rooms: 'hotel-room', tables: 'table', seats: 'seat' };

/** What one place usually holds, and the most it can. */
const SIZE = { 'hotel-room': [2, 50], table: [10, 200], seat: [20, 200] } as const;

/** Who sleeps in which room, eats at which table and sits where in the hall. */
@Component({
  selector: 'yc-places-page',
  imports: [Denied, Empty, ErrorNote, Icon, Offline, PersonPicker, RouterLink, SeatList, Skeleton, UndoRedo],
  providers: [PlacesStore],
  templateUrl: './places-page.html',
  styleUrl: './places-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PlacesPage {
  protected readonly store = inject(PlacesStore);
  protected readonly meeting = inject(MeetingContext);
  private readonly router = inject(Router);
  readonly show = input<string>();
  protected readonly w = words;
  protected readonly kinds = [
    { show: 'rooms', kind: 'hotel-room', label: words.rooms },
    { show: 'tables', kind: 'table', label: words.tables },
    { show: 'seats', kind: 'seat', label: words.seatsShown },
  ] as const;
  protected readonly isTables = computed(() => this.store.kind() === 'table');
  protected readonly isSeats = computed(() => this.store.kind() === 'seat');
  protected readonly numbers = linkedSignal({ source: this.store.kind, computation: () => '' });
  protected readonly size = linkedSignal({
    source: this.store.kind,
    computation: (): number => SIZE[this.store.kind()][0],
  });
  protected readonly most = computed(() => SIZE[this.store.kind()][1]);
  protected readonly hotel = signal('');
  /** What is wrong with what was typed. */
  protected readonly wrong = linkedSignal({ source: this.store.kind, computation: () => '' });
  /** What the last proposal could not do. */
  protected readonly said = linkedSignal({ source: this.store.kind, computation: () => '' });
  protected readonly placed = computed(() => this.store.expected().length - this.store.open().length);
  protected readonly mayPropose = computed(
    () => this.store.state() === 'known' && (this.isSeats() ? this.store.expected() : this.store.shown()).length > 0,
  );
  protected readonly rule = computed(() =>
    words[this.isSeats() ? 'seatRule' : this.isTables() ? 'tableRule' : 'roomRule'](),
  );

  constructor() {
    effect(() => this.store.kind.set(KINDS[this.show() ?? ''] ?? 'hotel-room'));
  }

  protected turnTo(show: string): void {
    void this.router.navigate([], { queryParams: { show }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected async add(): Promise<void> {
    const count = Number(this.numbers() || 1);
    const numbers = this.isTables() ? undefined : roomNumbers(this.numbers());
    this.wrong.set(this.whatIsWrong(count, numbers));
    if (this.wrong()) return;
    // At once, so that what is typed next is not wiped when these are there.
    this.numbers.set('');
    if (numbers) await this.store.addRooms(numbers, this.size(), this.hotel().trim());
    else await this.store.addTables(count, this.size());
  }

  private whatIsWrong(count: number, numbers: string[] | undefined): string {
    if (!this.sizeIsRight()) return words.wrongSize(this.most());
    if (this.isTables()) return Number.isInteger(count) && count >= 1 && count <= 300 ? '' : words.wrongCount();
    return numbers ? '' : this.numbers().trim() ? words.tooMany() : words.needNumbers();
  }

  private sizeIsRight(): boolean {
    return Number.isInteger(this.size()) && this.size() >= 1 && this.size() <= this.most();
  }

  protected put(person: { id: string; name: string }, place: ShownPlace): void {
    void this.store.put(new Map([[person.id, place.id]]), words.put(person.name, place.name));
  }

  protected takeOut({ id, name }: { id: string; name: string }): void {
    void this.store.put(new Map([[id, null]]), words.takenOut(name));
  }

  protected async propose(): Promise<void> {
    if (this.store.busy()) return;
    this.wrong.set(this.isSeats() && !this.sizeIsRight() ? words.wrongSize(this.most()) : '');
    if (!this.wrong()) this.said.set(await this.store.propose(this.isSeats() ? this.size() : undefined));
  }
}
