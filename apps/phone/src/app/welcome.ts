import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { language, Spoken } from '@yicheng/ui/kit-free';
import { words } from './app-words';
import { Pass } from './platform/pass';

/** The door: asks for the last four digits, says why a link does not open, or how to get one. */
@Component({
  selector: 'yc-welcome',
  template: `
    <main class="door">
      <p class="door-top">
        <b>{{ w.welcome() }}</b><button
          class="link"
          type="button"
          [attr.aria-label]="w.languageName()"
          (click)="switchLanguage()"
        >
          {{ w.language() }}
        </button>
      </p>
      @switch (pass.state()) {
        @case ('opening') {
          <p class="m" role="status">{{ w.opening() }}</p>
        }
        @case ('last4') {
          <form (submit)="confirm($event)">
            <label for="last4" class="door-h">{{ w.last4() }}</label>
            <p class="m">{{ w.last4Why() }}</p>
            <input
              id="last4"
              class="field big"
              inputmode="numeric"
              autocomplete="off"
              maxlength="4"
              [value]="digits()"
              (input)="type($event)"
              [attr.aria-invalid]="pass.wrong()"
              aria-describedby="last4-error"
            />
            <p id="last4-error" class="error" role="alert">
              @if (pass.wrong()) {
                {{ w.last4Wrong() }}
              }
            </p>
            <button class="primary" type="submit" [disabled]="digits().length < 4 || busy()">{{ w.open() }}</button>
          </form>
        }
        @case ('refused') {
          <h1 class="door-h" role="alert">{{ refusal()[0] }}</h1>
          <p class="m">{{ refusal()[1] }}</p>
          @if (canRetry()) {
            <button class="primary" type="button" (click)="pass.open()">{{ w.retry() }}</button>
          }
        }
        @default {
          <h1 class="door-h">{{ w.noLink() }}</h1>
          <p class="m">{{ w.lostLink() }}</p>
        }
      }
    </main>
  `,
  styles: `
    .door {
      max-width: 26rem;
      margin: 0 auto;
      padding: calc(env(safe-area-inset-top) + 1rem) 1rem 2rem;
      display: grid;
      gap: 1rem;
    }
    .door-top {
      display: flex;
      justify-content: space-between;
      align-items: center;
      font-size: 1.25rem;
    }
    .door-h {
      font-size: 1.5rem;
      line-height: 2rem;
      font-weight: 600;
      display: block;
      margin-top: 15vh;
    }
    form {
      display: grid;
      gap: 0.75rem;
    }
    .big {
      font-size: 2rem;
      letter-spacing: 0.4em;
      text-align: center;
      height: 4rem;
      font-variant-numeric: tabular-nums;
    }
    .error {
      min-height: 1.5rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Welcome {
  private readonly spoken = inject(Spoken);
  readonly pass = inject(Pass);
  readonly w = words;
  readonly digits = signal('');
  readonly busy = signal(false);
  readonly canRetry = computed(() => this.pass.why() === 'offline' || this.pass.why() === 'failed');
  readonly refusal = computed<[title: string, help: string]>(() => {
    switch (this.pass.why()) {
      case 'invalid':
        return [words.invalid(), words.invalidHelp()];
      case 'devices':
        return [words.devices(), words.devicesHelp()];
      case 'locked':
        return [words.locked(), words.lockedHelp()];
      case 'offline':
        return [words.unreachable(), words.unreachableHelp()];
      default:
        return [words.failed(), words.failedHelp()];
    }
  });

  type(event: Event): void {
    const field = event.target as HTMLInputElement;
    this.digits.set(field.value.normalize('NFKC').replace(/\D/g, '').slice(0, 4));
    field.value = this.digits();
  }

  async confirm(event: Event): Promise<void> {
    event.preventDefault();
    if (this.digits().length < 4 || this.busy()) return;
    this.busy.set(true);
    await this.pass.open(this.digits());
    this.busy.set(false);
    if (this.pass.wrong()) this.digits.set('');
  }

  switchLanguage(): void {
    this.spoken.choose(language() === 'en' ? 'zh-CN' : 'en');
  }
}
