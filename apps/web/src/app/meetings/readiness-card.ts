import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type Params, RouterLink } from '@angular/router';
import { formatCount, Icon, type IconName } from '@yicheng/ui';
import { words } from './meetings-words';
import type { Readiness, ReadinessKey } from './readiness';

interface Line extends Readiness {
  icon: IconName;
  name: string;
  value: string;
  go: string;
  path: string[];
  query: Params;
}

const ICON: Record<Readiness['tone'], IconName> = { ok: 'ok', warning: 'warning', conflict: 'conflict' };
const AREA: Record<ReadinessKey, string> = {
  roster: 'people',
  replies: 'people',
  agenda: 'agenda',
  visits: 'visits',
  vehicles: 'arrangements',
  rooms: 'arrangements/places',
  tables: 'arrangements/places',
  seats: 'arrangements/places',
  notes: 'speaking',
};

/** How far everything has come; each number leads to the list behind it. */
@Component({
  selector: 'yc-readiness-card',
  imports: [RouterLink, Icon],
  template: `
    <div class="row head">
      <h2>{{ w.readiness() }}</h2>
      <span class="m f12">{{ w.ready(ready(), rows().length) }}</span>
    </div>
    <ul>
      @for (line of lines(); track line.key) {
        <li [class]="'rd ' + line.tone">
          <yc-icon [name]="line.icon" />
          <b class="nw">{{ line.name }}</b>
          <div class="bar" aria-hidden="true">
            <i [style.width.%]="part(line.done, line)"></i>
            <i class="under" [style.width.%]="part(line.under, line)"></i>
          </div>
          <span class="v tn" [class.red]="line.conflicts">{{ line.value }}</span>
          <a class="go f12" [routerLink]="line.path" [queryParams]="line.query">{{ line.go }}</a>
        </li>
      }
    </ul>
  `,
  styleUrl: './readiness-card.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReadinessCard {
  readonly rows = input.required<readonly Readiness[]>();
  readonly base = input.required<string>();
  readonly canEdit = input(false);
  readonly w = words;
  readonly ready = computed(() => this.rows().filter(row => row.tone === 'ok').length);
  readonly lines = computed(() =>
    this.rows().map((row): Line => ({
      ...row,
      icon: ICON[row.tone],
      name: words[row.key](),
      value: this.value(row),
      go: this.go(row),
      path: [
        this.base(),
        ...(row.key === 'roster' && !row.of && this.canEdit() ? ['people', 'import'] : AREA[row.key].split('/')),
      ],
      query: this.query(row),
    })),
  );

  part(n: number, { of }: Readiness): number {
    return of ? (n / of) * 100 : 0;
  }

  private value(row: Readiness): string {
    if (row.conflicts) return words.conflicts(row.conflicts);
    if (row.key === 'roster') return words.persons(formatCount(row.of));
    if (row.key === 'agenda' && !row.left) return words.items(formatCount(row.of));
    if (row.key === 'visits') return words.tours(formatCount(row.of));
    return `${formatCount(row.done)} / ${formatCount(row.of)}`;
  }

  private go(row: Readiness): string {
    if (row.conflicts) return words.resolve();
    if (row.key === 'roster' && !row.of && this.canEdit()) return words.importRoster();
    if (row.key === 'agenda' && !row.of && this.canEdit()) return words.addItems();
    if (!row.left) return words.view();
    const go: Partial<Record<ReadinessKey, (n: number) => string>> = {
      replies: words.remind,
      agenda: words.schedule,
      vehicles: words.place,
      rooms: words.place,
      tables: words.place,
      seats: words.place,
      notes: words.review,
    };
    return go[row.key]?.(row.left) ?? words.view();
  }

  private query(row: Readiness): Params {
    if (row.key === 'replies' && row.left) return { status: 'named' };
    if (row.key === 'vehicles' && row.left && !row.conflicts) return { vehicle: 'none' };
    if (row.key === 'rooms' || row.key === 'tables' || row.key === 'seats') return { show: row.key };
    return row.key === 'notes' && row.left ? { status: 'submitted' } : {};
  }
}
