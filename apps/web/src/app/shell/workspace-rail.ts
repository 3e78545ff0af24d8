import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Icon } from '@yicheng/ui';
import { Address } from '../platform/address';
import { Session } from '../platform/session';
import { RailToggle } from './rail-toggle';
import { words } from './shell-words';

/** What a workspace has outside its meetings. */
@Component({
  selector: 'yc-workspace-rail',
  imports: [RouterLink, RouterLinkActive, Icon, RailToggle],
  template: `
    <nav class="rail" [attr.aria-label]="w.workspaceAreas()">
      <a
        class="nav"
        [routerLink]="['/w', workspace()]"
        routerLinkActive="on"
        [routerLinkActiveOptions]="{ exact: true }"
        ariaCurrentWhenActive="page"
      >
        <yc-icon name="calendar" /><span>{{ w.meetings() }}</span>
      </a>
      @if (admin()) {
        <a class="nav" [routerLink]="['/w', workspace(), 'users']" routerLinkActive="on" ariaCurrentWhenActive="page">
          <yc-icon name="person" /><span>{{ w.users() }}</span>
        </a>
      }
      <yc-rail-toggle [mini]="mini()" (toggled)="toggled.emit()" />
    </nav>
  `,
  styles: `
    :host {
      display: grid;
      min-height: 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WorkspaceRail {
  private readonly address = inject(Address);
  private readonly session = inject(Session);
  readonly mini = input(false);
  readonly toggled = output();
  readonly w = words;
  readonly workspace = computed(() => this.address.place().workspace ?? '');
  readonly admin = computed(() => this.session.workspaces().some(one => one.slug === this.workspace() && one.admin));
}
