import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import type { Reply, ReplyState } from '@yicheng/domain';
import { formatDays } from '@yicheng/ui/kit-free';
import { PageTop } from '../page-top';
import { MyProgramme } from '../platform/my-programme';
import { Standing } from '../standing';
import { MyReply } from './my-reply';
import { ReplyForm } from './reply-form';
import { replyName, words } from './reply-words';
import { ReplyWriter } from './reply-writer';
import { TwoAnswersChoice } from './two-answers';

/** One's own answer to the invitation. */
@Component({
  selector: 'yc-reply-page',
  imports: [PageTop, ReplyForm, Standing, TwoAnswersChoice],
  template: `
    <yc-page-top [title]="w.title()" />
    @if (programme.value(); as value) {
      <h2>{{ value.meeting.title }}</h2>
      <p class="m">{{ days() }}</p>
      <p>
        <b>{{ value.me.name }}</b>&ngsp;<span class="m">{{ value.me.unit }} {{ value.me.post }}</span>
      </p>
    }
    <yc-standing [state]="reply.state()" (retry)="reply.reload()" />
    @if (reply.value(); as standing) {
      @if (writer.twice(standing.id); as two) {
        <yc-two-answers [two]="two" />
      } @else {
        <p class="standing" role="status">
          {{ w.standing(name(known().reply ?? standing.reply)) }}
          @if (writer.pending(standing.id)) {
            <span class="chip warn">{{ w.queued() }}</span>
          } @else if (sent()) {
            <span class="chip">{{ w.sent() }}</span>
          }
        </p>
        @if (writer.refused(standing.id); as why) {
          <p class="notice warn" role="alert">{{ w.refused(why) }}</p>
        }
        <yc-reply-form key="reply" [standing]="known()" (send)="answer($event)" />
      }
    }
  `,
  styles: `
    h2 {
      font-size: 1.5rem;
      line-height: 1.9rem;
    }
    .standing {
      margin-top: 8px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReplyPage {
  readonly programme = inject(MyProgramme);
  readonly writer = inject(ReplyWriter);
  private readonly mine = inject(MyReply);
  readonly reply = this.mine.known;
  readonly w = words;
  readonly sent = this.mine.sent;
  readonly known = computed(() => {
    const standing = this.reply.value();
    const given = standing && this.writer.given(standing.id);
    const { reply, reason, substitute } = (given ?? standing ?? {}) as Partial<Reply>;
    return { reply, reason, substitute } as Partial<Reply>;
  });
  readonly days = computed(() => {
    const meeting = this.programme.value()?.meeting;
    return meeting ? formatDays(meeting.startDate, meeting.endDate) : '';
  });

  name(reply: ReplyState): string {
    return replyName(reply);
  }

  answer(reply: Reply): void {
    const standing = this.reply.value();
    if (standing) void this.writer.write('/me/reply', standing, reply);
  }
}
