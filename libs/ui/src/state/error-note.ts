import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { Icon } from '../icon/icon';
import { words } from '../ui-words';

/** What failed, what is safe, and what to do; a reference to copy when asking for help. */
@Component({
  selector: 'yc-error',
  imports: [Icon],
  template: `
    <div class="note a" role="alert">
      <yc-icon name="warning" size="s" />
      <div class="sp">
        <b>{{ heading() }}</b>
        @if (detail()) {
          <p class="m2">{{ detail() }}</p>
        }
        <div class="row g12 f12 wrap act">
          @if (retryable()) {
            <button type="button" class="btn link f12" (click)="again.emit()">{{ w.retry() }}</button>
          }
          <ng-content />
          @if (reference(); as code) {
            <button
              type="button"
              class="link m mono f11"
              [attr.aria-label]="w.copyReference(code)"
              (click)="copy(code)"
            >
              {{ copied() ? w.copied() : w.reference() + ' ' + code }}
            </button>
          }
        </div>
      </div>
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
    .act {
      margin-top: 4px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ErrorNote {
  /** What failed: "没有保存到服务器". */
  readonly heading = input.required<string>();
  /** What is safe and what happens next: "内容还在本机，联网后自动重试。" */
  readonly detail = input<string>();
  readonly reference = input<string>();
  readonly retryable = input(true);
  readonly again = output();
  readonly w = words;
  readonly copied = signal(false);

  copy(code: string): void {
    void navigator.clipboard?.writeText(code).then(() => this.copied.set(true));
  }
}
