import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Schemas } from '@yicheng/contracts/client';
import type { Reply, ReplyState } from '@yicheng/domain';
import { words as appWords } from '../app-words';
import { PageTop } from '../page-top';
import { Pass } from '../platform/pass';
import { ReplyForm } from '../reply/reply-form';
import { replyName, words } from '../reply/reply-words';
import { ReplyWriter } from '../reply/reply-writer';
import { TwoAnswersChoice } from '../reply/two-answers';
import { Standing } from '../standing';
import { UnitPeople } from './unit-people';

/** A liaison answers for somebody of the unit, or names who comes instead. */
@Component({
  selector: 'yc-person-page',
  imports: [PageTop, ReplyForm, RouterLink, Standing, TwoAnswersChoice],
  template: `
    <yc-page-top [title]="person()?.name ?? w.title()" up="/unit" />
    <yc-standing [state]="people.known.state()" (retry)="people.known.reload()" />
    @if (person(); as one) {
      <p class="m">{{ post() }}</p>
      @if (writer.twice(one.id); as two) {
        <yc-two-answers [two]="two" />
      } @else {
        <p role="status">
          {{ w.standing(name()) }}
          @if (writer.pending(one.id)) {
            <span class="chip warn">{{ w.queued() }}</span>
          } @else if (writer.sent(one.id)) {
            <span class="chip">{{ w.sent() }}</span>
          }
        </p>
        @if (writer.refused(one.id); as why) {
          <p class="notice warn" role="alert">{{ w.refused(why) }}</p>
        }
        <yc-reply-form [key]="'reply:' + one.id" [standing]="known()" [forOther]="true" (send)="answer($event)" />
      }
    } @else if (people.known.state() === 'known') {
      <p class="notice" role="status">{{ w.notYours() }}</p>
      <a class="secondary" routerLink="/unit">{{ app.unit() }}</a>
    }
  `,
  styles: `
    a {
      display: grid;
      place-content: center;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PersonPage {
  private readonly pass = inject(Pass);
  readonly attendeeId = input.required<string>();
  readonly people = inject(UnitPeople);
  readonly writer = inject(ReplyWriter);
  readonly w = words;
  readonly app = appWords;
  readonly person = computed(() => this.people.known.value()?.find(one => one.id === this.attendeeId()));
  readonly post = computed(
    () =>
      this.person()
        ?.posts.map(({ unit, post }) => [unit, post].join(' '))
        .join('；') ?? '',
  );
  readonly name = computed(() => replyName((this.known().reply ?? 'named') as ReplyState));
  /** The answer just given, else the one on the roster. */
  readonly known = computed(() => this.writer.given(this.attendeeId()) ?? (this.standing() as Partial<Reply>));

  answer(reply: Reply): void {
    const path = `/meetings/${this.pass.holder()?.meetingId ?? ''}/attendees/${this.attendeeId()}/reply`;
    void this.writer.write(path, this.standing() as Schemas['ReplyDto'], reply);
  }

  /** The reply that an attendee's row carries. */
  private standing(): Partial<Schemas['ReplyDto']> {
    const { id, version, reply, replyReason, substitute, updatedAt } = this.person() ?? {};
    return {
      ...(id ? { id, version, updatedAt } : {}),
      ...(reply ? { reply } : {}),
      ...(replyReason ? { reason: replyReason } : {}),
      ...(substitute ? { substitute } : {}),
    } as Partial<Schemas['ReplyDto']>;
  }
}
