import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { countReplies, hasAnswered, type ReplyState } from '@yicheng/domain';
import { defineWords, Icon } from '@yicheng/ui/kit-free';
import { words as appWords } from '../app-words';
import { PageTop } from '../page-top';
import { replyName } from '../reply/reply-words';
import { ReplyWriter } from '../reply/reply-writer';
import { Standing } from '../standing';
import { UnitPeople } from './unit-people';

const words = defineWords({
  all: [(n: number) => `全部 ${n}`, (n: number) => `All ${n}`],
  waiting: [(n: number) => `未回执 ${n}`, (n: number) => `No reply ${n}`],
  counts: [
    (attending: number, leave: number, substitute: number) => `参会 ${attending} · 请假 ${leave} · 代会 ${substitute}`,
    (attending: number, leave: number, substitute: number) =>
      `${attending} attending · ${leave} on leave · ${substitute} replaced`,
  ],
  asked: [(n: number) => ` · 请假待批 ${n}`, (n: number) => ` · ${n} asked for leave`],
  find: ['按姓名查找', 'Find by name'],
  none: ['名单上还没有本单位的人。', 'Nobody of your unit is on the roster yet.'],
  allAnswered: ['都已回执。', 'Everybody has replied.'],
  queued: ['待同步', 'To sync'],
  refused: ['没有被接受', 'Not accepted'],
  comes: [(name: string) => `${name} 代会`, (name: string) => `${name} comes instead`],
});

/** A liaison's list: who of the unit has replied, and how. */
@Component({
  selector: 'yc-unit-page',
  imports: [PageTop, RouterLink, Standing, Icon],
  template: `
    <yc-page-top [title]="app.unit()" />
    <yc-standing [state]="people.known.state()" (retry)="people.known.reload()" />
    @if (people.known.value(); as all) {
      <p class="m">{{ summary() }}</p>
      <div class="filter" role="group">
        <button type="button" class="pill" [attr.aria-pressed]="!waiting()" (click)="waiting.set(false)">
          {{ w.all(all.length) }}
        </button>
        <button type="button" class="pill" [attr.aria-pressed]="waiting()" (click)="waiting.set(true)">
          {{ w.waiting(counts().waiting) }}
        </button>
      </div>
      @if (all.length > 12) {
        <input
          class="field"
          type="search"
          [placeholder]="w.find()"
          [attr.aria-label]="w.find()"
          (input)="find($event)"
        />
      }
      <ul class="card people">
        @for (one of shown(); track one.id) {
          <li>
            <a [routerLink]="['/unit', one.id]">
              <span>
                <b>{{ one.name }}</b>&ngsp;<span class="m">{{ one.post }}</span>
                @if (one.substitute) {
                  &ngsp;<span class="m">{{ w.comes(one.substitute) }}</span>
                }
              </span>
              <span class="chip" [class.warn]="one.waits" [class.good]="one.answered && !one.waits">{{
                one.reply
              }}</span>
              <yc-icon name="chevron-right" />
            </a>
          </li>
        } @empty {
          <li class="notice">{{ all.length ? w.allAnswered() : w.none() }}</li>
        }
      </ul>
    }
  `,
  styles: `
    .filter {
      display: flex;
      gap: 8px;
      margin: 6px 0;
    }
    .people {
      list-style: none;
      margin-top: 8px;
    }
    li + li {
      border-top: 1px solid var(--line);
    }
    a {
      display: flex;
      align-items: center;
      gap: 8px;
      min-height: 60px;
      padding: 8px 10px 8px 16px;
      color: var(--ink);
    }
    a > span:first-child {
      flex: 1;
      min-width: 0;
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnitPage {
  private readonly writer = inject(ReplyWriter);
  readonly people = inject(UnitPeople);
  readonly w = words;
  readonly app = appWords;
  readonly waiting = signal(false);
  readonly wanted = signal('');
  readonly counts = computed(() => countReplies((this.people.known.value() ?? []) as { reply: ReplyState }[]));
  readonly summary = computed(() => {
    const { attending, leave, substitute, asked } = this.counts();
    return words.counts(attending, leave, substitute) + (asked ? words.asked(asked) : '');
  });
  readonly shown = computed(() =>
    (this.people.known.value() ?? [])
      .filter(one => !this.waiting() || !hasAnswered(one.reply as ReplyState))
      .filter(one => !this.wanted() || one.name.includes(this.wanted()) || this.reads(one.pinyin))
      .map(one => ({
        id: one.id,
        name: one.name,
        post: [one.posts[0]?.unit, one.posts[0]?.post].filter(Boolean).join(' '),
        substitute: one.reply === 'substitute' ? one.substitute?.name : undefined,
        reply: this.underWay(one.id) ?? replyName(one.reply as ReplyState),
        waits: this.underWay(one.id) !== undefined || !hasAnswered(one.reply as ReplyState),
        answered: hasAnswered(one.reply as ReplyState),
      })),
  );

  /** Where an answer given on this phone is, while the server does not have it. */
  private underWay(id: string): string | undefined {
    if (this.writer.twice(id)) return appWords.choose();
    if (this.writer.refused(id)) return words.refused();
    return this.writer.pending(id) ? words.queued() : undefined;
  }

  find(event: Event): void {
    this.wanted.set((event.target as HTMLInputElement).value.trim().toLowerCase());
  }

  private reads(pinyin: string[]): boolean {
    const plain = this.wanted();
    return pinyin.some(
      key =>
        key.replaceAll(' ', '').startsWith(plain) ||
        key
          .split(' ')
          .map(part => part[0])
          .join('')
          .startsWith(plain),
    );
  }
}
