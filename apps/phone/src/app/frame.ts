import { ChangeDetectionStrategy, Component, computed, effect, inject, Injector } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Icon } from '@yicheng/ui/kit-free';
import { words } from './app-words';
import { ended } from './platform/api';
import { notHere } from './platform/missing-part';
import { MyProgramme } from './platform/my-programme';
import { MyReply } from './reply/my-reply';

/** The holder's pages between the top and the tabs. */
@Component({
  selector: 'yc-frame',
  imports: [RouterOutlet, RouterLink, RouterLinkActive, Icon],
  template: `
    @if (ended()) {
      <p class="notice warn" role="status">{{ w.ended() }}</p>
    }
    @if (notHere()) {
      <p class="notice warn" role="status">{{ w.notHere() }}</p>
    }
    <main id="main"><router-outlet (activate)="notHere.set(false)" /></main>
    <nav class="tabs" [attr.aria-label]="w.tabs()">
      <a routerLink="/" routerLinkActive="on" [routerLinkActiveOptions]="{ exact: true }" ariaCurrentWhenActive="page">
        <yc-icon name="live" size="l" />{{ w.now() }}</a
      >
      <a routerLink="/programme" routerLinkActive="on" ariaCurrentWhenActive="page">
        <yc-icon name="calendar" size="l" />{{ w.programme() }}
        @if (changes(); as n) {
          <i [attr.aria-label]="w.changes(n)">{{ n }}</i>
        }
      </a>
      <a routerLink="/mine" routerLinkActive="on" ariaCurrentWhenActive="page">
        <yc-icon name="person" size="l" />{{ w.mine() }}</a
      >
    </nav>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      min-height: 100dvh;
    }
    main {
      flex: 1;
      width: 100%;
      max-width: 36rem;
      margin: 0 auto;
      padding: env(safe-area-inset-top) 1rem calc(env(safe-area-inset-bottom) + 6rem);
    }
    .tabs {
      position: fixed;
      inset: auto 0 0;
      display: grid;
      grid-template-columns: repeat(3, 1fr);
      background: var(--surface);
      border-top: 1px solid var(--line-2);
      padding-bottom: env(safe-area-inset-bottom);
      z-index: 3;
    }
    .tabs a {
      position: relative;
      display: flex;
      flex-direction: column;
      align-items: center;
      justify-content: center;
      gap: 2px;
      min-height: 60px;
      font-size: 0.75rem;
      line-height: 1rem;
      color: var(--ink-3);
    }
    .tabs .on {
      color: var(--primary-text);
      font-weight: 600;
    }
    .tabs i {
      position: absolute;
      top: 6px;
      left: calc(50% + 6px);
      min-width: 18px;
      height: 18px;
      border-radius: 9px;
      padding: 0 4px;
      background: var(--primary);
      color: var(--on-primary);
      font: 600 11px/18px var(--font-sans);
      text-align: center;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Frame {
  private readonly programme = inject(MyProgramme);
  readonly w = words;
  readonly ended = ended;
  readonly notHere = notHere;
  readonly changes = computed(() => this.programme.changes().length);

  constructor() {
    inject(MyReply);
    const injector = inject(Injector);
    // What somebody looks after is read before they ask for it, so that it is there when the signal is not.
    effect(() => {
      const { speaking = [], me } = this.programme.value() ?? {};
      if (speaking.length) void import('./speaking/my-notes').then(m => injector.get(m.MyNotes));
      if (me?.captainVehicleIds?.length) void import('./captain/my-runs').then(m => injector.get(m.MyRuns));
      if (me?.liaisonUnitId) void import('./unit/unit-people').then(m => injector.get(m.UnitPeople));
    });
  }
}
