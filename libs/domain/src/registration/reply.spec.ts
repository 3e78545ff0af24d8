import { countReplies, missingFromReply, type Reply, sameAnswer, type StandingReply } from './reply';

const leave = (reply: 'leave-asked' | 'leave-approved', reason: string): StandingReply => ({ reply, reason });

describe('an answer', () => {
  it.each<[Reply, string[]]>([
    [{ reply: 'attending' }, []],
    [{ reply: 'leave-asked' }, ['reason']],
    [{ reply: 'leave-asked', reason: '  ' }, ['reason']],
    [{ reply: 'leave-asked', reason: '防汛值班' }, []],
    [{ reply: 'substitute' }, ['substitute.name']],
    [{ reply: 'substitute', substitute: { name: '李四' } }, []],
  ])('%j lacks %j', (reply, missing) => {
    expect(missingFromReply(reply)).toEqual(missing);
  });

  const named = (phone: string, name = '李四'): StandingReply => ({
    reply: 'substitute',
    substitute: { name, posts: [{ post: '副镇长' }], phone },
  });
  it.each<[string, boolean, StandingReply, StandingReply]>([
    ['whose leave was approved meanwhile', true, leave('leave-asked', '值班'), leave('leave-approved', '值班')],
    ['with another reason', false, leave('leave-asked', '值班'), leave('leave-asked', '住院')],
    ['read back with a masked number', true, named('138 0013 8000'), named('138****8000')],
    ['with another number', false, named('13800138001'), named('138****8000')],
    ['with another person', false, named('13800138000'), named('13800138000', '王五')],
    ['of another kind', false, { reply: 'attending' }, leave('leave-asked', '值班')],
  ])('%s is the same: %j', (_, expected, one, other) => {
    expect(sameAnswer(one, other)).toBe(expected);
    expect(sameAnswer(other, one)).toBe(expected);
  });

  it('is counted with the others of a unit', () => {
    const people = (['named', 'unnamed', 'attending', 'leave-asked', 'leave-approved', 'substitute'] as const).map(
      reply => ({ reply }),
    );
    expect(countReplies(people)).toEqual({ total: 6, attending: 1, leave: 1, asked: 1, substitute: 1, waiting: 2 });
  });
});
