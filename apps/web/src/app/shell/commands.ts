import { computed, inject, Injectable } from '@angular/core';
import { Router } from '@angular/router';
import { language, Spoken, Theme } from '@yicheng/ui';
import { Session } from '../platform/session';
import { Address } from '../platform/address';
import { Keys } from './keys';
import type { Choice } from './pick-list';
import { words } from './shell-words';
import { SigningOut } from './signing-out';

/** What the palette can do besides going somewhere. Nothing here publishes, sends or deletes. */
@Injectable({ providedIn: 'root' })
export class Commands {
  private readonly router = inject(Router);
  private readonly spoken = inject(Spoken);
  private readonly theme = inject(Theme);
  private readonly keys = inject(Keys);
  private readonly session = inject(Session);
  private readonly address = inject(Address);
  private readonly signingOut = inject(SigningOut);

  readonly all = computed<Choice[]>(() => [
    {
      id: 'new-meeting',
      icon: 'plus',
      name: words.newMeeting(),
      run: () => void this.router.navigateByUrl(`/w/${this.workspace()}/new`),
    },
    { id: 'language', icon: 'globe', name: words.switchLanguage(), run: () => this.switchLanguage() },
    { id: 'light', icon: 'sun', name: words.useLight(), run: () => this.theme.choose('light') },
    { id: 'dark', icon: 'moon', name: words.useDark(), run: () => this.theme.choose('dark') },
    {
      id: 'keys',
      icon: 'keyboard',
      name: words.keyboardHelp(),
      keys: '?',
      run: () => setTimeout(() => this.keys.layer.set('help')),
    },
    { id: 'sign-out', icon: 'sign-out', name: words.signOut(), run: () => this.signingOut.ask() },
  ]);

  switchLanguage(): void {
    this.spoken.choose(language() === 'en' ? 'zh-CN' : 'en');
  }

  private workspace(): string {
    return this.address.place().workspace ?? this.session.workspaces()[0]?.slug ?? '';
  }
}
