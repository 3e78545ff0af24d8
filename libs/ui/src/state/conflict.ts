import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { words } from '../ui-words';

/** Two people changed the same thing: both versions side by side, and a person chooses. */
@Component({
  selector: 'yc-conflict',
  template: `
    <b>{{ heading() }}</b>
    <p class="m">
      @if (what()) {
        {{ what() }} ·
      }
      {{ w.keptBoth() }}
    </p>
    <div class="two">
      <div>
        <span class="lbl">{{ w.ours() }}</span>
        <div class="text">{{ ours() }}</div>
        <button type="button" class="btn link f12" (click)="keep.emit()">{{ w.keepOurs() }}</button>
      </div>
      <div>
        <span class="lbl">{{ w.theirs() }}</span>
        <div class="text">{{ theirs() }}</div>
        <button type="button" class="btn link f12" (click)="take.emit()">{{ w.takeTheirs() }}</button>
      </div>
    </div>
  `,
  styles: `
    :host {
      display: block;
      padding: 12px 16px;
      font-size: 13px;
      line-height: 20px;
    }
    .two {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), 1fr));
      gap: 12px;
      margin-top: 8px;
    }
    .text {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
      max-height: 240px;
      overflow: auto;
      padding: 8px 10px;
      border-radius: var(--r-sm);
      background: var(--sunken);
    }
  `,
  host: { role: 'group', '[attr.aria-label]': 'heading()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Conflict {
  readonly ours = input.required<string>();
  readonly theirs = input.required<string>();
  /** Who made the other version, and when (a formatted time). */
  readonly by = input<string>();
  /** Which field it is about. */
  readonly what = input('');
  readonly at = input('');
  readonly keep = output();
  readonly take = output();
  readonly w = words;
  readonly heading = computed(() => words.changedBy(this.by() ?? words.somebody(), this.at()));
}
