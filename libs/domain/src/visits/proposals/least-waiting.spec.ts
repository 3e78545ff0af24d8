import type { Proposal } from '../proposal';
import { at } from '../testing';
import { leastWaiting } from './least-waiting';

const aProposal = (id: string, back: string, waiting: number, more: Partial<Proposal> = {}): Proposal => ({
  id,
  kind: id,
  mode: 'staggered',
  runs: [{ id: `run of ${id}`, vehicleId: 'v1', depart: at('08:00'), calls: [] }],
  return: at(back),
  waiting,
  driving: 100,
  proven: id === 'fastest',
  most: { stopId: 'a', vehicles: 1, capacity: 1 },
  changes: { vehicleIds: [], people: 0 },
  breaks: [],
  why: [],
  ...more,
});
const fastest = aProposal('fastest', '17:35', 195);
const offered = (...others: Proposal[]) =>
  leastWaiting([fastest, ...others]).map(({ id, waiting, proven, runs }) => [id, waiting, proven, runs[0]!.id]);

describe('the earliest return', () => {
  it('is the one with the least waiting of those that are back as early', () => {
    expect(offered(aProposal('calmest', '17:35', 155))).toEqual([['fastest', 155, true, 'run of calmest']]);
  });

  it.each([
    ['is later', aProposal('calmest', '17:40', 155)],
    ['waits as long', aProposal('calmest', '17:35', 195)],
    ['travels in another way', aProposal('sameOrder', '17:35', 100, { mode: 'sameOrder' })],
    [
      'breaks a limit',
      aProposal('calmest', '17:35', 100, {
        breaks: [{ rule: 'late-return', severity: 'error', subjects: [], detail: {} }],
      }),
    ],
  ])('stays itself beside one that %s', (_, other) => {
    expect(offered(other).map(([, , , runs]) => runs)).toEqual(['run of fastest', `run of ${other.id}`]);
  });
});
