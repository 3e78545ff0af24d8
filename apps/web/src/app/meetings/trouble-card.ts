import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formatMoment, Icon } from '@yicheng/ui';
import { LetBe } from '../platform/let-be';
import { words } from './meetings-words';
import type { Standing } from './standing';
import { tell } from './trouble-words';

const FEW = 6;

/** What does not work out, conflicts first; each leads to its place. */
@Component({
  selector: 'yc-trouble-card',
  imports: [RouterLink, Icon, LetBe],
  template: `
    <div class="row g6 head">
      <h2>{{ w.attention() }}</h2>
      <span class="sp"></span>
      @if (standing().conflicts()) {
        <span class="chip r">{{ w.conflicts(standing().conflicts()) }}</span>
      }
      @if (standing().reminders()) {
        <span class="chip a">{{ w.reminders(standing().reminders()) }}</span>
      }
    </div>
    <ul>
      @for (one of shown(); track $index) {
        <li class="pb" [class.c]="one.conflict">
          <yc-icon [name]="one.conflict ? 'conflict' : 'warning'" />
          <div>
            <b>{{ one.fact }}</b>
            <p class="f12 m2">{{ one.why }}</p>
            <div class="row g12 wrap">
              <a class="f12" [routerLink]="one.link" [attr.aria-label]="w.openIn(one.fact)">{{ w.open() }}</a>
              @if (standing().accepted.editable) {
                <yc-let-be [finding]="one.finding" [accepted]="standing().accepted" />
              }
            </div>
          </div>
        </li>
      } @empty {
        <li class="pb none f13 m2"><yc-icon name="ok" />{{ w.nothingWrong() }}</li>
      }
    </ul>
    @if (standing().troubles().length > few) {
      <div class="more f12">
        <button type="button" class="btn link f12" [attr.aria-expanded]="all()" (click)="all.set(!all())">
          {{ all() ? w.fewer() : w.more(standing().troubles().length - few) }}
        </button>
      </div>
    }
    @if (left(); as left) {
      @if (left.length) {
        <details class="more f12">
          <summary>{{ w.leftAs(left.length) }}</summary>
          <ul>
            @for (one of left; track $index) {
              <li>
                <b>{{ one.fact }}</b>
                <p class="m2">
                  {{ one.reason }} <span class="m">{{ one.by }}</span>
                </p>
                @if (standing().accepted.editable) {
                  <button type="button" class="btn link f12" (click)="standing().accepted.withdraw(one.finding)">
                    {{ w.reopen() }}
                  </button>
                }
              </li>
            }
          </ul>
        </details>
      }
    }
  `,
  styles: `
    .head {
      padding: 12px 16px;
    }
    .pb {
      padding: 12px 16px;
      border-top: 1px solid var(--line);
      font-size: 13px;
      line-height: 20px;
      display: grid;
      grid-template-columns: 18px minmax(0, 1fr);
      gap: 10px;
    }
    .pb > yc-icon {
      color: var(--warn-icon);
    }
    .pb.c > yc-icon {
      color: var(--live);
    }
    .pb.none > yc-icon {
      color: var(--primary);
    }
    .more li {
      padding: 6px 0;
    }
    .more {
      padding: 6px 16px 6px 44px;
      border-top: 1px solid var(--line);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TroubleCard {
  readonly standing = input.required<Standing>();
  readonly base = input.required<string>();
  readonly all = signal(false);
  readonly w = words;
  readonly few = FEW;
  readonly shown = computed(() => {
    const standing = this.standing();
    const troubles = standing.troubles();
    return (this.all() ? troubles : troubles.slice(0, FEW)).map(trouble => ({
      ...tell(trouble, standing),
      finding: trouble.finding,
      conflict: trouble.finding.severity === 'error',
      link: [this.base(), trouble.area, trouble.id].filter(Boolean),
    }));
  });
  readonly left = computed(() => {
    const standing = this.standing();
    return standing.left().map(trouble => {
      const { reason, by = '', at } = standing.accepted.of(trouble.finding) ?? {};
      const when = at ? formatMoment(at, standing.meeting.timeZone) : '';
      return { fact: tell(trouble, standing).fact, finding: trouble.finding, reason, by: words.leftBy(by, when) };
    });
  });
}
