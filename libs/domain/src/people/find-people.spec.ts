import { findPeople } from './find-people';
import { cleanName } from './person-name';
import { pinyinKeys } from './pinyin-keys';

const people = [
  ['王建国', '139****8765', '怀集县梁村镇', '镇委书记'],
  ['单雄信', '138****0018', '封开县', '县委书记'],
  ['覃美华', '13700004416', '德庆县', '干部'],
  ['吕布', undefined, '端州区', '司机'],
  ['Ann Wong', '+44****0018', 'Physics', 'Reader'],
].map(([name, phone, unit, post], i) => ({
  id: String(i),
  name: name!,
  pinyin: pinyinKeys(name!),
  ...(phone ? { phone } : {}),
  posts: [{ unit: unit!, post: post! }],
}));

describe('somebody is found', () => {
  it.each([
    ['建国', ['王建国']],
    ['wjg', ['王建国']],
    ['WangJianGuo', ['王建国']],
    ['jianguo', ['王建国']],
    ['王jg', ['王建国']],
    ['wang建', ['王建国']],
    ['sxx', ['单雄信']],
    ['danxx', ['单雄信']],
    ['tan', ['覃美华']],
    ['qinmh', ['覃美华']],
    ['lv', ['吕布']],
    ['lü', ['吕布']],
    ['8765', ['王建国']],
    ['0018', ['单雄信', 'Ann Wong']],
    ['４４１６', ['覃美华']],
    ['ann', ['Ann Wong']],
    ['aw', ['Ann Wong']],
    ['wong', ['Ann Wong']],
    ['梁村镇', ['王建国']],
    ['书记', ['王建国', '单雄信']],
    ['xyz', []],
    ['99999', []],
  ])('by %s', (query, names) => {
    expect(findPeople(query, people).map(({ name }) => name)).toEqual(names);
  });

  it('with a full name before a part of one', () => {
    const list = ['王建国强', '李王建', '王建'].map((name, i) => ({ id: String(i), name, pinyin: pinyinKeys(name) }));
    expect(findPeople('王建', list).map(({ name }) => name)).toEqual(['王建', '王建国强', '李王建']);
  });
});

describe('a name', () => {
  it.each([
    ['张　三', '张三'],
    [' 欧阳 海锋\n', '欧阳海锋'],
    ['买买提•艾力', '买买提·艾力'],
    ['阿依古丽．麦麦提', '阿依古丽·麦麦提'],
    ['  Ann   Wong ', 'Ann Wong'],
    ['J. Smith', 'J. Smith'],
  ])('written %p is kept as %p', (raw, clean) => {
    expect(cleanName(raw)).toBe(clean);
  });

  it.each([
    ['尉迟恭', 'yu chi gong'],
    ['区燕', 'ou yan'],
    ['仇和', 'qiu he'],
    ['曾国', 'zeng guo'],
    ['吕行', 'lv xing'],
  ])('%s is read %s', (name, reading) => {
    expect(pinyinKeys(name)[0]).toBe(reading);
  });
});
