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

  it('a day shows the halls it uses, a day on its own all of them', () => {
    const timed = [at('a', '09:00', 60, { hallId: 'main' }), at('tour', '10:00', 60)];
    const places = (whole: boolean) => columnsOf('2026-10-09', timed, HALLS, ZONE, whole).map(({ hallId }) => hallId);
    expect(places(false)).toEqual([undefined, 'main']);
    expect(places(true)).toEqual([undefined, 'main', 'room']);
  });

  it('an empty day shows its halls, or one column when there are none', () => {
    expect(columnsOf('2026-10-09', [], HALLS, ZONE, false).map(({ hallId }) => hallId)).toEqual(['main', 'room']);
    expect(columnsOf('2026-10-09', [], [], ZONE, false)).toEqual([{ key: '2026-10-09 ', day: '2026-10-09' }]);
  });

  it('an item in a hall that was deleted is still shown', () => {
    const timed = [at('a', '09:00', 60, { hallId: 'gone' })];
    expect(columnsOf('2026-10-09', timed, HALLS, ZONE, false).map(({ hallId }) => hallId)).toEqual(['gone']);
  });

  it('the board reaches from the first to the last hour in use', () => {
    expect(hoursOf([])).toEqual({ start: 480, end: 1080 });
    expect(hoursOf(blocksOf([at('a', '06:50', 30), at('b', '21:10', 30)], ZONE))).toEqual({ start: 360, end: 1320 });
  });

  it('times snap to five minutes', () => expect([snap(617, 5), snap(618, 5), snap(617.4, 1)]).toEqual([615, 620, 617]));
});
