import { ChangeDetectionStrategy, Component, effect, inject, untracked } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Spoken, Theme, ToastOutlet, Toasts } from '@yicheng/ui';
import { Undo } from './platform/undo';

/** The page: whatever its address asks for, and the toasts above it. */
@Component({
  selector: 'yc-root',
  imports: [RouterOutlet, ToastOutlet],
  template: `
    <router-outlet />
    <yc-toast-outlet />
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class App {
  constructor() {
    inject(Spoken);
    inject(Theme);
    const undo = inject(Undo);
    const toasts = inject(Toasts);
    effect(() => {
      const doing = undo.latest();
      // A label says it is worth telling; stepping back to an older doing is not news.
      if (doing && doing !== this.told && !this.seen.has(doing)) {
        this.seen.add(doing);
        untracked(() => toasts.show(doing.label, () => void undo.undo(doing)));
      }
      this.told = doing;
    });
  }

  private told?: object;
  private readonly seen = new WeakSet<object>();
}
