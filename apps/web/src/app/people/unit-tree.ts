import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { formatCount, Icon } from '@yicheng/ui';
import { NONE, PeopleFilter } from './people-filter';
import { PeopleStore } from './people-store';
import { words } from './people-words';

/** The units of the meeting's people with how many each has; choosing one narrows the table to it and those below. */
@Component({
  selector: 'yc-unit-tree',
  imports: [Icon],
  template: `
    <div class="row head">
      <h2 class="f13">{{ w.units() }}</h2>
    </div>
    <ul>
      <li>
        <button
          type="button"
          class="n"
          [class.on]="!chosen()"
          [attr.aria-current]="!chosen()"
          (click)="choose.emit('')"
        >
          <span class="twist"></span>
          <span class="el">{{ w.everybody() }}</span>
          <span class="q">{{ count(store.people().length) }}</span>
        </button>
      </li>
      @for (node of visible(); track node.unit.id) {
        <li class="li" [style.--depth]="node.depth">
          @if (branches().has(node.unit.id)) {
            <button
              type="button"
              class="icb twist"
              [attr.aria-expanded]="isOpen(node.unit.id)"
              [attr.aria-label]="(isOpen(node.unit.id) ? w.shut() : w.open()) + ' ' + node.short"
              (click)="toggle(node.unit.id)"
            >
              <yc-icon [name]="isOpen(node.unit.id) ? 'chevron-down' : 'chevron-right'" size="xs" />
            </button>
          } @else {
            <span class="twist"></span>
          }
          <button
            type="button"
            class="n"
            [class.on]="chosen() === node.unit.id"
            [attr.aria-current]="chosen() === node.unit.id"
            [title]="node.unit.name"
            (click)="choose.emit(node.unit.id)"
          >
            <span class="el">{{ node.short }}</span>
            <span class="q">{{ count(filter.perUnit().get(node.unit.id) ?? 0) }}</span>
          </button>
        </li>
      }
      @if (filter.elsewhere() && filter.tree().length) {
        <li>
          <button
            type="button"
            class="n"
            [class.on]="chosen() === none"
            [attr.aria-current]="chosen() === none"
            (click)="choose.emit(none)"
          >
            <span class="twist"></span>
            <span class="el">{{ w.elsewhere() }}</span>
            <span class="q">{{ count(filter.elsewhere()) }}</span>
          </button>
        </li>
      }
    </ul>
  `,
  styles: `
    :host {
      display: block;
      padding: 12px 8px;
      overflow: hidden auto;
      font-size: 13px;
    }
    .head {
      padding: 0 8px 8px;
    }
    .li {
      display: flex;
      align-items: center;
      padding-left: calc(var(--depth) * 14px);
    }
    .twist {
      width: 24px;
      height: 28px;
      flex: none;
    }
    .n {
      display: flex;
      align-items: center;
      gap: 6px;
      flex: 1;
      min-width: 0;
      width: 100%;
      height: 32px;
      padding: 0 8px 0 4px;
      border-radius: var(--r-sm);
      white-space: nowrap;
    }
    .n:hover {
      background: var(--sunken);
    }
    .n.on {
      background: var(--primary-soft-2);
      color: var(--primary-text);
      font-weight: 600;
    }
    .n.on .q {
      color: inherit;
    }
    .q {
      margin-left: auto;
      font-size: 12px;
      color: var(--ink-3);
      font-weight: 400;
      font-variant-numeric: tabular-nums;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnitTree {
  readonly store = inject(PeopleStore);
  readonly filter = inject(PeopleFilter);
  readonly chosen = input<string>();
  readonly choose = output<string>();
  readonly w = words;
  readonly count = formatCount;
  readonly none = NONE;
  private readonly opened = signal<ReadonlySet<string>>(new Set());

  readonly branches = computed(() => new Set(this.filter.tree().flatMap(({ parents }) => parents.at(-1) ?? [])));
  private readonly path = computed(
    () => new Set(this.filter.tree().find(({ unit }) => unit.id === this.chosen())?.parents ?? []),
  );
  readonly visible = computed(() => this.filter.tree().filter(({ parents }) => parents.every(id => this.isOpen(id))));

  isOpen(id: string): boolean {
    return this.opened().has(id) || this.path().has(id);
  }

  toggle(id: string): void {
    this.opened.update(opened => {
      const next = new Set(opened);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }
}
