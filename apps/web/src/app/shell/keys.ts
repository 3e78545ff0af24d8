import { inject, Injectable, signal } from '@angular/core';
import { Router } from '@angular/router';
import { can } from '@yicheng/domain';
import { isTyping } from '../platform/is-typing';
import { OpenMeeting } from '../platform/open-meeting';
import { Undo } from '../platform/undo';
import { AREAS } from './areas';

const KEY = 'yicheng.single-keys';
/** How long G waits for its letter, milliseconds. */
const G_WAITS = 1_500;

/** The keys that work everywhere, and the layers they open. Pages handle their own and prevent the default. */
@Injectable({ providedIn: 'root' })
export class Keys {
  private readonly router = inject(Router);
  private readonly open = inject(OpenMeeting);
  private readonly undo = inject(Undo);
  private goUntil = 0;

  readonly layer = signal<'palette' | 'help' | undefined>(undefined);
  /** Single-key shortcuts can be turned off, for speech control and for those whom they disturb. */
  readonly single = signal(localStorage.getItem(KEY) !== 'off');

  constructor() {
    document.addEventListener('keydown', event => this.pressed(event));
  }

  setSingle(on: boolean): void {
    this.single.set(on);
    localStorage.setItem(KEY, on ? 'on' : 'off');
  }

  private pressed(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing) return;
    const typing = isTyping(event.target);
    if (event.ctrlKey || event.metaKey) {
      if (!event.altKey && this.withCtrl(event, typing)) event.preventDefault();
      return;
    }
    if (event.altKey || typing || !this.single() || this.layer() || inLayer()) return;
    if (this.alone(event.key)) event.preventDefault();
  }

  private withCtrl(event: KeyboardEvent, typing: boolean): boolean {
    const key = event.key.toLowerCase();
    if (key === 'k') {
      this.layer.update(layer => (layer === 'palette' ? undefined : 'palette'));
      return true;
    }
    if (typing || (key !== 'z' && key !== 'y')) return false;
    void (key === 'y' || event.shiftKey ? this.undo.redo() : this.undo.undo());
    return true;
  }

  private alone(key: string): boolean {
    if (performance.now() < this.goUntil) {
      this.goUntil = 0;
      return this.go(key.toLowerCase());
    }
    if (key === '?') this.layer.set('help');
    else if (key === '/') return focusSearch();
    else if (key === 'g' || key === 'G') this.goUntil = performance.now() + G_WAITS;
    else return useControl(key.toLowerCase());
    return true;
  }

  private go(letter: string): boolean {
    const meeting = this.open.meeting();
    const area = AREAS.find(one => one.key === letter);
    if (!meeting || !area || !can(area.permission, meeting.roles)) return false;
    void this.router.navigateByUrl(`${this.open.base()}/${area.path}`);
    return true;
  }
}

/** Whether a dialog or menu is in front: the keys are its own. */
const inLayer = (): boolean => Boolean(document.querySelector('[aria-modal=true], .cdk-overlay-container [role=menu]'));

/** Uses the control of the view that says a key is its own (`data-key`): a field gets the focus, anything else is pressed. */
function useControl(key: string): boolean {
  const control = document.querySelector<HTMLElement>(`main [data-key=${CSS.escape(key)}]`);
  if (control && isTyping(control)) control.focus();
  else control?.click();
  return Boolean(control);
}

/** Puts the focus into the search field of the view, if it has one. */
function focusSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>('main input[type=search], main [data-search]');
  field?.focus();
  field?.select();
  return Boolean(field);
}
