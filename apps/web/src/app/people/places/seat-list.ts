import { ScrollingModule } from '@angular/cdk/scrolling';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { isFound, peopleComparator, seatFromText } from '@yicheng/domain';
import { Empty, Icon, StoredField } from '@yicheng/ui';
import { PlacesStore } from './places-store';
import { words } from './places-words';

/** Everybody who is expected, in official order, with the seat they have in the hall; a seat is typed, or cleared. */
@Component({
  selector: 'yc-seat-list',
  imports: [Empty, Icon, ScrollingModule, StoredField],
  template: `
    <div class="row g8 find">
      <label class="inp"
        ><yc-icon name="search" size="s" /><input
          #query
          type="search"
          [attr.aria-label]="w.search()"
          [placeholder]="w.search()"
          [value]="search()"
          (input)="search.set(query.value)"
      /></label>
      <label class="row g8 f13"
        ><input type="checkbox" class="cb" [checked]="openOnly()" (change)="openOnly.set(!openOnly())" />{{
          w.withoutSeat(store.open().length)
        }}</label
      >
    </div>
    @if (lines().length) {
      <cdk-virtual-scroll-viewport itemSize="44" minBufferPx="440" maxBufferPx="880">
        <ul [attr.aria-label]="w.seatsShown()">
          <li
            *cdkVirtualFor="let person of lines(); trackBy: track"
            class="row g12"
            [attr.aria-setsize]="lines().length"
          >
            @if (store.editable()) {
              <input
                class="inp tn seat"
                maxlength="20"
                autocomplete="off"
                spellcheck="false"
                [attr.aria-label]="w.seatOf(person.name)"
                [attr.aria-invalid]="shared().has(person.seat)"
                [ycStored]="person.seat"
                [ycRow]="person"
                (change)="give(person, $any($event.target))"
                (keydown.enter)="$any($event.target).blur(); $any($event.target).focus()"
                (keydown.escape)="$any($event.target).value = person.seat"
              />
            } @else {
              <span class="tn seat">{{ person.seat }}</span>
            }
            <b class="nw">{{ person.name }}</b>
            <span class="m f12 el">{{ person.place }}</span>
            <span class="sp"></span>
            @if (shared().has(person.seat)) {
              <span class="f12 red nw">{{ w.shared() }}</span>
            }
          </li>
        </ul>
      </cdk-virtual-scroll-viewport>
    } @else {
      <yc-empty [heading]="search() || openOnly() ? w.nobodyFound() : w.nobodyExpected()">
        @if (search() || openOnly()) {
          <button type="button" class="btn link f13" (click)="search.set(''); openOnly.set(false)">
            {{ w.showAll() }}
          </button>
        }
      </yc-empty>
    }
  `,
  styleUrl: './seat-list.css',
  host: { class: 'card' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SeatList {
  protected readonly store = inject(PlacesStore);
  protected readonly w = words;
  protected readonly search = signal('');
  protected readonly openOnly = signal(false);
  private readonly inOrder = computed(() =>
    [...this.store.expected()].sort(peopleComparator('official', this.store.units.value())),
  );
  private readonly everybody = computed(() =>
    this.inOrder().map(person => {
      const [post] = person.posts;
      return {
        ...person,
        phone: person.phone ?? undefined,
        place: [post?.unit, post?.post].filter(Boolean).join(' '),
        seat: this.store.placeOf().get(person.id) ?? '',
      };
    }),
  );
  protected readonly lines = computed(() =>
    this.everybody().filter(person => (!this.openOnly() || !person.seat) && isFound(this.search(), person)),
  );
  /** Seats that more than one person has. */
  protected readonly shared = computed(() => {
    const count = new Map<string, number>();
    for (const { seat } of this.everybody()) if (seat) count.set(seat, (count.get(seat) ?? 0) + 1);
    return new Set([...count].flatMap(([seat, people]) => (people > 1 ? [seat] : [])));
  });

  protected track(_: number, { id }: { id: string }): string {
    return id;
  }

  protected give({ id, name, seat }: { id: string; name: string; seat: string }, field: HTMLInputElement): void {
    const typed = seatFromText(field.value);
    field.value = typed;
    if (typed === seat) return;
    const label = typed ? words.seated(name, typed) : words.takenOut(name);
    void this.store.put(new Map([[id, typed || null]]), label);
  }
}
