import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { Icon } from '@yicheng/ui';
import { words } from './meetings-words';

/** A link that is shown once, to be copied and handed over. */
@Component({
  selector: 'yc-handed-link',
  imports: [Icon],
  template: `
    <div class="note g" role="status">
      <yc-icon name="link" size="s" />
      <div class="body">
        <p>
          <b>{{ w.linkFor(name()) }}</b>&ngsp;<span class="m2">{{ w.linkOnce() }}</span>
        </p>
        <div class="inp">
          <input #made readonly [attr.aria-label]="w.linkFor(name())" [value]="link()" (focus)="made.select()" />
          <button type="button" class="btn link f12" (click)="copy()">{{ copied() ? w.copied() : w.copy() }}</button>
        </div>
      </div>
      <button type="button" class="icb" [attr.aria-label]="w.hideLink()" (click)="closed.emit()">
        <yc-icon name="close" size="s" />
      </button>
    </div>
  `,
  styles: `
    .body {
      flex: 1;
      min-width: 0;
      display: grid;
      gap: 8px;
    }
    .note {
      margin-bottom: 14px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HandedLink {
  readonly link = input.required<string>();
  /** Whom it is for. */
  readonly name = input.required<string>();
  readonly closed = output();
  readonly w = words;
  readonly copied = signal(false);

  copy(): void {
    void navigator.clipboard?.writeText(this.link()).then(() => this.copied.set(true));
  }
}
