import type { AgendaItemDto, ItineraryDto } from '@yicheng/contracts';
import { listedOf, placesOf } from './places';

const at = (time: string): string => `2026-10-08T${time}:00.000Z`;
const lunch = { id: 'lunch', kind: 'meal', title: '午餐', start: at('03:40'), minutes: 60 } as AgendaItemDto;
const day = {
  id: 'tour',
  date: '2026-10-08',
  title: '现场考察',
  mode: 'convoy',
  start: { place: '会议酒店', at: at('03:00') },
  end: { place: '会议酒店' },
  stops: [{ id: 'canteen', name: '马宁镇食堂', kind: 'meal', dwell: 60, capacity: 8 }],
  legs: [
    { from: 'start', to: 'canteen', minutes: 42, source: 'typed' },
    { from: 'canteen', to: 'end', minutes: 35, source: 'typed' },
  ],
  vehicleIds: ['v1'],
} as unknown as ItineraryDto;

describe('a meal that the agenda has and the vehicles stop for', () => {
  const places = (item: Partial<AgendaItemDto> = {}) => placesOf([{ ...lunch, ...item }], [], [day], 'Asia/Shanghai');
  const listed = (item: Partial<AgendaItemDto> = {}) =>
    listedOf(places(item)).map(({ id, time, title, where }) => [id, time, title, where].join(' ').trim());

  it('is listed once, as the agenda calls it, where and when the vehicles are there', () => {
    expect(listed()).toEqual(['lunch 11:42 午餐 马宁镇食堂']);
  });

  it('keeps what was said at the stop, as said within the meal', () => {
    expect(places().map(({ id, parentId }) => [id, parentId])).toEqual([
      ['lunch', undefined],
      ['canteen', 'lunch'],
    ]);
  });

  it.each<[string, Partial<AgendaItemDto>]>([
    ['a meal at another time', { start: at('09:00') }],
    ['something else at that time', { kind: 'session' }],
    ['a meal of some', { audience: { unitIds: ['u1'] } }],
  ])('%s is listed beside it', (_, item) => expect(listed(item)).toHaveLength(2));
});
