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
import { phoneTrouble, REPLY_CHOICES, type Reply, type ReplyChoice } from '@yicheng/domain';
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
  /** The number that somebody tried to send although it is none. */
  private readonly doubted = signal<string | undefined>(undefined);
  readonly choices = computed(() => {
    const names = this.forOther()
      ? [words.attendingThem(), words.leaveThem(), words.substituteThem()]
      : [words.attending(), words.leave(), words.substitute()];
    const order = [0, 2, 1];
    return order.map(n => ({ value: REPLY_CHOICES[n]!, name: names[n]! }));
  });
  /** What is wrong with the number as typed; it may be sent all the same, by sending once more. */
  readonly phoneWhy = computed(() => {
    const phone = this.draft().phone.trim();
    const trouble = phoneTrouble({ phone });
    if (!trouble) return '';
    const digits = phone.normalize('NFKC').replace(/\D/g, '');
    const isMobile = /^1/.test(digits) && trouble !== 'phone-unreadable';
    const why = isMobile ? words.phoneShort(digits.length) : words.phoneOdd();
    return this.doubted() === phone ? `${why}${words.sendAnyway()}` : why;
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

  /** Another answer asks other questions: none of them was left out yet. */
  choose(reply: ReplyChoice): void {
    this.touched.set(false);
    this.change({ reply });
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
    if (reply === 'substitute' && this.phoneWhy() && this.doubted() !== phone.trim()) {
      this.doubted.set(phone.trim());
      document.getElementById('phone')?.focus();
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
