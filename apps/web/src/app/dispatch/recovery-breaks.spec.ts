import type { Adjusting, Finding } from '@yicheng/domain';
import { breaksOf } from './recovery-breaks';

const finding = (rule: string, subject: string, detail: Finding['detail'] = {}): Finding => ({
  rule,
  severity: 'error',
  subjects: [subject],
  detail,
});
const proposal = (...breaks: Finding[]): Adjusting => ({ id: 'x', kind: 'skip', runs: [], breaks, why: [] });
const late = finding('late-return', 'v5');
const crowd = finding('too-many-vehicles', 'tan', { to: '2026-10-08T09:00:00Z' });
const day = { forecast: [], now: '2026-10-08T08:00:00Z' };

describe('what an adjustment breaks', () => {
  it('tells what it causes from what would happen anyway, the former first', () => {
    expect(breaksOf(proposal(late, crowd), proposal(late), day)).toEqual([
      { finding: crowd, anyway: false },
      { finding: late, anyway: true },
    ]);
  });

  it('leaves out what is over', () => {
    expect(breaksOf(proposal(crowd), undefined, { ...day, now: '2026-10-08T09:30:00Z' })).toEqual([]);
  });
});
