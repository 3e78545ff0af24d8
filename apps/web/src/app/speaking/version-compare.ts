import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { compareTexts } from '@yicheng/domain';
import { w } from './speaking-words';

/** Two versions of a text in one: what came is underlined, what went is struck out. */
@Component({
  selector: 'yc-version-compare',
  template: `
    @if (same()) {
      <p class="m f13">{{ w.sameText() }}</p>
    }
    @for (change of changes(); track $index) {
      <p [class]="change.kind">
        @for (piece of change.pieces; track $index) {
          @switch (piece.kind) {
            @case ('added') {
              <ins>{{ piece.text }}</ins>
            }
            @case ('removed') {
              <del>{{ piece.text }}</del>
            }
            @default {
              <span>{{ piece.text }}</span>
            }
          }
        }
      </p>
    }
  `,
  styles: `
    p {
      margin-bottom: 10px;
      font-size: 16px;
      line-height: 28px;
      overflow-wrap: anywhere;
    }
    p.added,
    p.removed,
    p.changed {
      margin-left: -13px;
      padding-left: 10px;
      border-left: 3px solid var(--primary-line);
    }
    ins {
      background: var(--primary-soft-2);
      text-decoration: underline;
      text-underline-offset: 3px;
    }
    del {
      color: var(--ink-3);
      background: var(--sunken);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VersionCompare {
  readonly before = input.required<string>();
  readonly after = input.required<string>();
  protected readonly w = w;
  protected readonly changes = computed(() => compareTexts(this.before(), this.after()));
  protected readonly same = computed(() => this.changes().every(({ kind }) => kind === 'same'));
}
