import { isSameFinding, openFindings } from './accepted-finding';

const clash = { rule: 'hall-clash', subjects: ['a', 'b'], detail: { hallId: 'h', minutes: 15 } };

describe('an accepted finding', () => {
  it('is no longer open, however its facts were ordered on the way', () => {
    expect(openFindings([clash], [{ ...clash, detail: { minutes: 15, hallId: 'h' } }])).toEqual([]);
  });

  it('comes back when its facts changed', () => {
    const longer = { ...clash, detail: { hallId: 'h', minutes: 30 } };
    expect(openFindings([longer], [clash])).toEqual([longer]);
  });

  it('says nothing about the same rule broken by others', () => {
    expect(isSameFinding(clash, { ...clash, subjects: ['a', 'c'] })).toBe(false);
  });
});
