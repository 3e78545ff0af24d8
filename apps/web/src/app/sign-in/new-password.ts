import { ChangeDetectionStrategy, Component, ElementRef, input, signal, viewChild } from '@angular/core';
import { Icon } from '@yicheng/ui';
import { accountWords } from './account-words';
import { words } from './sign-in-words';

/** The fewest characters a password may have, as the API asks. */
export const SHORTEST_PASSWORD = 10;

/** A password being chosen: shown on request, so that it is typed once. */
@Component({
  selector: 'yc-new-password',
  imports: [Icon],
  template: `
    <label class="lbl" for="password">{{ w.password() }}</label>
    <div class="inp lg">
      <input
        #field
        id="password"
        name="password"
        autocomplete="new-password"
        maxlength="200"
        aria-describedby="password-help"
        [type]="shown() ? 'text' : 'password'"
        [attr.aria-invalid]="missing()"
      />
      <button
        type="button"
        class="icb eye"
        [class.on]="shown()"
        [attr.aria-label]="shown() ? w.hidePassword() : w.showPassword()"
        (click)="shown.set(!shown())"
      >
        <yc-icon name="eye" size="s" />
      </button>
    </div>
    <p class="hint" id="password-help" [class.red]="missing()">{{ a.passwordHelp() }}</p>
  `,
  styleUrl: './entry-form.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NewPassword {
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  /** Whether it was found too short. */
  readonly missing = input(false);
  readonly shown = signal(false);
  readonly w = words;
  readonly a = accountWords;

  /** What is typed now. */
  value(): string {
    return this.field().nativeElement.value;
  }

  focus(): void {
    this.field().nativeElement.focus();
  }
}
