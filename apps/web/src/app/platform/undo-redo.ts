import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { defineWords, Icon } from '@yicheng/ui';
import { Undo } from './undo';

const words = defineWords({
  undo: ['撤销', 'Undo'],
  redo: ['重做', 'Redo'],
});

/** Undoes the last thing done, or does it again. */
@Component({
  selector: 'yc-undo-redo',
  imports: [Icon],
  template: `
    <button
      type="button"
      class="icb"
      [attr.aria-label]="w.undo()"
      [title]="w.undo()"
      [attr.aria-disabled]="!undoing.canUndo()"
      (click)="undoing.undo()"
    >
      <yc-icon name="undo" />
    </button>
    <button
      type="button"
      class="icb"
      [attr.aria-label]="w.redo()"
      [title]="w.redo()"
      [attr.aria-disabled]="!undoing.canRedo()"
      (click)="undoing.redo()"
    >
      <yc-icon name="redo" />
    </button>
  `,
  styles: ':host { display: contents; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UndoRedo {
  readonly undoing = inject(Undo);
  readonly w = words;
}
