import { ChangeDetectionStrategy, Component, computed, effect, inject, signal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { InvitationDto } from '@yicheng/contracts';
import { ProblemError } from '@yicheng/contracts/client';
import { ErrorNote, Skeleton } from '@yicheng/ui';
import { Api } from '../platform/api';
import { Session } from '../platform/session';
import { accountWords } from './account-words';
import { EntryFrame } from './entry-frame';
import { troubleOf } from './entry-trouble';
import { NewPassword, SHORTEST_PASSWORD } from './new-password';
import { words } from './sign-in-words';

/** Where an invitation leads: its user sets a password and is signed in. */
@Component({
  selector: 'yc-welcome',
  imports: [RouterLink, EntryFrame, ErrorNote, NewPassword, Skeleton],
  template: `
    <yc-entry-frame>
      @if (over()) {
        <section class="card over">
          <h1>{{ a.welcomeOver() }}</h1>
          <p class="m f13">{{ a.welcomeOverDetail() }}</p>
          <a class="btn lg" routerLink="/sign-in">{{ a.toSignIn() }}</a>
        </section>
      } @else if (person(); as person) {
        <form class="card" novalidate (submit)="$event.preventDefault(); submit()">
          <h1>{{ a.welcomeTitle(person.name) }}</h1>
          <p class="m f13">{{ a.welcomeDetail() }}</p>
          @if (trouble(); as trouble) {
            <yc-error
              [heading]="trouble.heading"
              [detail]="trouble.detail"
              [reference]="trouble.reference"
              [retryable]="false"
            />
          }
          <div>
            <label class="lbl" for="email">{{ w.email() }}</label>
            <input class="inp lg" id="email" type="email" autocomplete="username" readonly [value]="person.email" />
          </div>
          <yc-new-password [missing]="missing()" />
          <button type="submit" class="btn p lg" [attr.aria-busy]="busy()">
            {{ busy() ? a.welcomeBusy() : a.welcomeGo() }}
          </button>
        </form>
      } @else if (trouble(); as trouble) {
        <yc-error [heading]="trouble.heading" [detail]="trouble.detail" (again)="look()" />
      } @else {
        <yc-skeleton class="card" [rows]="3" (again)="look()" />
      }
    </yc-entry-frame>
  `,
  styleUrl: './entry-form.css',
  styles: `
    .over {
      display: grid;
      gap: 16px;
      padding: 24px;
      justify-items: start;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WelcomePage {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly password = viewChild(NewPassword);
  private readonly token = location.hash.slice(1);
  private readonly refusal = signal<unknown>(undefined);
  readonly w = words;
  readonly a = accountWords;
  readonly person = signal<InvitationDto | undefined>(undefined);
  readonly over = signal(!this.token);
  readonly busy = signal(false);
  readonly missing = signal(false);
  readonly trouble = computed(() =>
    troubleOf(this.refusal(), { heading: words.failed(), detail: words.failedDetail() }),
  );

  constructor() {
    effect(() => {
      document.title = `${accountWords.welcomeTitle(this.person()?.name ?? '')} · Yicheng 议程`;
    });
    if (this.token) void this.look();
  }

  async look(): Promise<void> {
    this.refusal.set(undefined);
    try {
      this.person.set(await this.api.call('post', '/invitation/look', { body: { token: this.token } }));
    } catch (error) {
      this.fail(error);
    }
  }

  async submit(): Promise<void> {
    const password = this.password()!;
    this.missing.set(password.value().length < SHORTEST_PASSWORD);
    if (this.missing()) return password.focus();
    if (this.busy()) return;
    this.busy.set(true);
    this.refusal.set(undefined);
    try {
      const body = { token: this.token, password: password.value() };
      this.session.enter(await this.api.call('post', '/invitation/accept', { body }));
      void this.router.navigateByUrl('/', { replaceUrl: true });
    } catch (error) {
      this.fail(error);
      this.busy.set(false);
    }
  }

  private fail(error: unknown): void {
    if (error instanceof ProblemError && error.status === 410) this.over.set(true);
    else this.refusal.set(error);
  }
}
