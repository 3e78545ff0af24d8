import { fillPath } from './fill-path';

describe('a path with names in it', () => {
  it.each([
    ['/meetings', {}, {}, '/meetings'],
    ['/meetings/{meetingId}/halls', { meetingId: 'm1' }, {}, '/meetings/m1/halls'],
    ['/documents/{kind}', { kind: 'a/b ä' }, {}, '/documents/a%2Fb%20%C3%A4'],
    ['/people', {}, { q: '李 & 王', unit: undefined, limit: 0 }, '/people?q=%E6%9D%8E+%26+%E7%8E%8B&limit=0'],
    ['/people', {}, { status: ['named', 'unnamed'], order: null }, '/people?status=named&status=unnamed'],
  ])('%s with %j and %j is %s', (template, path, query, expected) => {
    expect(fillPath(template, path, query)).toBe(expected);
  });

  it('refuses to address something with a name left open', () => {
    expect(() => fillPath('/meetings/{meetingId}', {})).toThrow('needs meetingId');
  });
});
