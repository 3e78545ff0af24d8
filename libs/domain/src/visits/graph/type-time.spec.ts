import type { Itinerary } from '../itinerary';
import type { Run } from '../run';
import { typeTime } from './type-time';

const at = (time: string): string => `2026-10-08T${time}:00.000Z`;
const itinerary = {
  id: 'day',
  date: '2026-10-08',
  title: '',
  mode: 'staggered',
  start: { place: 'Hotel', at: at('08:00') },
  end: { place: 'Hotel', by: at('18:00') },
  stops: ['a', 'b', 'c'].map(id => ({ id, name: id, dwell: 30, capacity: 2 })),
  legs: ['start a', 'a b', 'b c', 'a c', 'start b', 'start c', 'c end'].map(way => {
    const [from, to] = way.split(' ') as [string, string];
    return { from, to, minutes: 20, source: 'typed' };
  }),
  vehicleIds: ['v1'],
} satisfies Itinerary as Itinerary;
const run: Run = {
  id: 'run',
  vehicleId: 'v1',
  depart: at('08:00'),
  calls: [
    { id: '1', stopId: 'a', begin: at('08:30'), leave: at('09:00') },
    { id: '2', stopId: 'b', begin: at('09:30'), leave: at('10:00') },
  ],
};
const type = (kind: 'depart' | 'begin' | 'leave', stopId: string, time: string, call?: number): string => {
  const typed = typeTime(
    run,
    kind === 'depart' ? { kind } : { kind, stopId },
    call,
    at(time),
    { itinerary },
    () => 'new',
  );
  if ('earliest' in typed) return `not before ${typed.earliest.slice(11, 16)}`;
  const { depart, calls } = typed.run;
  const said = calls.map(one => `${one.stopId} ${one.begin.slice(11, 16)}–${one.leave.slice(11, 16)}`);
  return [depart.slice(11, 16), ...said].join(', ');
};

describe('a time typed into the table of runs', () => {
  it('is kept as typed, and what comes after follows', () => {
    expect(type('begin', 'a', '08:40', 0)).toBe('08:00, a 08:40–09:10, b 09:40–10:10');
    expect(type('leave', 'a', '08:50', 0)).toBe('08:00, a 08:30–08:50, b 09:20–09:50');
    expect(type('depart', '', '08:20')).toBe('08:20, a 08:40–09:10, b 09:30–10:00');
  });

  it('that cannot be kept changes nothing and says what can be typed', () => {
    expect(type('leave', 'b', '09:10', 1)).toBe('not before 09:31');
    expect(type('begin', 'b', '08:45', 1)).toBe('not before 09:00');
  });

  it('puts in a stop that was not visited, in the cell it was typed into', () => {
    expect(type('begin', 'c', '10:30')).toBe('08:00, a 08:30–09:00, b 09:30–10:00, c 10:30–11:00');
    expect(type('leave', 'c', '11:10')).toBe('08:00, a 08:30–09:00, b 09:30–10:00, c 10:40–11:10');
    expect(type('begin', 'c', '10:10')).toBe('not before 10:20');
  });
});
