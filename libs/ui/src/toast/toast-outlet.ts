import { ChangeDetectionStrategy, Component, effect, type ElementRef, inject, viewChild } from '@angular/core';
import { Icon } from '../icon/icon';
import { words } from '../ui-words';
import { Toasts } from './toasts';

/** The place of toasts: once per page, a polite live region at the bottom left. */
@Component({
  selector: 'yc-toast-outlet',
  imports: [Icon],
  template: `
    <div #all class="all" popover="manual" role="status" aria-live="polite" [attr.aria-label]="w.notices()">
      @for (toast of toasts.shown(); track toast.id) {
        <div
          class="toast row g12"
          (pointerenter)="toasts.hold(true)"
          (pointerleave)="toasts.hold(false)"
          (focusin)="toasts.hold(true)"
          (focusout)="toasts.hold(false)"
        >
          <span>{{ toast.text }}</span>
          @if (toast.undo) {
            <button type="button" (click)="toasts.undo(toast)">
              <b>{{ w.undo() }}</b>
            </button>
            <span class="left tn" aria-hidden="true">{{ w.seconds(toast.left) }}</span>
          }
          <button type="button" [attr.aria-label]="w.close()" (click)="toasts.dismiss(toast.id)">
            <yc-icon name="close" size="xs" />
          </button>
        </div>
      }
    </div>
  `,
  styles: `
    .all {
      position: fixed;
      inset: auto;
      margin: 0;
      border: 0;
      padding: 0;
      background: none;
      overflow: visible;
      left: max(16px, env(safe-area-inset-left));
      /* Above a bar that a page has at its bottom. */
      bottom: calc(max(16px, env(safe-area-inset-bottom)) + var(--bottom-bar, 0px));
      z-index: 1500;
      gap: 8px;
      justify-items: start;
      max-width: calc(100vw - 32px);
      pointer-events: none;
    }
    .all:popover-open {
      display: grid;
    }
    .toast {
      pointer-events: auto;
      background: var(--ink);
      color: var(--surface);
      border-radius: 10px;
      padding: 8px 8px 8px 16px;
      font-size: 13px;
      line-height: 20px;
      box-shadow: var(--e-3);
    }
    button {
      min-width: 24px;
      min-height: 24px;
      text-align: center;
    }
    b {
      text-decoration: underline;
      text-underline-offset: 3px;
      white-space: nowrap;
    }
    .left {
      opacity: 0.8;
      white-space: nowrap;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ToastOutlet {
  readonly toasts = inject(Toasts);
  readonly w = words;
  private readonly all = viewChild.required<ElementRef<HTMLElement>>('all');
  private newest = 0;

  constructor() {
    // A new toast comes in front of whatever dialog was opened since: the last popover shown is on top.
    effect(() => {
      const shown = this.toasts.shown();
      const newest = shown.at(-1)?.id ?? 0;
      const all = this.all().nativeElement;
      if (shown.length && newest <= this.newest) return;
      if (all.matches(':popover-open')) all.hidePopover();
      if (shown.length) all.showPopover();
      this.newest = Math.max(newest, this.newest);
    });
  }
}
