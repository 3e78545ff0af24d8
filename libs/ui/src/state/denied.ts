import { ChangeDetectionStrategy, Component, input, signal } from '@angular/core';
import { Icon } from '../icon/icon';
import { words } from '../ui-words';

/** Whose permission is needed here. Names and counts nothing of what it hides. */
@Component({
  selector: 'yc-denied',
  imports: [Icon],
  template: `
    <span class="m"><yc-icon name="lock" /></span>
    <div class="f13 sp">
      <b>{{ w.needs(who()) }}</b>
      <p class="m">{{ detail() ?? w.granted() }}</p>
    </div>
    <button type="button" class="btn sm" (click)="copy()">{{ w.ask() }}</button>
    <span class="f12 m" role="status">{{ copied() ? w.asked() : '' }}</span>
    <ng-content />
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: 12px;
      padding: 12px 16px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Denied {
  /** The role that is needed, in the reader's language: "秘书", "secretary". */
  readonly who = input.required<string>();
  readonly detail = input<string>();
  readonly copied = signal(false);
  readonly w = words;

  /** Copies a line to send to the office: which page, and what is needed. Names nothing of what the page holds. */
  copy(): void {
    const line = words.askText(this.who(), location.href);
    void navigator.clipboard?.writeText(line).then(() => this.copied.set(true));
  }
}
