import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { defineWords } from '@yicheng/ui/kit-free';
import type { KnownState } from './platform/known';

const words = defineWords({
  slow: ['还在加载', 'Still loading'],
  offline: [
    '没有网络，这部手机上还没有这一页的内容。联网后会自动显示。',
    'No network, and this phone has not read this page yet. It appears when there is a signal.',
  ],
  denied: ['这一页不对您开放，或已不存在。', 'This page is not open to you, or is gone.'],
  error: ['没有读到。这部手机上的内容没有变。', 'It could not be read. What is on this phone is unchanged.'],
  retry: ['重试', 'Try again'],
});

/** What a page says while it has nothing to show: loading after a moment, offline, denied or failed. */
@Component({
  selector: 'yc-standing',
  template: `
    @switch (state()) {
      @case ('loading') {
        @if (waited()) {
          <div class="bones" aria-busy="true"><i></i><i></i><i></i></div>
        }
        @if (long()) {
          <p class="m" role="status">
            {{ w.slow() }} <button class="link" type="button" (click)="retry.emit()">{{ w.retry() }}</button>
          </p>
        }
      }
      @case ('known') {}
      @default {
        <p class="notice" role="status">{{ text() }}</p>
        @if (state() !== 'denied') {
          <button class="secondary" type="button" (click)="retry.emit()">{{ w.retry() }}</button>
        }
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Standing {
  readonly state = input.required<KnownState>();
  readonly retry = output();
  readonly w = words;
  readonly waited = signal(false);
  readonly long = signal(false);
  readonly text = computed(() => {
    const state = this.state();
    return state === 'offline' ? words.offline() : state === 'denied' ? words.denied() : words.error();
  });

  constructor() {
    setTimeout(() => this.waited.set(true), 150);
    setTimeout(() => this.long.set(true), 8_000);
  }
}
