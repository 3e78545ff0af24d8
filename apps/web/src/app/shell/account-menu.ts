import { CdkMenuModule } from '@angular/cdk/menu';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Dialog, Icon, type IconName, Theme, type ThemeChoice } from '@yicheng/ui';
import { Session } from '../platform/session';
import { Commands } from './commands';
import { Keys } from './keys';
import { words } from './shell-words';
import { SigningOut } from './signing-out';

/** Who is signed in, appearance, language, help, and the way out. */
@Component({
  selector: 'yc-account-menu',
  imports: [CdkMenuModule, Dialog, Icon],
  template: `
    @if (user(); as user) {
      <button
        type="button"
        class="ava"
        [attr.aria-label]="w.account(user.name)"
        [title]="user.name"
        [cdkMenuTriggerFor]="menu"
      >
        {{ initial() }}
      </button>
      <ng-template #menu>
        <div class="menu" cdkMenu>
          <div class="who" role="presentation">
            <b>{{ user.name }}</b>
            <div class="f12 m">{{ user.email }}</div>
          </div>
          <hr role="separator" />
          <div class="h" role="presentation">{{ w.theme() }}</div>
          <div cdkMenuGroup [attr.aria-label]="w.theme()">
            @for (one of themes; track one.choice) {
              <button
                type="button"
                cdkMenuItemRadio
                [cdkMenuItemChecked]="theme.choice() === one.choice"
                (cdkMenuItemTriggered)="theme.choose(one.choice)"
              >
                <yc-icon [name]="one.icon" size="s" />{{ one.name() }}
                @if (theme.choice() === one.choice) {
                  <span class="sp"></span><yc-icon name="check" size="s" />
                }
              </button>
            }
          </div>
          <hr role="separator" />
          <button type="button" cdkMenuItem (cdkMenuItemTriggered)="commands.switchLanguage()">
            <yc-icon name="globe" size="s" />{{ w.other() }}
          </button>
          <button type="button" cdkMenuItem (cdkMenuItemTriggered)="keys.layer.set('help')">
            <yc-icon name="keyboard" size="s" />{{ w.keyboardHelp() }}<span class="sp"></span
            ><span class="kbd" aria-hidden="true">?</span>
          </button>
          <button type="button" cdkMenuItem (cdkMenuItemTriggered)="signingOut.ask()">
            <yc-icon name="sign-out" size="s" />{{ w.signOut() }}
          </button>
        </div>
      </ng-template>
    }
    @if (signingOut.asking()) {
      <yc-dialog [heading]="w.signOut()" width="420px" (closed)="signingOut.asking.set(false)">
        <p>{{ w.unsentAtSignOut(signingOut.unsent()) }}</p>
        <div footer>
          <span class="sp"></span>
          <button type="button" class="btn" (click)="signingOut.now()">{{ w.signOutAnyway() }}</button>
          <button type="button" class="btn p" (click)="signingOut.asking.set(false)">{{ w.stay() }}</button>
        </div>
      </yc-dialog>
    }
  `,
  styles: `
    .ava {
      text-align: center;
      width: 32px;
      height: 32px;
      border: 2px solid var(--surface);
    }
    .who {
      padding: 6px 10px;
    }
    .menu {
      width: 240px;
    }
    .menu button {
      display: flex;
      align-items: center;
      gap: 10px;
      width: 100%;
      min-height: 32px;
      padding: 4px 10px;
      border-radius: var(--r-sm);
      font-size: 13px;
    }
    .menu button:is(:hover, :focus-visible) {
      background: var(--primary-soft-2);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AccountMenu {
  readonly user = inject(Session).user;
  readonly theme = inject(Theme);
  readonly commands = inject(Commands);
  readonly keys = inject(Keys);
  readonly signingOut = inject(SigningOut);
  readonly w = words;
  readonly initial = computed(() => Array.from(this.user()?.name ?? '')[0]?.toUpperCase() ?? '');
  readonly themes: { choice: ThemeChoice; icon: IconName; name: () => string }[] = [
    { choice: 'system', icon: 'screen', name: words.system },
    { choice: 'light', icon: 'sun', name: words.light },
    { choice: 'dark', icon: 'moon', name: words.dark },
  ];
}
