import type { Schemas } from '@yicheng/contracts/client';
import { inRollOrder, ridersOf } from './riders-of';

type Person = Schemas['AttendeeDto'];
const person = (id: string, more: Partial<Person> = {}): Person =>
  ({ id, name: id, pinyin: [id], posts: [], reply: 'attending', vehicleId: 'v1', position: 0, ...more }) as Person;
const run = {
  id: 'run1',
  vehicleId: 'v1',
  depart: '2026-10-08T00:00:00.000Z',
  calls: [{ id: 'a1', stopId: 'a', begin: '2026-10-08T00:20:00.000Z', leave: '2026-10-08T01:00:00.000Z' }],
};
const at = '2026-10-08T00:50:00.000Z';
const wording = { seat: (seat: string) => `${seat} 座`, stands: (name: string) => `代 ${name}`, guest: () => '别的车' };
const people = [
  person('wang', { position: 2, posts: [{ unit: '梁村镇', post: '镇委书记' }] }),
  person('luo', { position: 1, reply: 'substitute', substitute: { name: '谢卓群' } as Person['substitute'] }),
  person('away', { reply: 'leave-approved' }),
  person('place', { reply: 'unnamed' }),
  person('other', { vehicleId: 'v2' }),
];
const riders = (marks: { attendeeId: string; aboard: boolean; at: string }[] = [], seat = '32') =>
  ridersOf(
    'v1',
    { run, callId: 'a1', rollCalls: [{ runId: 'run1', callId: 'a1', marks }] },
    { people, seats: { wang: seat }, guests: { zhao: '赵五' } },
    wording,
  );

describe('who a captain calls', () => {
  it('is everybody of the vehicle in the order of the roster, a substitute by their own name, nobody on leave', () => {
    expect(riders().map(({ name, line, state }) => [name, line, state])).toEqual([
      ['谢卓群', '代 luo', 'missing'],
      ['wang', '梁村镇 · 32 座', 'missing'],
    ]);
  });

  it('says nothing of a seat in the hall', () => {
    expect(riders([], '3-12').map(({ line, seat }) => [line, seat])).toEqual([
      ['代 luo', ''],
      ['梁村镇', ''],
    ]);
  });

  it('includes whoever was taken along, by the name on their badge', () => {
    const taken = riders([{ attendeeId: 'zhao', aboard: true, at }]).at(-1)!;
    expect([taken.name, taken.line, taken.state, taken.guest]).toEqual(['赵五', '别的车', 'aboard', true]);
  });

  it('stands by seat where there are seats, else by name', () => {
    expect(inRollOrder(riders(), true).map(({ id }) => id)).toEqual(['wang', 'luo']);
    expect(inRollOrder(riders(), false).map(({ id }) => id)).toEqual(['luo', 'wang']);
  });
});
