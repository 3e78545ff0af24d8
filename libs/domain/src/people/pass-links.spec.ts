import { linkRows, linkState, linkText } from './pass-links';

const people = [
  {
    name: '单雄信',
    url: 'http://localhost/p/#a',
    phone: '13812348765',
    posts: [
      { unit: '怀集县', post: '县委书记' },
      { unit: '怀城街道', post: '党工委书记' },
    ],
  },
  { name: '王建国', url: 'http://localhost/p/#b', posts: [{ post: '记者' }] },
];

describe('links handed out', () => {
  it('are a line for each person, the name and then the link, to be pasted into a chat', () => {
    expect(linkText(people)).toBe('单雄信 http://localhost/p/#a\n王建国 http://localhost/p/#b');
  });

  it('are numbered rows of a sheet, every post of a person in one cell and no phone where none is known', () => {
    expect(linkRows(people)).toEqual([
      [1, '怀集县、怀城街道', '单雄信', '县委书记、党工委书记', '13812348765', 'http://localhost/p/#a'],
      [2, '', '王建国', '记者', '', 'http://localhost/p/#b'],
    ]);
  });
});

describe('how far somebody has come with their link', () => {
  it('is none, made, or opened once a device knows it', () => {
    expect([linkState(undefined), linkState({ devices: 0 }), linkState({ devices: 2 })]).toEqual([
      'none',
      'made',
      'opened',
    ]);
  });
});
