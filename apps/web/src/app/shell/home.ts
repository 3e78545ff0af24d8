import { ChangeDetectionStrategy, Component, computed, effect, inject } from '@angular/core';
import { Router } from '@angular/router';
import { Empty, ErrorNote } from '@yicheng/ui';
import { Session } from '../platform/session';
import { words } from './shell-words';

/** The bare address: leads to the workspace, or says why it cannot. */
@Component({
  selector: 'yc-home',
  imports: [Empty, ErrorNote],
  template: `
    @if (session.state() === 'unreachable') {
      <main class="read one">
        <yc-error [heading]="w.unreachable()" [detail]="w.unreachableDetail()" (again)="session.reload()" />
      </main>
    } @else if (none()) {
      <main class="read one"><yc-empty class="card" [heading]="w.notFound()" [detail]="w.notFoundDetail()" /></main>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Home {
  readonly session = inject(Session);
  readonly w = words;
  readonly none = computed(() => this.session.state() === 'user' && !this.session.workspaces().length);

  constructor() {
    const router = inject(Router);
    effect(() => {
      const first = this.session.workspaces()[0];
      if (first) void router.navigate(['/w', first.slug], { replaceUrl: true });
    });
  }
}
