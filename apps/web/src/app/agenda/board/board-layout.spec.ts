import { blocksOf, columnsOf, hoursOf, snap, type Timed } from './board-layout';

const ZONE = 'Asia/Shanghai';
const HALLS = [
  { id: 'main', venueId: 'hotel' },
  { id: 'room', venueId: 'hotel' },
];
const at = (id: string, time: string, minutes: number, place: Partial<Timed> = {}): Timed => ({
  id,
  start: new Date(`2026-10-09T${time}:00+08:00`).toISOString(),
  minutes,
  ...place,
});

describe('the layout of the board', () => {
  it('talks that overlap in a hall stand side by side, the next one has the whole width again', () => {
    const blocks = blocksOf(
      [
        at('a', '09:00', 60, { hallId: 'main' }),
        at('b', '09:30', 60, { hallId: 'main' }),
        at('c', '10:30', 30, { hallId: 'main' }),
      ],
      ZONE,
    );
    expect(blocks.map(({ id, lane, lanes, at: { start } }) => [id, lane, lanes, start])).toEqual([
      ['a', 0, 2, 540],
      ['b', 1, 2, 570],
      ['c', 0, 1, 630],
    ]);
  });

  const MANY = [
    ...HALLS,
    ...['room-2', 'room-3', 'canteen'].map(id => ({ id, venueId: 'hotel' })),
    { id: 'barn', venueId: 'village' },
  ];
  const columns = (timed: Timed[], halls = HALLS, whole = false) =>
    columnsOf('2026-10-09', timed, halls, ZONE, whole).map(({ hallId = '', narrow }) =>
      narrow ? `(${hallId})` : hallId,
    );

  it('a day shows every hall of the venue it is at, the unused ones too', () => {
    expect(columns([at('a', '09:00', 60, { hallId: 'main' }), at('tour', '10:00', 60)])).toEqual(['', 'main', 'room']);
  });

  it('of many halls those nothing lies in are narrow, and those of another venue left out', () => {
    const timed = [at('a', '09:00', 60, { hallId: 'room-2' })];
    expect(columns(timed, MANY)).toEqual(['(main)', '(room)', 'room-2', '(room-3)', '(canteen)']);
  });

  it('a day on its own shows all halls of all venues', () => {
    const timed = [at('a', '09:00', 60, { hallId: 'room-2' })];
    expect(columns(timed, MANY, true)).toEqual(['main', 'room', 'room-2', 'room-3', 'canteen', 'barn']);
  });

  it('a day with nothing in any hall shows them all, or one column when there are none', () => {
    expect(columns([])).toEqual(['main', 'room']);
    expect(columns([at('tour', '10:00', 60)])).toEqual(['', 'main', 'room']);
    expect(columns([], [])).toEqual(['']);
  });

  it('an item in a hall that was deleted is still shown', () => {
    expect(columns([at('a', '09:00', 60, { hallId: 'gone' })])).toEqual(['main', 'room', 'gone']);
  });

  it('the board reaches from the first to the last hour in use', () => {
    expect(hoursOf([])).toEqual({ start: 480, end: 1080 });
    expect(hoursOf(blocksOf([at('a', '06:50', 30), at('b', '21:10', 30)], ZONE))).toEqual({ start: 360, end: 1320 });
  });

  it('times snap to five minutes', () => expect([snap(617, 5), snap(618, 5), snap(617.4, 1)]).toEqual([615, 620, 617]));
});
