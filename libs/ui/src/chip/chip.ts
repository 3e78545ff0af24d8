import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icons';

/** What a chip says about its thing; the word inside always says it too. */
export type ChipKind = 'plain' | 'good' | 'warning' | 'conflict' | 'live' | 'late' | 'outline';

const CLASS: Record<ChipKind, string> = {
  plain: '',
  good: 'g',
  warning: 'a',
  conflict: 'r',
  live: 'live',
  late: 'late',
  outline: 'o',
};

/** A status in a word, with a dot or an icon before it. */
@Component({
  selector: 'yc-chip',
  imports: [Icon],
  template: `
    <span [class]="look()">
      @if (icon(); as name) {
        <yc-icon [name]="name" size="xs" />
      } @else if (dot()) {
        <i class="d"></i>
      }
      <ng-content />
    </span>
  `,
  styles: `
    :host {
      display: inline-flex;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Chip {
  readonly kind = input<ChipKind>('plain');
  readonly dot = input(false);
  readonly square = input(false);
  readonly icon = input<IconName>();
  readonly look = computed(() => `chip ${CLASS[this.kind()]} ${this.square() ? 'sq' : ''}`);
}
