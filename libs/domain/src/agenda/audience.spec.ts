import type { AgendaItem } from './agenda-item';
import { concerns, isAmong } from './audience';
import { guestsOf } from './guests';

const UNITS = [{ id: 'city' }, { id: 'huaiji', parentId: 'city' }, { id: 'liangcun', parentId: 'huaiji' }];
const [wang, lu] = guestsOf(
  [
    { id: 'wang', posts: [{ unitId: 'liangcun' }, {}], groupId: 'north', category: null },
    { id: 'lu', posts: [{ unitId: 'city' }], category: '领导', vehicleId: 'bus-1' },
  ],
  UNITS,
);
const item: AgendaItem = { id: 'i', kind: 'discussion', title: '讨论', minutes: 60 };

describe('audiences', () => {
  it('a guest brings every unit above their own', () => {
    expect(wang).toEqual({ id: 'wang', unitIds: ['liangcun', 'huaiji', 'city'], groupId: 'north' });
    expect(lu).toEqual({ id: 'lu', unitIds: ['city'], category: '领导', vehicleId: 'bus-1' });
  });

  it('units above each other in a circle end somewhere', () => {
    const [guest] = guestsOf(
      [{ id: 'g', posts: [{ unitId: 'a' }] }],
      [
        { id: 'a', parentId: 'b' },
        { id: 'b', parentId: 'a' },
      ],
    );
    expect(guest?.unitIds).toEqual(['a', 'b']);
  });

  it.each([
    ['nobody named', undefined, true, true],
    ['an empty audience', { unitIds: [] }, true, true],
    ['a county', { unitIds: ['huaiji'] }, true, false],
    ['a group or a category', { groupIds: ['north'], categories: ['领导'] }, true, true],
    ['another group', { groupIds: ['south'] }, false, false],
  ])('%s', (_, audience, forWang, forLu) => {
    expect([isAmong(audience, wang!), isAmong(audience, lu!)]).toEqual([forWang, forLu]);
  });

  it('an item for staff concerns only those with a part in it', () => {
    const staff: AgendaItem = { ...item, visibility: 'staff', speakers: [{ attendeeId: 'lu', role: 'chair' }] };
    expect([concerns(staff, wang!), concerns(staff, lu!)]).toEqual([false, true]);
  });
});
