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
  private readonly told = new WeakSet<object>();

  constructor() {
    inject(Spoken);
    inject(Theme);
    const undo = inject(Undo);
    const toasts = inject(Toasts);
    effect(() => {
      const doing = undo.latest();
      // After an undo the latest is an older doing, told before.
      if (!doing || this.told.has(doing)) return;
      this.told.add(doing);
      untracked(() => toasts.show(doing.label, () => void undo.undo(doing)));
    });
  }
}
