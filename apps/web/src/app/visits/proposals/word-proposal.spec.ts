import type { Finding, Itinerary, Proposal } from '@yicheng/domain';
import { language } from '@yicheng/ui';
import { words } from './proposal-words';
import { titleOf, whyOf } from './word-proposal';

const at = (time: string): string => `2026-10-08T${time}:00.000Z`;
const vehicleIds = ['v1', 'v2', 'v3', 'v4'];
const itinerary: Itinerary = {
  id: 'itinerary',
  date: '2026-10-08',
  title: 'Site visits',
  mode: 'convoy',
  start: { place: 'Hotel', at: at('08:00') },
  end: { place: 'Hotel', by: at('18:00') },
  stops: [{ id: 'museum', name: 'Museum', dwell: 45, capacity: 2, close: at('11:30') }],
  legs: [],
  vehicleIds,
};
const context = { itinerary, numbers: new Map(vehicleIds.map((id, i) => [id, i + 1])), zone: 'UTC' };
const wait = (minutes: number, ...ids: string[]): Finding => ({
  rule: 'wait',
  severity: 'warning',
  subjects: ['museum', ...ids],
  detail: { because: 'convoy', minutes },
});
const aProposal = (change: Partial<Proposal> = {}): Proposal => ({
  id: 'convoy',
  kind: 'convoy',
  mode: 'convoy',
  runs: [],
  return: at('13:44'),
  waiting: 180,
  driving: 400,
  proven: true,
  most: { stopId: 'museum', vehicles: 2, capacity: 2 },
  changes: { vehicleIds: [], people: 0 },
  breaks: [],
  why: [],
  ...change,
});
const inBoth = (say: () => string): [zh: string, en: string] => {
  const said = (['zh-CN', 'en'] as const).map(one => {
    language.set(one);
    return say();
  });
  language.set('zh-CN');
  return said as [string, string];
};

describe('a proposal in words', () => {
  it('names all who wait, those that wait as long as one', () => {
    const [zh, en] = inBoth(() => whyOf(aProposal({ why: [wait(45, ...vehicleIds)] }), context));
    expect(zh).toContain('1—4 号车在Museum各等 45 分。');
    expect(en).toContain('Vehicles 1–4 wait 45 min each at Museum.');
  });

  it('says what is waited beside what is named, so that the parts make up the sum', () => {
    const [zh, en] = inBoth(() => whyOf(aProposal({ why: [wait(45, 'v1'), wait(30, 'v2', 'v3')] }), context));
    expect(zh).toContain('1 号车在Museum等 45 分；2、3 号车在Museum各等 30 分；其余等候共 75 分。');
    expect(en).toContain(
      'Vehicle 1 waits 45 min at Museum; Vehicles 2 and 3 wait 30 min each at Museum; other waits add up to 75 min.',
    );
  });

  it('says in its title what it breaks, as one clause', () => {
    const detail = { leave: at('11:36'), close: at('11:30'), minutes: 6 };
    const late: Finding = { rule: 'outside-window', severity: 'error', subjects: ['museum'], detail };
    expect(inBoth(() => titleOf(aProposal({ kind: 'fastest', breaks: [late] }), context))).toEqual([
      '最早返回，但 11:36 才离开Museum',
      'Back earliest, but leaves Museum at 11:36',
    ]);
  });

  it('leaves a name its capital', () => {
    const detail = { vehicles: 3, capacity: 2, over: 1, waves: 2, minutes: 45 };
    const full: Finding = { rule: 'too-many-vehicles', severity: 'error', subjects: ['museum'], detail };
    expect(inBoth(() => titleOf(aProposal({ breaks: [full] }), context))).toEqual([
      '统一编队，但Museum超出车位 1 辆',
      'One convoy, but Museum is 1 parking place short',
    ]);
  });

  it('is proven within its way of travelling', () => {
    expect(inBoth(() => words.proven('convoy'))).toEqual(['统一编队中已证明最早', 'proven earliest for one convoy']);
    expect(inBoth(() => words.proven('staggered'))).toEqual(['分组错峰中已证明最早', 'proven earliest when staggered']);
  });
});
