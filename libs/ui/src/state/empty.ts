import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** What will be here, in one sentence, and (as content) the one action that fills it. Also for a filter that hides all. */
@Component({
  selector: 'yc-empty',
  template: `
    <b>{{ heading() }}</b>
    @if (detail()) {
      <p class="f13 m">{{ detail() }}</p>
    }
    <div class="act row g8 wrap"><ng-content /></div>
  `,
  styles: `
    :host {
      display: block;
      padding: 16px 18px;
    }
    .act:not(:empty) {
      margin-top: 10px;
    }
  `,
  host: { role: 'status' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Empty {
  readonly heading = input.required<string>();
  readonly detail = input<string>();
}
