import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { StandingReply } from '@yicheng/domain';
import { formatMoment } from '@yicheng/ui/kit-free';
import { words as appWords } from '../app-words';
import { MyProgramme } from '../platform/my-programme';
import { replyName, words } from './reply-words';
import { ReplyWriter, type TwoAnswers } from './reply-writer';

/** One person answered on two devices: both answers as given, and which of them stays. */
@Component({
  selector: 'yc-two-answers',
  template: `
    <section class="card" role="alert">
      <b>{{ w.twice() }}</b>
      @for (one of both(); track one.choice) {
        <div>
          <p class="m">{{ one.from }}</p>
          <p class="answer">{{ one.answer }}</p>
          <button class="secondary" type="button" (click)="writer.choose(two().writeId, one.choice)">
            {{ one.keep }}
          </button>
        </div>
      }
    </section>
  `,
  styles: `
    section {
      display: grid;
      gap: 14px;
      padding: 14px 16px;
      margin-top: 10px;
      border-color: var(--warn-line);
      background: var(--warn-soft);
    }
    .answer {
      margin: 2px 0 8px;
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TwoAnswersChoice {
  private readonly zone = inject(MyProgramme).zone;
  readonly writer = inject(ReplyWriter);
  readonly two = input.required<TwoAnswers>();
  readonly w = words;
  readonly both = computed(() => {
    const { here, there } = this.two();
    const when = formatMoment(there.updatedAt, this.zone());
    return [
      { choice: 'ours' as const, from: words.here(), answer: told(here), keep: appWords.keepHere() },
      {
        choice: 'theirs' as const,
        from: words.there(when),
        answer: told(there as StandingReply),
        keep: appWords.keepThere(),
      },
    ];
  });
}

/** An answer in words, what follows from it on lines of its own. */
function told({ reply, reason, substitute }: StandingReply): string {
  const posts = (substitute?.posts ?? []).map(({ unit, post }) => [unit, post].filter(Boolean).join(' ')).join('；');
  const who = [substitute?.name, posts, substitute?.phone].filter(Boolean).join(' ');
  return [replyName(reply), reason, who].filter(Boolean).join('\n');
}
