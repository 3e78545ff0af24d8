import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { REPLY_CHOICES, type Reply, type ReplyChoice } from '@yicheng/domain';
import { Kept } from '../platform/kept';
import { words } from './reply-words';

/** What is being typed; kept on this phone under the form's key until it is sent. */
interface Draft {
  reply?: ReplyChoice;
  reason: string;
  name: string;
  post: string;
  phone: string;
}

const EMPTY: Draft = { reason: '', name: '', post: '', phone: '' };

/** Three answers, and only the questions that follow from the one chosen. */
@Component({
  selector: 'yc-reply-form',
  templateUrl: './reply-form.html',
  styleUrl: './reply-form.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReplyForm {
  private readonly kept = inject(Kept);
  /** Under which the draft is kept: whose reply it is. */
  readonly key = input.required<string>();
  /** The reply as it stands. */
  readonly standing = input<Partial<Reply>>({});
  /** Whether somebody answers for another. */
  readonly forOther = input(false);
  readonly send = output<Reply>();

  readonly w = words;
  readonly draft = signal<Draft>(EMPTY);
  readonly touched = signal(false);
  readonly typed = signal(false);
  readonly choices = computed(() => {
    const names = this.forOther()
      ? [words.attendingThem(), words.leaveThem(), words.substituteThem()]
      : [words.attending(), words.leave(), words.substitute()];
    const order = [0, 2, 1];
    return order.map(n => ({ value: REPLY_CHOICES[n]!, name: names[n]! }));
  });
  readonly digits = computed(() => this.draft().phone.replace(/\D/g, '').length);
  readonly phoneOdd = computed(() => {
    const { phone } = this.draft();
    return phone.trim() !== '' && !phone.includes('*') && /^1/.test(phone.replace(/\D/g, '')) && this.digits() !== 11;
  });
  readonly missing = computed(() => {
    const { reply, reason, name } = this.draft();
    if (!reply) return 'reply';
    if (reply === 'leave-asked' && !reason.trim()) return 'reason';
    return reply === 'substitute' && !name.trim() ? 'name' : undefined;
  });

  constructor() {
    effect(() => {
      const key = this.key();
      const standing = this.standing();
      untracked(() => void this.fill(key, standing));
    });
  }

  change(change: Partial<Draft>): void {
    this.draft.update(draft => ({ ...draft, ...change }));
    this.typed.set(true);
    void this.kept.store().then(store => store.keep(this.key(), this.draft()));
  }

  text(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }

  submit(event: Event): void {
    event.preventDefault();
    this.touched.set(true);
    const { reply, reason, name, post, phone } = this.draft();
    if (!reply || this.missing()) {
      queueMicrotask(() =>
        document
          .querySelector<HTMLElement>('[aria-invalid="true"]:is(input, textarea), [aria-invalid="true"] input')
          ?.focus(),
      );
      return;
    }
    const substitute = {
      name: name.trim(),
      ...(post.trim() ? { posts: [{ post: post.trim() }] } : {}),
      ...(phone.trim() ? { phone: phone.trim() } : {}),
    };
    const why = reason.trim() ? { reason: reason.trim() } : {};
    this.send.emit({
      reply,
      ...(reply === 'attending' ? {} : why),
      ...(reply === 'substitute' ? { substitute } : {}),
    });
    this.typed.set(false);
    void this.kept.store().then(store => store.forget(this.key()));
  }

  /** What was typed here before, else what the server knows; never over something just typed. */
  private async fill(key: string, { reply, reason, substitute }: Partial<Reply>): Promise<void> {
    const kept = await (await this.kept.store()).read<Draft>(key);
    if (this.typed()) return;
    const choice = REPLY_CHOICES.find(one => one === reply);
    const known = {
      ...(choice ? { reply: choice } : {}),
      reason: reason ?? '',
      name: substitute?.name ?? '',
      post: substitute?.posts?.map(({ unit, post }) => [unit, post].filter(Boolean).join(' ')).join('；') ?? '',
      phone: substitute?.phone ?? '',
    };
    this.draft.set(kept?.value ?? known);
    this.typed.set(kept !== undefined);
  }
}
