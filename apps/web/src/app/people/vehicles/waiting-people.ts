import { ChangeDetectionStrategy, Component, inject, linkedSignal, output, viewChild } from '@angular/core';
import { Empty, Icon, Rows } from '@yicheng/ui';
import { words } from './vehicles-words';
import { VehiclesStore } from './vehicles-store';

/** Everybody expected who has no vehicle yet, by unit: chosen one by one, by unit, or from a search, and put on the open one. */
@Component({
  selector: 'yc-waiting-people',
  imports: [Empty, Icon, Rows],
  templateUrl: './waiting-people.html',
  styleUrl: './waiting-people.css',
  host: { role: 'region', '[attr.aria-label]': 'w.unassigned()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WaitingPeople {
  /** These people are to ride in the vehicle that is open. */
  readonly put = output<string[]>();
  protected readonly store = inject(VehiclesStore);
  protected readonly w = words;
  private readonly rows = viewChild.required(Rows);
  /** Chosen people without a vehicle; whoever gets one leaves the choice, whoever a search hides stays in it. */
  protected readonly chosen = linkedSignal<Set<string>, ReadonlySet<string>>({
    source: () => new Set(this.store.waiting().map(person => person.id)),
    computation: (waiting, previous) => new Set([...(previous?.value ?? [])].filter(id => waiting.has(id))),
  });

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

  protected someChosen(people: readonly { id: string }[]): boolean {
    return !this.allChosen(people) && people.some(person => this.chosen().has(person.id));
  }

  /** Enter on a row: everybody chosen, if this one is among them, else this one. */
  protected putFrom(id: string): void {
    this.put.emit(this.chosen().has(id) ? [...this.chosen()] : [id]);
  }

  protected toFirst(event: Event): void {
    event.preventDefault();
    this.rows().focusFirst();
  }
}
