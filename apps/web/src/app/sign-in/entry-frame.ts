import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Icon, language, Spoken } from '@yicheng/ui';
import { words } from './sign-in-words';

/** The frame of every page one sees before being signed in: the name of the product and the other language. */
@Component({
  selector: 'yc-entry-frame',
  imports: [Icon],
  template: `
    <main>
      <div class="row brand">
        <span class="mark">
          <svg
            viewBox="0 0 24 24"
            fill="none"
            stroke="currentColor"
            stroke-width="2"
            stroke-linecap="round"
            stroke-linejoin="round"
            aria-hidden="true"
          >
            <path d="M4 19L10 7l4 7 6-10" />
            <circle cx="4" cy="19" r="1.3" fill="currentColor" stroke="none" />
            <circle cx="20" cy="4" r="1.3" fill="currentColor" stroke="none" />
          </svg>
        </span>
        <b>Yicheng 议程</b>
        <span class="sp"></span>
        <button type="button" class="btn ghost" [attr.aria-label]="w.switchLanguage()" (click)="switchLanguage()">
          <yc-icon name="globe" size="s" />{{ w.other() }}
        </button>
      </div>
      <ng-content />
    </main>
  `,
  styles: `
    :host {
      display: block;
      min-height: 100dvh;
      padding: 24px 16px 48px;
    }
    main {
      width: min(400px, 100%);
      margin: min(10vh, 96px) auto 0;
      display: grid;
      gap: 16px;
    }
    .brand {
      gap: 8px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EntryFrame {
  private readonly spoken = inject(Spoken);
  readonly w = words;

  switchLanguage(): void {
    this.spoken.choose(language() === 'en' ? 'zh-CN' : 'en');
  }
}
