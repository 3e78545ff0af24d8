import { dayLanes, type Piece } from './day-lanes';

const piece = (id: string, start: string, end: string): Piece => ({ id, title: id, kind: 'session', start, end });

describe('days at a glance', () => {
  it('shows at least 8 to 18 o’clock, and more where something runs earlier or later', () => {
    const early = piece('breakfast', '2026-10-08T22:30:00Z', '2026-10-08T23:30:00Z');
    expect(dayLanes([], ['2026-10-09'], 'Asia/Shanghai').hours.at(0)).toBe(8);
    expect(dayLanes([early], ['2026-10-09'], 'Asia/Shanghai').hours.at(0)).toBe(6);
  });

  it('puts what runs at once one below the other, and what follows beside it', () => {
    const pieces = [
      piece('a', '2026-10-09T00:00:00Z', '2026-10-09T02:00:00Z'),
      piece('b', '2026-10-09T01:00:00Z', '2026-10-09T03:00:00Z'),
      piece('c', '2026-10-09T02:00:00Z', '2026-10-09T03:00:00Z'),
    ];
    const [day] = dayLanes(pieces, ['2026-10-09'], 'Asia/Shanghai').days;
    expect(day?.rows).toBe(2);
    expect(day?.pieces.map(({ id, row, left, width }) => [id, row, left, width])).toEqual([
      ['a', 0, 0, 20],
      ['b', 1, 10, 20],
      ['c', 0, 20, 10],
    ]);
  });
});
