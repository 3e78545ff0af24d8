import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ProblemError } from '@yicheng/contracts/client';
import { ErrorNote } from '@yicheng/ui';
import { Api } from '../platform/api';
import { Session } from '../platform/session';
import { accountWords } from './account-words';
import { EntryFrame } from './entry-frame';
import { troubleOf } from './entry-trouble';
import { NewPassword, SHORTEST_PASSWORD } from './new-password';
import { words } from './sign-in-words';

type Input = ElementRef<HTMLInputElement>;

/** Where the link from the terminal leads: makes the first workspace and its administrator. */
@Component({
  selector: 'yc-setup',
  imports: [RouterLink, EntryFrame, ErrorNote, NewPassword],
  templateUrl: './setup.page.html',
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
export class SetupPage {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly workspaceField = viewChild<Input>('workspace');
  private readonly nameField = viewChild<Input>('name');
  private readonly emailField = viewChild<Input>('email');
  private readonly password = viewChild(NewPassword);
  private readonly token = location.hash.slice(1);
  private readonly refusal = signal<unknown>(undefined);
  private readonly over = signal(false);
  readonly w = words;
  readonly a = accountWords;
  readonly busy = signal(false);
  readonly missing = signal<'workspace' | 'name' | 'email' | 'password' | undefined>(undefined);

  /** Why there is nothing to fill in: the link was used or replaced, or half of it was copied. */
  readonly closed = computed(() => (this.over() ? 'over' : this.token ? undefined : 'no-token'));
  readonly trouble = computed(() =>
    troubleOf(this.refusal(), { heading: words.failed(), detail: words.failedDetail() }),
  );

  constructor() {
    effect(() => {
      document.title = `${accountWords.setupTitle()} · Yicheng 议程`;
    });
    this.api.call('get', '/setup').catch((error: unknown) => this.fail(error));
  }

  async submit(): Promise<void> {
    if (this.busy()) return;
    const [workspace, name, email] = [this.workspaceField(), this.nameField(), this.emailField()].map(
      field => field!.nativeElement,
    ) as [HTMLInputElement, HTMLInputElement, HTMLInputElement];
    const password = this.password()!;
    const missing = !workspace.value.trim()
      ? 'workspace'
      : !name.value.trim()
        ? 'name'
        : !/^\S+@\S+\.\S+$/.test(email.value.trim())
          ? 'email'
          : password.value().length < SHORTEST_PASSWORD
            ? 'password'
            : undefined;
    this.missing.set(missing);
    if (missing) return { workspace, name, email, password }[missing].focus();
    this.busy.set(true);
    this.refusal.set(undefined);
    const body = {
      token: this.token,
      workspace: workspace.value.trim(),
      name: name.value.trim(),
      email: email.value.trim(),
      password: password.value(),
    };
    try {
      this.session.enter(await this.api.call('post', '/setup', { body }));
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
