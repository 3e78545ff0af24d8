import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { ICONS, type IconName } from './icons';

/** A drawing beside a word, hidden from screen readers: the name belongs to the control around it. */
@Component({
  selector: 'yc-icon',
  template: `
    <svg [class]="size() === 'm' ? 'ic' : 'ic ' + size()" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path [attr.d]="icon().d" [attr.stroke-width]="icon().stroke" />
    </svg>
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Icon {
  readonly name = input.required<IconName>();
  /** 13, 15, 18 or 22 pixels. */
  readonly size = input<'xs' | 's' | 'm' | 'l'>('m');
  readonly icon = computed<{ d: string; stroke?: number }>(() => ICONS[this.name()]);
}
