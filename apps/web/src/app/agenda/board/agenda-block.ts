import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { words } from '../agenda-words';
import { HOUR } from './board-layout';
import type { BlockView } from './board-view';
import type { Hold } from './board-drag';

/** A block of the board: its kind at the left edge, dashed where it differs from the release, its conflicts counted. */
@Component({
  selector: 'yc-agenda-block',
  template: `
    <b
      >{{ block().title }}
      @if (small()) {
        <span class="s in">{{ block().time.split('–')[0] }}</span>
      }
    </b>
    @if (!small()) {
      <div class="s">{{ block().time }}</div>
      @for (line of shown(); track $index) {
        <div class="s line" [class.first]="$first">{{ line }}</div>
      }
      @if (block().was && !selected()) {
        <div class="s">{{ block().was }}</div>
      }
    }
    @if (block().conflicts || block().reminders) {
      <button
        type="button"
        class="cf"
        [class.a]="!block().conflicts"
        [attr.aria-label]="w.conflictsOf(block().title, block().conflicts || block().reminders)"
        (pointerdown)="$event.stopPropagation()"
        (click)="$event.stopPropagation(); conflicts.emit()"
        (keydown.enter)="$event.stopPropagation()"
      >
        {{ block().conflicts || '!' }}
      </button>
    }
    @if (handles()) {
      <span class="hdl top" (pointerdown)="grab.emit({ event: $event, hold: 'start' })"></span>
      <span class="hdl end" (pointerdown)="grab.emit({ event: $event, hold: 'end' })"></span>
    }
  `,
  styleUrl: './agenda-block.css',
  host: {
    tabindex: '0',
    role: 'group',
    '[id]': "'block-' + block().id",
    '[attr.aria-label]': 'block().name',
    '[attr.aria-current]': 'selected() || null',
    '[class]': "'k-' + block().kind",
    '[class.small]': 'small()',
    '[class.sel]': 'selected()',
    '[class.changed]': 'block().changed',
    '[class.dragged]': 'dragged()',
    '[class.tour]': 'block().tour',
    '[style.transform]': "'translateY(' + top() + 'px)'",
    '[style.height.px]': 'height()',
    '[style.left]': "'calc(' + (100 * block().lane) / block().lanes + '% + 4px)'",
    '[style.width]': "'calc(' + 100 / block().lanes + '% - 8px)'",
  },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AgendaBlock {
  readonly block = input.required<BlockView>();
  /** First minute of the board. */
  readonly from = input.required<number>();
  readonly selected = input(false);
  readonly dragged = input(false);
  readonly editable = input(false);
  readonly grab = output<{ event: PointerEvent; hold: Hold }>();
  readonly conflicts = output();
  readonly w = words;
  readonly top = computed(() => ((this.block().at.start - this.from()) / 60) * HOUR + 1);
  readonly height = computed(() => Math.max(20, ((this.block().at.end - this.block().at.start) / 60) * HOUR - 2));
  readonly small = computed(() => this.height() < 38);
  /** As many lines as there is room for. */
  readonly shown = computed(() => this.block().lines.slice(0, Math.max(0, Math.floor((this.height() - 44) / 18))));
  readonly handles = computed(() => this.selected() && this.editable() && !this.block().tour);
}
