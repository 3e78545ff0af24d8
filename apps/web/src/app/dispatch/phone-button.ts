import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Icon, type IconName } from '@yicheng/ui';
import { words } from './dispatch-words';
import { PhoneCalls } from './phone-calls';

/** Somebody to call: the number appears when it is asked for, and can then be dialled. */
@Component({
  selector: 'yc-phone-button',
  imports: [Icon],
  template: `
    @if (shown(); as phone) {
      <a class="btn sm tn" [href]="'tel:' + phone">
        <span class="sr">{{ w.dial() }}</span><yc-icon [name]="icon()" size="s" />{{ name() }} {{ phone }}
      </a>
    } @else if (shown() === '') {
      <span class="f12 m">{{ name() }} · {{ w.noPhone() }}</span>
    } @else {
      <button type="button" class="btn sm" (click)="calls.ask(attendeeId()!)">
        <span class="sr">{{ w.dial() }}</span><yc-icon [name]="icon()" size="s" />{{ name() }}
      </button>
    }
  `,
  styles: `
    :host {
      max-width: 100%;
    }
    .btn {
      max-width: 100%;
      height: auto;
      min-height: 28px;
      white-space: normal;
      text-align: start;
    }
    @media (max-width: 767.98px) {
      .btn {
        min-height: 36px;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PhoneButton {
  protected readonly calls = inject(PhoneCalls);
  protected readonly w = words;
  readonly name = input.required<string>();
  readonly icon = input<IconName>('phone');
  /** Whose masked number it is; none where `phone` is a published one. */
  readonly attendeeId = input<string>();
  readonly phone = input<string>();
  protected readonly shown = computed(() => {
    const id = this.attendeeId();
    return id ? this.calls.of(id) : (this.phone() ?? '');
  });
}
