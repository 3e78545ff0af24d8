import { badgeCode, readBadgeCode } from './badge-code';

const badge = { attendeeId: '01a20c85-077f-70f3-ae34-dfc77de42e00', name: '植美玲' };

describe('the code of a badge', () => {
  it('says who it is, and nothing that opens anything', () => {
    expect(badgeCode(badge)).toBe('YC1:01A20C85077F70F3AE34DFC77DE42E00:植美玲');
    expect(readBadgeCode(` ${badgeCode(badge)}\n`)).toEqual(badge);
  });

  it('no other code is taken for one', () => {
    const others = ['', 'https://example.org/p/#token', 'YC1:123:王', badgeCode(badge).replace('YC1', 'YC2')];
    expect(others.map(readBadgeCode)).toEqual(others.map(() => undefined));
  });
});
