import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { type AgendaItem, type Audience, hasAudience, namedGuests } from '@yicheng/domain';
import { defineWords, formatCount, Icon } from '@yicheng/ui';
import { AgendaPeople } from '../agenda-people';
import { words } from '../agenda-words';

const counts = defineWords({
  people: [(n: string) => `${n} 人`, (n: string) => (n === '1' ? '1 person' : `${n} people`)],
});

/** For whom an item is: everyone, or anybody of the units and categories named. */
@Component({
  selector: 'yc-audience-field',
  imports: [Icon],
  template: `
    <div class="row">
      <span class="lbl sp">{{ w.audience() }}</span><span class="m f12">{{ count() }}</span>
    </div>
    <div class="row g6 wrap">
      @for (chip of chips(); track chip.id) {
        <span class="chip">
          {{ chip.name }}
          <button type="button" class="x" [attr.aria-label]="w.remove(chip.name)" (click)="remove(chip.id)">
            <yc-icon name="close" size="xs" />
          </button>
        </span>
      } @empty {
        <span class="chip g">{{ w.everyone() }}</span>
      }
      <select #choice class="add f12" [attr.aria-label]="w.addUnit()" (change)="add(choice.value); choice.value = ''">
        <option value="" selected>+ {{ w.addUnit() }}</option>
        @for (category of categories(); track category) {
          <option [value]="'c:' + category">{{ category }}</option>
        }
        @for (unit of people.ownUnits(); track unit.id) {
          <option [value]="'u:' + unit.id">{{ indent(unit.depth) }}{{ unit.name }}</option>
        }
      </select>
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
    .x {
      display: grid;
      place-items: center;
      width: 24px;
      height: 24px;
      margin-right: -6px;
    }
    .add {
      border: 0;
      background: none;
      color: var(--primary-text);
      max-width: 130px;
      min-height: 24px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AudienceField {
  readonly people = inject(AgendaPeople);
  readonly item = input.required<AgendaItem>();
  readonly changed = output<Audience | null>();
  readonly w = words;
  readonly categories = computed(() =>
    [...new Set(this.people.all().flatMap(({ category }) => (category ? [category] : [])))].sort(),
  );
  readonly chips = computed(() => {
    const { unitIds = [], groupIds = [], categories = [] } = this.item().audience ?? {};
    const unit = new Map(this.people.units().map(({ id, name }) => [id, name]));
    return [
      ...unitIds.map(id => ({ id: `u:${id}`, name: unit.get(id) ?? '…' })),
      ...groupIds.map(id => ({ id: `g:${id}`, name: this.people.groupName(id) })),
      ...categories.map(name => ({ id: `c:${name}`, name })),
    ];
  });
  readonly count = computed(() => {
    const guests = this.people.expected();
    if (!guests.length) return '';
    const n = hasAudience(this.item()) ? namedGuests(this.item(), guests).size : guests.length;
    return counts.people(formatCount(n));
  });

  indent(depth: number): string {
    return '\u3000'.repeat(depth);
  }

  add(choice: string): void {
    if (choice) this.emit(list => [...new Set([...list, choice])]);
  }

  remove(choice: string): void {
    this.emit(list => list.filter(one => one !== choice));
  }

  private emit(change: (list: string[]) => string[]): void {
    const list = change(this.chips().map(({ id }) => id));
    const of = (letter: string) => list.filter(one => one.startsWith(letter)).map(one => one.slice(2));
    const [unitIds, groupIds, categories] = [of('u:'), of('g:'), of('c:')];
    const audience = {
      ...(unitIds.length && { unitIds }),
      ...(groupIds.length && { groupIds }),
      ...(categories.length && { categories }),
    };
    this.changed.emit(list.length ? audience : null);
  }
}
