import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import type { DemoDto } from '@yicheng/contracts';
import { ErrorNote, Icon } from '@yicheng/ui';
import { Api } from '../platform/api';
import { Session } from '../platform/session';
import { DemoChoices } from './demo-choices';
import { EntryFrame } from './entry-frame';
import { troubleOf } from './entry-trouble';
import { words } from './sign-in-words';

/** E-mail and password; in a demo also everybody one may be, one tap each. */
@Component({
  selector: 'yc-sign-in',
  imports: [DemoChoices, EntryFrame, ErrorNote, Icon],
  templateUrl: './sign-in.page.html',
  styleUrl: './entry-form.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignInPage {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly emailField = viewChild.required<ElementRef<HTMLInputElement>>('email');
  private readonly passwordField = viewChild.required<ElementRef<HTMLInputElement>>('password');
  /** The address to come back to. */
  readonly then = input<string>();
  readonly w = words;
  readonly busy = signal(false);
  readonly shown = signal(false);
  readonly missing = signal<'email' | 'password' | undefined>(undefined);
  readonly demo = signal<DemoDto | undefined>(undefined);
  private readonly refusal = signal<unknown>(undefined);
  readonly insecure = !globalThis.isSecureContext;

  readonly trouble = computed(() => troubleOf(this.refusal(), { heading: words.wrong(), detail: words.wrongDetail() }));

  constructor() {
    // Not where it would only raise a keyboard over half the page.
    if (matchMedia('(pointer: fine)').matches) afterNextRender(() => this.emailField().nativeElement.focus());
    effect(() => {
      document.title = `${words.title()} · Yicheng 议程`;
    });
    void this.session.load().then(state => {
      if (state === 'user') this.leave();
    });
    this.api.call('get', '/demo').then(
      demo => this.demo.set(demo),
      () => undefined,
    );
  }

  async submit(): Promise<void> {
    const email = this.emailField().nativeElement;
    const password = this.passwordField().nativeElement;
    const missing = !/^\S+@\S+$/.test(email.value.trim()) ? 'email' : password.value ? undefined : 'password';
    this.missing.set(missing);
    if (missing) (missing === 'email' ? email : password).focus();
    else await this.signIn(email.value.trim(), password.value);
  }

  async signIn(email: string, password: string): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.refusal.set(undefined);
    try {
      await this.session.signIn(email, password);
      this.leave();
    } catch (error) {
      this.refusal.set(error);
      this.busy.set(false);
    }
  }

  private leave(): void {
    const then = this.then();
    // Only ever an address of this application.
    const target = then && /^\/(?![/\\])/.test(then) ? then : '/';
    if (this.session.changedHands()) location.replace(target);
    else void this.router.navigateByUrl(target, { replaceUrl: true });
  }
}
