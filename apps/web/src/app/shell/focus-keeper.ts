import { afterEveryRender, inject, Injectable, DOCUMENT } from '@angular/core';

const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"]';
/** Lists that look after the focus of their rows themselves, because they recycle them. */
const OWN = 'cdk-virtual-scroll-viewport, [ycRows]';
/** How long a page has to put the focus somewhere itself, milliseconds. */
const PATIENCE = 100;

/** Where the focus was: the control, and every element around it with its neighbours. */
interface Trail {
  control: HTMLElement;
  around: { element: Element; next: Element | null; before: Element | null }[];
}

/**
 * Whoever works with keys never starts again at the top: when the control in focus goes away or is disabled, the focus
 * passes to its like in what took its place, else to what opened the layer, else to the page.
 */
@Injectable({ providedIn: 'root' })
export class FocusKeeper {
  private readonly document = inject(DOCUMENT);
  private trail: Trail | undefined;
  private opener: HTMLElement | undefined;

  constructor() {
    this.document.addEventListener('focusin', ({ target }) => this.came(target as HTMLElement));
    this.document.addEventListener('pointerdown', () => (this.trail = undefined), true);
    afterEveryRender({ write: () => this.keep() });
  }

  private came(control: HTMLElement): void {
    const before = this.trail?.control;
    if (inLayer(control) && before && !inLayer(before)) this.opener = before;
    const around: Trail['around'] = [];
    for (let one: Element | null = control; one && one !== this.document.body; one = one.parentElement)
      around.push({ element: one, next: one.nextElementSibling, before: one.previousElementSibling });
    this.trail = { control, around };
  }

  private keep(): void {
    const { trail } = this;
    if (!trail || !this.isLost(trail)) return;
    setTimeout(() => {
      if (trail !== this.trail || !this.isLost(trail)) return;
      this.trail = undefined;
      const heir = this.heir(trail);
      heir?.focus({ preventScroll: !heir.matches(FOCUSABLE) });
    }, PATIENCE);
  }

  private isLost({ control }: Trail): boolean {
    return this.document.activeElement === this.document.body && (!control.isConnected || control.matches(':disabled'));
  }

  private heir({ control, around }: Trail): HTMLElement | undefined {
    const main = this.document.querySelector<HTMLElement>('main') ?? undefined;
    for (const { element, next, before } of around) {
      if (element.isConnected && element !== control) {
        if (element.matches(OWN)) return undefined;
        if (element === main) return main;
        continue;
      }
      const place = [...element.querySelectorAll(FOCUSABLE)].indexOf(control);
      for (const other of [next, before]) {
        if (!other?.isConnected || inLayer(other) !== inLayer(control)) continue;
        const choices = within(other);
        const found = choices[Math.max(0, Math.min(place, choices.length - 1))];
        if (found) return found;
      }
    }
    return this.opener?.isConnected && !this.opener.matches(':disabled') ? this.opener : main;
  }
}

const inLayer = (element: Element): boolean => Boolean(element.closest('.cdk-overlay-container'));

const within = (element: Element): HTMLElement[] =>
  [...(element.matches(FOCUSABLE) ? [element] : []), ...element.querySelectorAll(FOCUSABLE)].filter(
    (one): one is HTMLElement => one instanceof HTMLElement && one.checkVisibility({ visibilityProperty: true }),
  );
