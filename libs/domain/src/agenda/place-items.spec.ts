import fc from 'fast-check';
import type { AgendaItem } from './agenda-item';
import { placeItems } from './place-items';
import { runningOrder, withDescendants } from './running-order';

const item = (id: string, minutes: number, more: Partial<AgendaItem> = {}): AgendaItem => ({
  id,
  kind: 'speech',
  title: id,
  minutes,
  ...more,
});
const PLENARY = item('plenary', 90, { start: '2026-10-09T00:30:00.000Z', hallId: 'main' });
const times = (items: AgendaItem[]) =>
  runningOrder(items, 'plenary').map(({ item: { id }, start, end }) => [id, start?.slice(11, 16), end?.slice(11, 16)]);

describe('the running order', () => {
  it('sub-items run one after another from the start of their plenary, by position', () => {
    const items = [
      item('speech', 50, { parentId: 'plenary', position: 3 }),
      PLENARY,
      item('opening', 5, { parentId: 'plenary', position: 1 }),
      item('example', 7, { parentId: 'plenary', position: 2 }),
    ];
    expect(times(items)).toEqual([
      ['opening', '00:30', '00:35'],
      ['example', '00:35', '00:42'],
      ['speech', '00:42', '01:32'],
    ]);
  });

  it('a sub-item with a start of its own keeps it and those after it follow', () => {
    const items = [
      PLENARY,
      item('a', 10, { parentId: 'plenary', position: 1 }),
      item('b', 10, { parentId: 'plenary', position: 2, start: '2026-10-09T01:00:00.000Z' }),
      item('c', 10, { parentId: 'plenary', position: 3 }),
    ];
    expect(times(items)).toEqual([
      ['a', '00:30', '00:40'],
      ['b', '01:00', '01:10'],
      ['c', '01:10', '01:20'],
    ]);
  });

  it('without a start for the plenary there are offsets but no times', () => {
    const { start: _, ...unscheduled } = PLENARY;
    const items = [unscheduled, item('a', 10, { parentId: 'plenary' }), item('b', 10, { parentId: 'plenary' })];
    expect(runningOrder(items, 'plenary').map(({ start, offset }) => [start, offset])).toEqual([
      [undefined, 0],
      [undefined, 10],
    ]);
  });

  it('sub-items are where their plenary is unless they say otherwise', () => {
    const halls = [{ id: 'main', venueId: 'hotel' }];
    const placed = placeItems(
      [PLENARY, item('a', 5, { parentId: 'plenary' }), item('b', 5, { parentId: 'plenary', venueId: 'garden' })],
      halls,
    );
    expect(['a', 'b'].map(id => [placed.get(id)?.hallId, placed.get(id)?.venueId])).toEqual([
      ['main', 'hotel'],
      [undefined, 'garden'],
    ]);
  });

  it('every item has its place, even under a missing parent or in a circle', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    fc.assert(
      fc.property(fc.uniqueArray(fc.record({ id, parentId: id }), { selector: ({ id: own }) => own }), links => {
        const items = links.map(({ id: own, parentId }) => item(own, 5, { parentId }));
        expect([...placeItems(items).keys()].sort()).toEqual(links.map(({ id: own }) => own).sort());
      }),
    );
  });

  it('an item with everything below it', () => {
    const items = [PLENARY, item('a', 5, { parentId: 'plenary' }), item('b', 5, { parentId: 'a' }), item('c', 5)];
    expect([...withDescendants(items, 'plenary')]).toEqual(['plenary', 'a', 'b']);
  });
});
