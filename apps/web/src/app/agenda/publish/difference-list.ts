import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { ReleasedChange, ReleaseDifference, ReleasedRow } from '@yicheng/domain';
import { Icon } from '@yicheng/ui';
import { changedFieldsInWords, type ChangeNames, changeTitle } from './change-words';
import { words } from './publish-words';

/** What changed, came and went between two releases, with the values before and after; single steps may be taken back. */
@Component({
  selector: 'yc-difference-list',
  imports: [Icon],
  template: `
    @for (row of changed(); track row.change.id) {
      <div class="dfr">
        <span class="amb"><yc-icon name="clock" size="s" /></span>
        <div>
          <b>{{ title(row.change) }}</b>
          @for (field of row.fields; track $index) {
            <div class="f12">
              <span class="m name">{{ field.name }}</span>
              @if (field.before && field.after) {
                <s>{{ field.before }}</s> → <b>{{ field.after }}</b>
              }
            </div>
          }
        </div>
        @if (mayTakeBack() && row.change.kind === 'agenda-item') {
          <button type="button" class="link f12" (click)="changeTakenBack.emit(row.change)">{{ w.takeBack() }}</button>
        }
      </div>
    }
    @for (row of difference().added; track row.id) {
      <div class="dfr">
        <span class="grn"><yc-icon name="plus" size="s" /></span>
        <div>
          <b>{{ title(row) }}</b><span class="m f12 plain">{{ w.added() }}</span>
        </div>
        @if (mayTakeBack() && row.kind === 'agenda-item' && difference().from) {
          <button type="button" class="link f12" (click)="additionTakenBack.emit(row)">{{ w.takeBack() }}</button>
        }
      </div>
    }
    @for (row of difference().removed; track row.id) {
      <div class="dfr">
        <span class="amb"><yc-icon name="minus" size="s" /></span>
        <div>
          <s>{{ title(row) }}</s><span class="m f12 plain">{{ w.removed() }}</span>
        </div>
      </div>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .dfr {
      display: grid;
      grid-template-columns: 20px minmax(0, 1fr) auto;
      gap: 10px;
      align-items: start;
      padding: 10px 0;
      border-top: 1px solid var(--line);
      font-size: 13px;
    }
    .name,
    .plain {
      font-weight: 400;
    }
    .name {
      margin-right: 6px;
    }
    .plain {
      margin-left: 6px;
    }
    s {
      color: var(--ink-3);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DifferenceList {
  readonly difference = input.required<ReleaseDifference>();
  readonly names = input.required<ChangeNames>();
  readonly mayTakeBack = input(false);
  readonly changeTakenBack = output<ReleasedChange>();
  readonly additionTakenBack = output<ReleasedRow>();
  readonly w = words;
  readonly title = changeTitle;
  readonly changed = computed(() =>
    this.difference().changed.map(change => ({ change, fields: changedFieldsInWords(change, this.names()) })),
  );
}
