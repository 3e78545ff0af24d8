import { reasonFor } from './usual-reasons';

describe('a reason for not waiting', () => {
  it('is read in the language of the reader where it is a usual one', () => {
    expect(reasonFor('en', '自行前往')).toBe('Makes their own way');
    expect(reasonFor('zh', 'Left with leave')).toBe('已请假离开');
    expect(reasonFor('zh', '自行前往')).toBe('自行前往');
  });

  it('stays as it was written where it is not', () => {
    expect(reasonFor('en', '去县里开会')).toBe('去县里开会');
  });
});
