import { parseRemarkLine, withoutMention, type Sayer } from './parse-remark-line';

const person = (id: string, name: string, ...keys: string[]) => ({ id, name, keys });
const wang = person('1', '王建明', 'wangjianming', 'wjm');
const wu = person('2', '吴佳敏', 'wujiamin', 'wjm');
const qin = person('3', '覃美华', 'qinmeihua', 'tanmeihua', 'qmh', 'tmh');
const chenA = person('4', '陈静', 'chenjing', 'cj');
const chenB = person('5', '陈静', 'chenjing', 'cj');
const li = person('6', 'Li Wei', 'liwei', 'lw');
const zhao = person('7', '赵敏', 'zhaomin', 'zm', '木格镇镇长');
const people = [wang, wu, qin, chenA, chenB, li, zhao];

/** As the product's search behaves, in short: by the beginning of a name, its pinyin or its initials. */
const find = (query: string, among: readonly (Sayer & { keys: string[] })[]) => {
  const wanted = query.toLowerCase();
  return among.filter(({ name, keys }) => [name.toLowerCase(), ...keys].some(key => key.startsWith(wanted)));
};

/** Reads a line with `|` where the caret is; without one it stands at the end. */
function read(marked: string) {
  const caret = marked.indexOf('|');
  const line = marked.replace('|', '');
  const { speaker, open, text } = parseRemarkLine(line, caret < 0 ? line.length : caret, people, find);
  return { speaker: speaker?.id, open: open?.candidates.map(({ id }) => id), text };
}

describe('one line of capture', () => {
  it.each<[string, string, ReturnType<typeof read>]>([
    [
      'a line without a mention has no speaker',
      '今天很受启发。',
      { speaker: undefined, open: undefined, text: '今天很受启发。' },
    ],
    [
      'a name in characters, then the words',
      '@王建明 靠的是自己',
      { speaker: '1', open: undefined, text: '靠的是自己' },
    ],
    [
      'a name with nothing between it and the words',
      '@王建明靠的是自己',
      { speaker: '1', open: undefined, text: '靠的是自己' },
    ],
    ['full pinyin', '@wangjianming 靠自己', { speaker: '1', open: undefined, text: '靠自己' }],
    ['any reading of a surname', '@tmh 油茶要卖油', { speaker: '3', open: undefined, text: '油茶要卖油' }],
    ['pinyin straight before Chinese', '@qmh油茶要卖油', { speaker: '3', open: undefined, text: '油茶要卖油' }],
    ['a full-width ＠ and a colon', '＠覃美华：油茶要卖油', { speaker: '3', open: undefined, text: '油茶要卖油' }],
    ['a name with a space, in any case', '@li wei thank you', { speaker: '6', open: undefined, text: 'thank you' }],
    ['a mention after the words', '油茶要卖油 @覃美华 。', { speaker: '3', open: undefined, text: '油茶要卖油 。' }],
    [
      'initials that two people share are open',
      '@wjm 靠自己',
      { speaker: undefined, open: ['1', '2'], text: '@wjm 靠自己' },
    ],
    [
      'namesakes are open, in characters too',
      '@陈静 靠自己',
      { speaker: undefined, open: ['4', '5'], text: '@陈静 靠自己' },
    ],
    [
      'an e-mail address is text',
      '写信到office@qmh.cn',
      { speaker: undefined, open: undefined, text: '写信到office@qmh.cn' },
    ],
    [
      'an address before the mention stays text',
      '@覃美华 写信到 a@wangjianming.cn',
      { speaker: '3', open: undefined, text: '写信到 a@wangjianming.cn' },
    ],
    [
      'what nobody answers to stays in the text',
      '价格 @5元 一斤',
      { speaker: undefined, open: undefined, text: '价格 @5元 一斤' },
    ],
    [
      'a second mention stays in the text',
      '@覃美华 同意 @王建明 的话',
      { speaker: '3', open: undefined, text: '同意 @王建明 的话' },
    ],
    ['a mention being typed is open', '@wj|', { speaker: undefined, open: ['1', '2'], text: '@wj' }],
    [
      'so is one typed before words that are there',
      '@w|今天很受启发',
      { speaker: undefined, open: ['1', '2'], text: '@w今天很受启发' },
    ],
    ['a bare @ is open and means nobody yet', '@|', { speaker: undefined, open: [], text: '@' }],
    ['a finished name at the caret is still open', '@覃美华|', { speaker: undefined, open: ['3'], text: '@覃美华' }],
    ['an empty line', '', { speaker: undefined, open: undefined, text: '' }],
  ])('%s', (_, line, expected) => {
    expect(read(line)).toEqual(expected);
  });

  it('loses the mention once somebody is picked for it, and the space after it', () => {
    const { open } = parseRemarkLine('@wjm 靠的是自己', 4, people, find);
    expect(withoutMention('@wjm 靠的是自己', open!)).toEqual({ line: '靠的是自己', caret: 0 });
  });
});
