import { effect, untracked } from '@angular/core';
import { clock } from './clock';
import type { Known } from './known';

/** Expected times move with the clock: a reading that shows them is read again once it is so old, milliseconds. */
const EVERY = 90_000;
/** Every phone has its own pace, up to so much slower: after a release or a tap they do not ask all at once. */
const pace = EVERY * (1 + Math.random() / 3);

/** Reads something again at a gentle pace while it `moves`, somebody looks and there is a network. Call in an injection context. */
export function keepFresh(
  known: Pick<Known<unknown>, 'at' | 'unreachable' | 'reload'>,
  moves: () => boolean,
  now = clock,
): void {
  let asked = 0;
  effect(() => {
    const at = Date.parse(now());
    if (document.hidden || known.unreachable() || !moves()) return;
    if (at - Math.max(asked, Date.parse(known.at() ?? now())) < pace) return;
    asked = at;
    untracked(() => void known.reload());
  });
}
