import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { Icon } from '@yicheng/ui';
import { words } from './shell-words';

/** Collapses the rail to icons and back; not in a drawer. */
@Component({
  selector: 'yc-rail-toggle',
  imports: [Icon],
  template: `
    <button type="button" class="nav" [attr.aria-expanded]="!mini()" (click)="toggled.emit()">
      <yc-icon name="panel" /><span>{{ mini() ? w.expand() : w.collapse() }}</span>
    </button>
  `,
  styles: `
    :host {
      margin-top: auto;
      padding-top: 12px;
    }
    .nav {
      width: 100%;
      color: var(--ink-3);
    }
    @media (max-width: 1023.98px) {
      :host {
        display: none;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RailToggle {
  readonly mini = input.required<boolean>();
  readonly toggled = output();
  readonly w = words;
}
