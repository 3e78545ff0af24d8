import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import type { AdjustmentDto } from '@yicheng/contracts';
import { Icon } from '@yicheng/ui';
import { DispatchStore } from './dispatch-store';
import { words } from './dispatch-words';
import { ToldPeople } from './told-people';

/** The adjustment that is in effect: when and by whom, and one button that takes it back and names how many are told so. */
@Component({
  selector: 'yc-adjustment-in-effect',
  imports: [Icon],
  template: `
    <yc-icon name="ok" size="s" />
    <span class="what"
      >{{ w.inEffect(store.clock(of().createdAt), of().by) }}
      @if (road(); as changed) {
        <br />{{ changed }}
      }
    </span>
    <button type="button" class="btn link f12" [disabled]="!!store.reading()?.stale()" (click)="undone.emit()">
      {{ told() ? w.undoAndTell(told()) : w.undoIt() }}
    </button>
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: 8px;
      font-size: 13px;
    }
    .what {
      flex: 1;
      min-width: 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AdjustmentInEffect {
  protected readonly store = inject(DispatchStore);
  private readonly people = inject(ToldPeople);
  protected readonly w = words;
  readonly of = input.required<AdjustmentDto>();
  readonly undone = output();
  /** How many get a correction when it is taken back; 0 while that is not known. */
  protected readonly told = signal(0);
  /** Every reading of the day has it anew. */
  private readonly same = computed(() => this.of(), { equal: (a, b) => a.id === b.id });
  /** What drives it changed, in words. */
  protected readonly road = computed(() => {
    const [leg] = this.of().legs;
    return leg ? words.roadChanged(this.store.place(leg.from), this.store.place(leg.to), leg.minutes) : '';
  });

  constructor() {
    effect(() => {
      const { id, announcements } = this.same();
      if (this.store.reading()?.stale()) return;
      this.told.set(0);
      const asked = untracked(() => this.people.sum(announcements));
      void asked.then(people => {
        if (this.same().id === id) this.told.set(people);
      });
    });
  }
}
