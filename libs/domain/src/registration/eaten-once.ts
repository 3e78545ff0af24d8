import { intervalFrom, minutesBetween, overlaps } from '../time';
import type { ProgrammeEntry } from './programme';

/**
 * A meal that the agenda has and somebody's vehicle stops for is one meal: it is called as in the agenda, where and when
 * the vehicle is there. One of those who do not ride is another.
 */
export function eatenOnce(
  items: readonly ProgrammeEntry[],
  tours: readonly ProgrammeEntry[],
  mealStopIds: ReadonlySet<string>,
): ProgrammeEntry[] {
  const onTheWay = new Set<ProgrammeEntry>();
  const driven = tours.map(stop => {
    if (!stop.mine || stop.kind !== 'stop' || !mealStopIds.has(stop.id)) return stop;
    const meal = items.find(item => item.kind === 'meal' && item.mine && !onTheWay.has(item) && atOnce(item, stop));
    if (!meal) return stop;
    onTheWay.add(meal);
    const { id, title, people, text } = meal;
    return { ...stop, id, title, at: stop.title, ...(people && { people }), ...(text && { text }) };
  });
  return [...items.filter(item => !onTheWay.has(item)), ...driven];
}

/** Whether both are planned for the same time, however late the vehicle runs. */
function atOnce(item: ProgrammeEntry, stop: ProgrammeEntry): boolean {
  const [a, b] = [item, stop.planned ?? stop].map(({ start, end }) => intervalFrom(start, minutesBetween(start, end)));
  return overlaps(a!, b!);
}
