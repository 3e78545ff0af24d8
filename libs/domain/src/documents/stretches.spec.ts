import { documentWords } from './document-words';

describe('the vehicles of a route card', () => {
  it('are named in stretches', () => {
    const [chinese, english] = [documentWords('zh-CN').vehicles, documentWords('en').vehicles];
    expect([[1], [2, 1], [8, 1, 2, 3, 4, 5, 6, 7], [1, 2, 3, 6]].map(chinese)).toEqual([
      '1号车',
      '1、2号车',
      '1—8号车',
      '1—3、6号车',
    ]);
    expect([[4], [2, 1], [1, 2, 3, 4]].map(english)).toEqual(['Vehicle 4', 'Vehicles 1, 2', 'Vehicles 1–4']);
  });
});
