import { whatIsOn, type Slot } from './what-is-on';

const slot = (id: string, start: string | undefined, minutes: number, more: Partial<Slot> = {}): Slot => ({
  id,
  kind: 'item',
  ...(start && { start: `2026-10-09T${start}:00Z` }),
  minutes,
  ...more,
});

const programme = [
  slot('visits', '00:00', 600),
  slot('rose-park', '01:00', 40, { kind: 'stop', parentId: 'visits' }),
  slot('plenary', '01:10', 100),
  slot('speech-1', '01:10', 10, { parentId: 'plenary' }),
  slot('speech-2', '01:20', 10, { parentId: 'plenary' }),
  slot('unscheduled', undefined, 30),
];
const on = (time: string) => whatIsOn(programme, `2026-10-09T${time}:00Z`).map(({ id }) => id);

describe('what is on', () => {
  it('names the speech before the plenary it belongs to', () => {
    expect(on('01:25')).toEqual(['speech-2', 'rose-park', 'plenary', 'visits']);
  });
  it('names the stop before the day of visits', () => {
    expect(on('01:05')).toEqual(['rose-park', 'visits']);
  });
  it('ends a speech when the next begins', () => {
    expect(on('01:20')[0]).toBe('speech-2');
  });
  it('knows nothing outside the programme', () => {
    expect([on('10:00'), on('23:00')]).toEqual([[], []]);
  });
});
