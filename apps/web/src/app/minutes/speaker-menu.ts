import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { DeskPerson } from './desk';
import { w } from './minutes-words';

/** Whom an `@` may mean. Focus stays in the line; the line moves `active`. */
@Component({
  selector: 'yc-speaker-menu',
  template: `
    <div class="menu">
      <div class="head">
        @if (query() === '') {
          {{ people().length ? w.speakersNow() : w.lookFor() }}
        } @else if (people().length === 0) {
          {{ w.nobody(query()) }}
        } @else {
          <b>{{ query() }}</b>
        }
        <span class="sp"></span>
        @if (query() !== '' && people().length) {
          {{ w.matches(total()) }}
        }
      </div>
      <div role="listbox" [attr.aria-label]="w.speaker()">
        @for (person of people(); track person.id; let i = $index) {
          <div
            class="o"
            role="option"
            tabindex="-1"
            [id]="'desk-speaker-' + i"
            [class.on]="i === active()"
            [attr.aria-selected]="i === active()"
            (pointermove)="pointed.emit(i)"
            (mousedown)="$event.preventDefault()"
            (click)="picked.emit(person)"
            (keydown.enter)="picked.emit(person)"
          >
            <span class="ava" aria-hidden="true">{{ person.name.slice(0, 1) }}</span>
            <span class="el"
              ><b>{{ person.name }}</b> <span class="f12 m2">{{ person.unit }}{{ person.post }}</span></span
            >
            <span class="sp"></span>
            @if (i === active()) {
              <span class="kbd" aria-hidden="true">Enter</span>
            }
          </div>
        }
      </div>
    </div>
  `,
  styles: `
    .menu {
      width: 384px;
      max-width: 80vw;
    }
    .head {
      display: flex;
      gap: 6px;
      padding: 4px 10px 6px;
      font-size: 12px;
      line-height: 18px;
      color: var(--ink-3);
    }
    .head b {
      color: var(--ink);
    }
    .o {
      display: flex;
      align-items: center;
      gap: 10px;
      height: 42px;
      padding: 0 10px;
      border-radius: var(--r-sm);
      font-size: 13px;
      white-space: nowrap;
      cursor: default;
    }
    .o b + span {
      margin-left: 6px;
    }
    .o.on {
      background: var(--primary-soft-2);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SpeakerMenu {
  readonly people = input.required<readonly DeskPerson[]>();
  readonly query = input.required<string>();
  /** How many answer in all; the list may show fewer. */
  readonly total = input.required<number>();
  readonly active = input.required<number>();
  readonly picked = output<DeskPerson>();
  readonly pointed = output<number>();
  protected readonly w = w;
}
