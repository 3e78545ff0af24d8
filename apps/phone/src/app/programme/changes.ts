import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { dayOf, defineWords } from '@yicheng/ui/kit-free';
import { clock } from '../platform/clock';
import { MyProgramme } from '../platform/my-programme';
import { changeLines } from './change-lines';
import { words as entryWords } from './entry-words';

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
            @if (change.day) {
              <li class="m">{{ change.day }}</li>
            }
            <li>
              @if (change.was) {
                <s class="m tn"
                  ><span class="sr">{{ ew.planned(change.was) }}</span
                  ><span aria-hidden="true">{{ change.was }}</span></s
                >
                @if (change.time) {
                  <span class="m" aria-hidden="true"> → </span>
                }
              }
              <b class="tn">{{ change.time }}</b> {{ change.title }}
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
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Changes {
  readonly programme = inject(MyProgramme);
  readonly w = words;
  readonly release = computed(() => this.programme.value()?.release?.n ?? 0);
  readonly ew = entryWords;
  readonly changes = computed(() => {
    const zone = this.programme.zone();
    const vehicle = this.programme.value()?.vehicle?.number;
    return changeLines(this.programme.changes(), { today: dayOf(clock(), zone), zone, ...(vehicle && { vehicle }) });
  });
}
