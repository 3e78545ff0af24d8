import { intervalFrom, minutesBetween, overlaps } from '../time';
import type { ProgrammeEntry } from './programme';

/** When a meal is planned, end exclusive. */
interface Planned {
  id: string;
  start: string;
  end: string;
}

/** Which meal of the agenda is eaten at which meal stop, by the stop's id: those planned for the same time, each meal once. */
export function mealsOnTheWay<Meal extends Planned>(
  meals: readonly Meal[],
  stops: readonly Planned[],
): ReadonlyMap<string, Meal> {
  const eaten = new Map<string, Meal>();
  const left = new Set(meals);
  for (const stop of stops) {
    const meal = [...left].find(one => overlaps(timeOf(one), timeOf(stop)));
    if (!meal) continue;
    eaten.set(stop.id, meal);
    left.delete(meal);
  }
  return eaten;
}

const timeOf = ({ start, end }: Planned) => intervalFrom(start, minutesBetween(start, end));

/**
 * A meal that the agenda has and somebody's vehicle stops for is one meal: it is called as in the agenda, where and when
 * the vehicle is there. One of those who do not ride is another.
 */
export function eatenOnce(
  items: readonly ProgrammeEntry[],
  tours: readonly ProgrammeEntry[],
  mealStopIds: ReadonlySet<string>,
): ProgrammeEntry[] {
  const meals = items.filter(({ kind, mine }) => kind === 'meal' && mine);
  const stops = tours.filter(({ mine, kind, id }) => mine && kind === 'stop' && mealStopIds.has(id));
  // By what was planned, however late the vehicle runs.
  const eaten = mealsOnTheWay(
    meals,
    stops.map(stop => ({ ...stop, ...stop.planned })),
  );
  const driven = tours.map(entry => {
    const meal = stops.includes(entry) ? eaten.get(entry.id) : undefined;
    if (!meal) return entry;
    const { id, title, people, text } = meal;
    return { ...entry, id, title, at: entry.title, ...(people && { people }), ...(text && { text }) };
  });
  const onTheWay = new Set(eaten.values());
  return [...items.filter(item => !onTheWay.has(item)), ...driven];
}
