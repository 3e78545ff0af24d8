import { estimateMinutes, spokenLength } from './estimate-minutes';

describe('how long a text takes to speak', () => {
  it.each<[string, string, { characters: number; words: number }]>([
    ['Han characters, not the punctuation', '各位领导、同志们：大家好！', { characters: 10, words: 0 }],
    [
      'a numeral is one word, and so is a name in Latin letters',
      '木格镇有祠堂27座，PPT 在第 3 页。',
      { characters: 10, words: 3 },
    ],
    [
      'figures with separators and percent signs stay whole',
      '产值 1,100.5 万元，增长 12.3%。',
      { characters: 6, words: 2 },
    ],
    ['rare characters beyond the basic plane', '𬭎和〇都是字。', { characters: 6, words: 0 }],
    [
      'English by words, hyphens and apostrophes inside a word',
      "We don't rush: a well-kept village, 27 halls.",
      { characters: 0, words: 8 },
    ],
    ['white space of any kind counts nothing', '　　字 \u00a0\t字。\r\n\r\n字。', { characters: 3, words: 0 }],
    ['nothing', '', { characters: 0, words: 0 }],
  ])('counts %s', (_, text, expected) => {
    expect(spokenLength(text)).toEqual(expected);
  });

  it('leaves out the title block and numbered headings', () => {
    const text = `在现场会上的发言\n（2026年10月9日）\n王建明\n\n　　各位领导：\n一、主要做法\n　　先说做法。\n二、下一步打算`;
    expect(spokenLength(text)).toEqual({ characters: 8, words: 0 });
  });

  it('speaks a numbered paragraph that is a sentence', () => {
    expect(spokenLength('各位好。\n一、坚持党建引领。')).toEqual({ characters: 10, words: 0 });
  });

  it('takes 1 600 characters for eight minutes', () => {
    expect(estimateMinutes('字'.repeat(1600))).toBe(8);
  });

  it('takes 1 300 words for ten minutes, and follows the rate it is given', () => {
    const text = 'word '.repeat(1300);
    expect([estimateMinutes(text), estimateMinutes(text, { wordsPerMinute: 100 })]).toEqual([10, 13]);
    expect(estimateMinutes('字'.repeat(1600), { charsPerMinute: 160 })).toBe(10);
  });

  it('adds Chinese and Latin parts, to a tenth of a minute', () => {
    expect(estimateMinutes('字'.repeat(100) + ' word'.repeat(13))).toBe(0.6);
  });
});
