import fc from 'fast-check';
import { compareTexts, type ParagraphChange, type Piece } from './compare-texts';
import { paragraphsOf } from './paragraphs';

const side = (changes: ParagraphChange[], leave: Piece['kind']) =>
  changes
    .map(({ pieces }) =>
      pieces
        .filter(({ kind }) => kind !== leave)
        .map(({ text }) => text)
        .join(''),
    )
    .filter(text => text !== '');

describe('comparing two versions of a text', () => {
  it('shows what changed inside a paragraph, by character', () => {
    expect(compareTexts('木格镇有祠堂27座。\n谢谢大家。', '木格镇有闲置祠堂27座。\n谢谢大家。')).toEqual([
      {
        kind: 'changed',
        pieces: [
          { kind: 'same', text: '木格镇有' },
          { kind: 'added', text: '闲置' },
          { kind: 'same', text: '祠堂27座。' },
        ],
      },
      { kind: 'same', pieces: [{ kind: 'same', text: '谢谢大家。' }] },
    ]);
  });

  it('keeps Latin words and numerals whole', () => {
    expect(compareTexts('We opened 27 halls.', 'We opened 28 halls.')[0]?.pieces).toEqual([
      { kind: 'same', text: 'We opened ' },
      { kind: 'removed', text: '27' },
      { kind: 'added', text: '28' },
      { kind: 'same', text: ' halls.' },
    ]);
  });

  it('parts a numeral from the characters that follow it', () => {
    expect(compareTexts('先拿4座做村史馆。', '先拿六座做村史馆。')[0]?.pieces).toEqual([
      { kind: 'same', text: '先拿' },
      { kind: 'removed', text: '4' },
      { kind: 'added', text: '六' },
      { kind: 'same', text: '座做村史馆。' },
    ]);
  });

  it('names a paragraph put in and one taken out', () => {
    expect(compareTexts('甲。\n乙。', '新的开头。\n甲。').map(({ kind }) => kind)).toEqual([
      'added',
      'same',
      'removed',
    ]);
  });

  it('does not mix two paragraphs that have little in common', () => {
    expect(compareTexts('凤寨村的油茶要卖油。', '昨天去了珠岗看老屋学堂')).toEqual([
      { kind: 'removed', pieces: [{ kind: 'removed', text: '凤寨村的油茶要卖油。' }] },
      { kind: 'added', pieces: [{ kind: 'added', text: '昨天去了珠岗看老屋学堂' }] },
    ]);
  });

  it('sees no difference in indentation, blank lines and line endings', () => {
    expect(compareTexts('　　甲。\r\n\r\n　　乙。', '甲。\n乙。').map(({ kind }) => kind)).toEqual(['same', 'same']);
  });

  it('always gives both texts back', () => {
    const text = fc
      .array(fc.constantFrom('甲', '乙', '丙', '，', 'a', 'b', '7', ' ', '\n'))
      .map(parts => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = compareTexts(before, after);
        expect(side(changes, 'added')).toEqual(paragraphsOf(before));
        expect(side(changes, 'removed')).toEqual(paragraphsOf(after));
      }),
    );
  });
});
