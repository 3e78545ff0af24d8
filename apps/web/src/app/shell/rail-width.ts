import { Injectable, signal } from '@angular/core';

const KEY = 'yicheng.rail';
type Kind = 'canvas' | 'reading';
type Choice = Partial<Record<Kind, 'wide' | 'mini'>>;

function stored(): Choice {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Choice;
  } catch {
    return {};
  }
}

/** Whether the rail is collapsed: on canvas screens unless chosen otherwise, each kind of screen remembered. */
@Injectable({ providedIn: 'root' })
export class RailWidth {
  private readonly choice = signal<Choice>(stored());

  mini(canvas: boolean): boolean {
    return (canvas ? (this.choice().canvas ?? 'mini') : (this.choice().reading ?? 'wide')) === 'mini';
  }

  toggle(canvas: boolean): void {
    const next = this.mini(canvas) ? 'wide' : 'mini';
    this.choice.update(choice => ({ ...choice, [canvas ? 'canvas' : 'reading']: next }));
    localStorage.setItem(KEY, JSON.stringify(this.choice()));
  }
}
