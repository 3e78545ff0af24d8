import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { defineWords, formatTime } from '@yicheng/ui/kit-free';
import { MyProgramme } from '../platform/my-programme';
import { changeName, titleOf } from './entry-words';

const words = defineWords({
  title: [(n: number) => `第 ${n} 版：您的日程有变动`, (n: number) => `Release ${n} changes your day`],
  seen: ['知道了', 'Got it'],
});

/** What a new release changed in the holder's own day, until they say they have seen it. */
@Component({
  selector: 'yc-changes',
  template: `
    @if (changes().length) {
      <section class="card changes" role="status">
        <b>{{ w.title(release()) }}</b>
        <ul>
          @for (change of changes(); track change.id) {
            <li>
              <span class="tn">{{ change.time }}</span> {{ change.title }}
              <span class="chip warn">{{ change.name }}</span>
            </li>
          }
        </ul>
        <button class="secondary" type="button" (click)="programme.markSeen()">{{ w.seen() }}</button>
      </section>
    }
  `,
  styles: `
    .changes {
      padding: 12px 16px;
      margin-top: 10px;
      display: grid;
      gap: 8px;
      border-color: var(--warn-line);
      background: var(--warn-soft);
    }
    ul {
      list-style: none;
      display: grid;
      gap: 6px;
    }
    .tn {
      font-weight: 600;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Changes {
  readonly programme = inject(MyProgramme);
  readonly w = words;
  readonly release = computed(() => this.programme.value()?.release?.n ?? 0);
  readonly changes = computed(() => {
    const changed = this.programme.changed();
    const vehicle = this.programme.value()?.vehicle?.number;
    return this.programme.entries().flatMap(entry => {
      const change = changed.get(entry.id);
      const time = formatTime(entry.start, this.programme.zone());
      return change ? [{ id: entry.id, time, title: titleOf(entry, vehicle), name: changeName(change) }] : [];
    });
  });
}
