import { ChangeDetectionStrategy, Component, computed, input, numberAttribute } from '@angular/core';
import { words } from '../ui-words';

/** A vehicle's number on its colour: 1–8 have their own, later ones repeat them with a dashed edge. */
@Component({
  selector: 'yc-bus',
  template: `<span [class]="look()" aria-hidden="true">{{ number() }}</span
    ><span class="sr">{{ name() }}</span>`,
  styles: `
    :host {
      display: inline-flex;
      position: relative;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Bus {
  readonly number = input.required({ transform: numberAttribute });
  readonly name = computed(() => words.vehicle(this.number()));
  readonly look = computed(() => {
    const number = Math.max(1, Math.trunc(this.number()) || 1);
    return `busn b${((number - 1) % 8) + 1}${number > 8 ? ' dash' : ''}`;
  });
}
