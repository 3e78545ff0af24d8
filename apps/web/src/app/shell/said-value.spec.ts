import { saidValue } from './said-value';

const hall = '01a20dc0-0479-7821-af4c-f22c0dc2ddca';
const said = {
  zone: 'Asia/Shanghai',
  name: (id: string) => (id === hall ? '主会场' : undefined),
  yes: '是',
  no: '否',
};

describe('a value read out', () => {
  it.each([
    ['a text as it is', '开幕式', '开幕式'],
    ['nothing as a dash', null, '—'],
    ['an id by its name', hall, '主会场'],
    ['a switch as yes or no', true, '是'],
    ['posts by unit and post', [{ unitId: hall, unit: '端州区', post: '书记' }], '端州区 书记'],
    ['several in a row', ['甲', '乙'], '甲、乙'],
    ['an unknown id not at all', { attendeeId: '01a20dc0-0479-7821-af4c-f22c0dc2ddcb', role: '主持' }, '主持'],
    ['an empty list as a dash', [], '—'],
  ])('says %s', (_, value, text) => {
    expect(saidValue(value, said)).toBe(text);
  });

  it('says a moment in the zone of the meeting', () => {
    expect(saidValue('2026-10-08T01:00:00.000Z', said)).toContain('09:00');
  });
});
