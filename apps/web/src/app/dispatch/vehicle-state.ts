import type { Followed } from './dispatch-store';
import { words } from './dispatch-words';

/** What a vehicle is doing, in words. */
export function stateOf({ where }: Pick<Followed, 'where'>, placeName: (id: string) => string): string {
  const place = placeName(where.place);
  if (where.state === 'back') return words.back();
  if (where.state === 'waiting') return words.waiting(place);
  if (where.state === 'standing') return words.standing(place);
  return where.place === 'end' ? words.driving_back() : words.driving(place);
}
