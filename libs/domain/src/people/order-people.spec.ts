import fc from 'fast-check';
import { peopleComparator, PEOPLE_ORDERS } from './order-people';
import { pinyinKeys } from './pinyin-keys';
import { strokeKey } from './stroke-key';
import { compareText, inOfficialOrder, shortUnitName, unitAndBelow } from './unit';

const person = (name: string, unitId = '', position = 0) => ({
  id: `${name}-${position}`,
  name,
  posts: [unitId ? { unitId, post: '' } : { unit: '外单位', post: '' }],
  position,
  pinyin: pinyinKeys(name),
  strokes: strokeKey(name),
});
const names = (order: 'stroke' | 'pinyin', list: string[]) =>
  list
    .map(name => person(name))
    .sort(peopleComparator(order, []))
    .map(({ name }) => name);

describe('people in stroke order', () => {
  it('stand as on official lists: count of strokes, then 横竖撇点折', () => {
    const official = [
      '丁薛祥',
      '卜嘉英',
      '于忠福',
      '万立骏',
      '习近平',
      '王小洪',
      '王沪宁',
      '仇海华',
      '石泰峰',
      '卢永强',
    ];
    expect(names('stroke', [...official].reverse())).toEqual(official);
  });

  it('put a single given name before the others of that surname', () => {
    expect(names('stroke', ['王一鸣', '王毅', '王丁'])).toEqual(['王丁', '王毅', '王一鸣']);
  });

  it('put what the table does not know last instead of guessing', () => {
    expect(names('stroke', ['Smith', '𬭎一', '龙平'])).toEqual(['龙平', 'Smith', '𬭎一']);
  });
});

describe('people in pinyin order', () => {
  it('go by the surname as it is read, syllable by syllable', () => {
    expect(names('pinyin', ['曾国', '单雄信', '赵云', '仇和', '区燕', '陈刚强', '陈刚'])).toEqual([
      '陈刚',
      '陈刚强',
      '区燕',
      '仇和',
      '单雄信',
      '曾国',
      '赵云',
    ]);
  });
});

describe('people in official order', () => {
  const units = [
    { id: 'village', parentId: 'town', name: '怀集县梁村镇镇武村', position: 0 },
    { id: 'town', parentId: 'county', name: '怀集县梁村镇', position: 3 },
    { id: 'other', parentId: 'county', name: '怀集县怀城镇', position: 1 },
    { id: 'county', name: '怀集县', position: 8 },
    { id: 'first', name: '端州区', position: 1 },
  ];

  it('follow the tree of units, then the senders; people outside the directory come last', () => {
    const list = [person('外', ''), person('村', 'village'), person('乙', 'town', 2), person('甲', 'town', 1)];
    const all = [...list, person('城', 'other'), person('县', 'county'), person('端', 'first')];
    const sorted = all.sort(peopleComparator('official', units)).map(({ name }) => name);
    expect(sorted).toEqual(['端', '县', '城', '甲', '乙', '村', '外']);
  });

  it('has a unit, its parent before it, and everything below it', () => {
    expect(inOfficialOrder(units).map(({ id }) => id)).toEqual(['first', 'county', 'other', 'town', 'village']);
    expect([...unitAndBelow(units, 'town')].sort()).toEqual(['town', 'village']);
    expect(shortUnitName('怀集县梁村镇', '怀集县')).toBe('梁村镇');
    expect(shortUnitName('市委办公室', '市直')).toBe('市委办公室');
  });
});

describe('every order of people', () => {
  const anyone = fc.record({
    name: fc.stringMatching(/^[王李欧阳单伟国A-Ca-c𬭎]{1,4}$/u),
    unit: fc.constantFrom('a', 'b', ''),
    position: fc.integer({ min: 0, max: 3 }),
  });
  it.each(PEOPLE_ORDERS)('%s is total: the same whatever it starts from', order => {
    const units = [
      { id: 'a', name: '甲', position: 0 },
      { id: 'b', name: '乙', position: 0 },
    ];
    fc.assert(
      fc.property(fc.uniqueArray(anyone, { selector: p => JSON.stringify(p), maxLength: 8 }), drawn => {
        const people = drawn.map((p, i) => ({ ...person(p.name, p.unit, p.position), id: String(i) }));
        const compare = peopleComparator(order, units);
        const ids = (list: typeof people) => [...list].sort(compare).map(({ id }) => id);
        expect(ids([...people].reverse())).toEqual(ids(people));
      }),
    );
  });

  it('compares text by code point, however a character is stored', () => {
    const points = (text: string) => [...text].map(c => c.codePointAt(0)!.toString(16).padStart(6, '0')).join('');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        const [left, right] = [points(a), points(b)];
        expect(Math.sign(compareText(a, b))).toBe(left < right ? -1 : left > right ? 1 : 0);
      }),
    );
  });
});
