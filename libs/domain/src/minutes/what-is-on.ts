/** A timed piece of the programme: an agenda item, a sub-item of one, or a stop. */
export interface Slot {
  id: string;
  kind: 'item' | 'stop';
  parentId?: string;
  /** Instant; a slot without one is not scheduled and never on. */
  start?: string;
  minutes: number;
}

/**
 * What is going on at a moment, the most particular first: a speech before the plenary it belongs to,
 * a stop before the day of visits, then what began last. A slot ends when the next may begin (end exclusive).
 */
export function whatIsOn<S extends Slot>(programme: readonly S[], at: string): S[] {
  const moment = Date.parse(at);
  const byId = new Map(programme.map(slot => [slot.id, slot]));
  const depth = (slot: S, seen = 0): number => {
    const parent = slot.parentId === undefined ? undefined : byId.get(slot.parentId);
    return parent && seen < 8 ? 1 + depth(parent, seen + 1) : slot.kind === 'stop' ? 1 : 0;
  };
  const begin = (slot: S) => Date.parse(slot.start!);
  return programme
    .filter(slot => slot.start !== undefined && begin(slot) <= moment && moment < begin(slot) + slot.minutes * 60_000)
    .sort((a, b) => depth(b) - depth(a) || begin(b) - begin(a) || a.id.localeCompare(b.id));
}
