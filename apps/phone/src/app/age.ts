import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { formatMoment, formatTime, dayOf, Icon } from '@yicheng/ui/kit-free';
import { words } from './app-words';
import { ended } from './platform/api';
import { clock } from './platform/clock';
import { Kept } from './platform/kept';
import { MyProgramme } from './platform/my-programme';

/** Longer ago than this a reading without a live line says its age, minutes. */
const FRESH = 3;

/** How old what is shown is, where it may not be the latest; and how much waits to be sent. */
@Component({
  selector: 'yc-age',
  imports: [Icon],
  template: `
    @if (waiting(); as n) {
      <span class="chip warn" role="status"><yc-icon name="upload" size="xs" />{{ w.waiting(n) }}</span>
    }
    @if (text(); as text) {
      <span class="chip" role="status">
        @if (offline()) {
          <yc-icon name="offline" size="xs" />
        }
        {{ text }}</span
      >
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 4px;
      justify-content: flex-end;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Age {
  private readonly kept = inject(Kept);
  private readonly programme = inject(MyProgramme);
  readonly w = words;
  readonly waiting = computed(() => this.kept.outbox()?.pending ?? 0);
  readonly offline = computed(() => this.programme.known.unreachable());
  readonly text = computed(() => {
    const at = this.programme.known.at();
    if (!at) return '';
    const old = Date.parse(clock()) - Date.parse(at) > FRESH * 60_000;
    if (this.offline()) return words.offlineSince(this.when(at));
    return (old && !this.kept.live()) || ended() ? words.asOf(this.when(at)) : '';
  });

  private when(at: string): string {
    const zone = this.programme.zone();
    const today = dayOf(at, zone) === dayOf(clock(), zone);
    return today ? formatTime(at, zone) : formatMoment(at, zone);
  }
}
