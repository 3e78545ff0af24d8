import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { formatDuration } from '../format/format';
import { Icon } from '../icon/icon';
import { words } from '../ui-words';

/** That there is no network, since when, what still works, how much waits, and (as content) what can be done. */
@Component({
  selector: 'yc-offline',
  imports: [Icon],
  template: `
    <span class="amb"><yc-icon name="offline" /></span>
    <div class="f13 sp">
      <b>{{ minutes() ? w.offlineFor(duration()) : w.offline() }}</b>
      <p class="m">
        {{ detail() ?? w.offlineWorks() }}
        @if (pending()) {
          {{ w.pending(pending()) }}
        }
      </p>
    </div>
    <ng-content />
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: 12px;
      padding: 12px 16px;
    }
  `,
  host: { role: 'status' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Offline {
  /** Minutes without network so far. */
  readonly minutes = input(0);
  /** Writes that wait. */
  readonly pending = input(0);
  /** What this view can still do, in place of the general sentence. */
  readonly detail = input<string>();
  readonly w = words;
  readonly duration = computed(() => formatDuration(this.minutes()));
}
