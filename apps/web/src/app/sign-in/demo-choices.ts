import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { DemoDto, DemoUserDto } from '@yicheng/contracts';
import { Icon } from '@yicheng/ui';
import { words } from './sign-in-words';

const ROLES: Record<string, () => string> = {
  organizer: words.organizer,
  secretary: words.secretary,
  admin: words.admin,
  liaison: words.liaison,
  captain: words.captain,
  speaker: words.speaker,
  attendee: words.attendee,
};

/** Everybody one may be in the demo: users sign in here, pass links open the phone pages. */
@Component({
  selector: 'yc-demo-choices',
  imports: [Icon],
  template: `
    <section class="card" [attr.aria-label]="w.demo()">
      <h2 class="f13">{{ w.demo() }}</h2>
      <p class="f12 m">{{ w.demoDetail() }}</p>
      <div class="who">
        @for (user of demo().users; track user.email) {
          <button
            type="button"
            class="btn"
            [attr.aria-label]="w.demoAs(role(user.role) + ' ' + user.name)"
            (click)="chosen.emit(user)"
          >
            <b>{{ role(user.role) }}</b><span class="m">{{ user.name }}</span>
          </button>
        }
      </div>
      @if (demo().passes.length) {
        <p class="f12 m passes">{{ w.demoPasses() }}</p>
        <div class="who">
          @for (pass of demo().passes; track pass.url) {
            <a class="btn" target="_blank" rel="noopener" [href]="pass.url">
              <b>{{ role(pass.role) }}</b>
              <span class="m el">{{ pass.last4 ? w.withLast4(pass.name, pass.last4) : pass.name }}</span>
              <yc-icon name="external" size="xs" />
            </a>
          }
        </div>
      }
    </section>
  `,
  styles: `
    section {
      padding: 16px 24px 20px;
    }
    .who {
      display: grid;
      gap: 8px;
      margin-top: 10px;
    }
    .btn {
      justify-content: flex-start;
      gap: 10px;
      height: auto;
      min-height: 36px;
      white-space: normal;
    }
    .btn b {
      white-space: nowrap;
    }
    a .m {
      flex: 1;
    }
    .passes {
      margin-top: 14px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DemoChoices {
  readonly demo = input.required<DemoDto>();
  readonly chosen = output<DemoUserDto>();
  readonly w = words;

  role(role: string): string {
    return ROLES[role]?.() ?? role;
  }
}
