import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { Router, RouterOutlet } from '@angular/router';
import { OpenMeeting } from '../platform/open-meeting';
import { Address } from '../platform/address';
import { Session } from '../platform/session';
import { AREAS } from './areas';
import { FocusKeeper } from './focus-keeper';
import { KeyboardHelp } from './keyboard-help';
import { Keys } from './keys';
import { MeetingRail } from './meeting-rail';
import { NotFoundPage } from './not-found.page';
import { Palette } from './palette';
import { RailWidth } from './rail-width';
import { words } from './shell-words';
import { TopBar } from './top-bar';
import { WorkspaceRail } from './workspace-rail';

/** The frame around every page of a workspace: bar above, rail at the side (a drawer where it is narrow), page in the middle. */
@Component({
  selector: 'yc-shell',
  imports: [NotFoundPage, RouterOutlet, TopBar, MeetingRail, WorkspaceRail, Palette, KeyboardHelp],
  template: `
    <a class="btn skip" href="#main" (click)="toMain($event)">{{ w.skip() }}</a>
    <div class="app" [class.mini]="mini() && !drawer()">
      <yc-top-bar class="top" [drawer]="drawer()" (menu)="drawer.set(!drawer())" />
      @if (drawer()) {
        <div class="scrim" aria-hidden="true" (click)="drawer.set(false)"></div>
      }
      <div class="side" [class.shown]="drawer()" (keydown.escape)="drawer.set(false)">
        @if (open.meeting(); as meeting) {
          @for (one of [meeting]; track one.id) {
            <yc-meeting-rail [meeting]="one" [mini]="mini() && !drawer()" (toggled)="width.toggle(canvas())" />
          }
        } @else {
          <yc-workspace-rail [mini]="mini() && !drawer()" (toggled)="width.toggle(canvas())" />
        }
      </div>
      <main class="main" id="main" tabindex="-1" #main>
        @if (nowhere()) {
          <yc-not-found />
        } @else {
          <router-outlet />
        }
      </main>
    </div>
    @if (keys.layer() === 'palette') {
      @defer (on immediate) {
        <yc-palette (closed)="keys.layer.set(undefined)" />
      }
    } @else if (keys.layer() === 'help') {
      @defer (on immediate) {
        <yc-keyboard-help (closed)="keys.layer.set(undefined)" />
      }
    }
  `,
  styles: `
    .side {
      display: grid;
      min-height: 0;
    }
    .scrim {
      display: none;
    }
    @media (max-width: 1023.98px) {
      .side {
        position: fixed;
        z-index: 20;
        left: 0;
        top: var(--topbar);
        bottom: 0;
        width: min(280px, calc(100vw - 48px));
        visibility: hidden;
        transform: translateX(-100%);
        transition:
          transform var(--t-panel) var(--ease-out),
          visibility var(--t-panel);
        box-shadow: var(--e-3);
      }
      .side.shown {
        visibility: visible;
        transform: none;
      }
      .scrim {
        display: block;
        position: fixed;
        z-index: 19;
        inset: var(--topbar) 0 0;
        background: var(--scrim);
      }
    }
    @media print {
      .side {
        display: none;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Shell {
  private readonly address = inject(Address);
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');
  readonly open = inject(OpenMeeting);
  readonly width = inject(RailWidth);
  readonly keys = inject(Keys);
  readonly w = words;
  private readonly session = inject(Session);
  /** A workspace that there is not, or none that the reader may know of. */
  readonly nowhere = computed(() => {
    const { workspace, meeting } = this.address.place();
    // Until the first address has been gone to, none is known, and what it opens must find its outlet.
    if (this.session.state() !== 'user' || workspace === undefined || meeting) return false;
    return !this.session.workspaces().some(({ slug }) => slug === workspace);
  });
  readonly drawer = signal(false);
  readonly area = computed(() => AREAS.find(area => area.path === this.address.place().area));
  readonly canvas = computed(() => this.area()?.canvas ?? false);
  readonly mini = computed(() => this.width.mini(this.canvas()));

  constructor() {
    inject(FocusKeeper);
    effect(() => {
      document.title = [
        this.area()?.name(),
        this.open.meeting()?.title ?? (this.open.state() === 'none' ? words.meetings() : ''),
        words.product(),
      ]
        .filter(Boolean)
        .join(' · ');
    });
    // After signing in, reading goes on here as after any other page.
    if (inject(Router).navigated) afterNextRender(() => this.main().nativeElement.focus({ preventScroll: true }));
    let before: string | undefined;
    effect(() => {
      const { meeting, area } = this.address.place();
      const here = `${meeting}/${area}`;
      this.drawer.set(false);
      // Reading goes on at the new page, unless it has put the focus somewhere itself.
      const lost = document.activeElement === document.body || document.activeElement?.closest('.side, .top');
      if (before !== undefined && before !== here && lost) this.main().nativeElement.focus();
      before = here;
    });
  }

  toMain(event: Event): void {
    event.preventDefault();
    this.main().nativeElement.focus();
  }
}
