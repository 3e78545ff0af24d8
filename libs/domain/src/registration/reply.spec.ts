import { countReplies, missingFromReply, type Reply } from './reply';

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

  it('is counted with the others of a unit', () => {
    const people = (['named', 'unnamed', 'attending', 'leave-asked', 'leave-approved', 'substitute'] as const).map(
      reply => ({ reply }),
    );
    expect(countReplies(people)).toEqual({ total: 6, attending: 1, leave: 2, substitute: 1, waiting: 2 });
  });
});
