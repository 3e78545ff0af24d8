import { OfflineError } from '@yicheng/contracts/client';
import { Knowing } from './known';

const AT = '2026-10-08T00:00:00.000Z';

describe('a list that is remembered, then read', () => {
  it('shows at once what this device knows, also when the server does not answer', () => {
    const list = new Knowing<string[]>([]);
    list.remember(['林晓杰'], AT);
    list.fail(new OfflineError());
    expect([list.state(), list.value(), list.age()]).toEqual(['known', ['林晓杰'], AT]);
  });

  it('does not claim that there is nothing because there was nothing when it was last read', () => {
    const list = new Knowing<string[]>([]);
    list.remember([], AT);
    expect(list.state()).toBe('loading');
    list.fail(new OfflineError());
    expect(list.state()).toBe('offline');
  });

  it('is empty once the server says so', () => {
    const list = new Knowing<string[]>([]);
    list.learn([]);
    list.fail(new OfflineError());
    expect(list.state()).toBe('known');
  });
});
