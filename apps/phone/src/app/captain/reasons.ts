import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { words } from './captain-words';

/** Why somebody is not waited for: one of the usual reasons, or a few words. */
@Component({
  selector: 'yc-reasons',
  template: `
    <div class="chips" role="group" [attr.aria-label]="w.why()">
      @for (one of usual; track one()) {
        <button type="button" class="pill" [attr.aria-pressed]="text() === one()" (click)="text.set(one())">
          {{ one() }}
        </button>
      }
    </div>
    <input
      class="field"
      maxlength="200"
      [attr.aria-label]="w.whyOther()"
      [placeholder]="w.whyOther()"
      [value]="text()"
      (input)="typed($event)"
    />
    @if (asked() && !text().trim()) {
      <p class="error" role="alert">{{ w.needsReason() }}</p>
    }
    <div class="acts">
      <button type="button" class="secondary" (click)="closed.emit()">{{ back() }}</button>
      <button type="button" class="primary" (click)="give()">{{ action() }}</button>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      margin-top: 8px;
      color: var(--ink);
    }
    .chips {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    .acts {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 8px;
    }
    .acts button {
      min-height: 64px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Reasons {
  readonly action = input.required<string>();
  readonly back = input.required<string>();
  readonly given = output<string>();
  readonly closed = output();
  readonly w = words;
  readonly usual = [words.reasonOther, words.reasonOwn, words.reasonLeave, words.reasonSilent];
  readonly text = signal('');
  readonly asked = signal(false);

  typed(event: Event): void {
    this.text.set((event.target as HTMLInputElement).value);
  }

  give(): void {
    this.asked.set(true);
    if (this.text().trim()) this.given.emit(this.text().trim());
  }
}
