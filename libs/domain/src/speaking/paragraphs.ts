const LINE_BREAKS = /\r\n|[\r\u0085\u2028\u2029\v\f]/g;
const OUTER_SPACE = /^[\s\u3000\u200B\uFEFF]+|[\s\u3000\u200B\uFEFF]+$/g;

/**
 * The paragraphs of a text as they are read aloud and printed: one per line, without indentation
 * (two U+3000 in Chinese typescripts), blank lines left out. What somebody typed is stored as typed;
 * this is how it is looked at.
 */
export function paragraphsOf(text: string): string[] {
  return text
    .replace(LINE_BREAKS, '\n')
    .split('\n')
    .map(line => line.replace(OUTER_SPACE, ''))
    .filter(line => line !== '');
}

const ENDS_A_SENTENCE = /[。！？；：…，、,.!?;:”"』」]$/;
const NUMBERED =
  /^(?:#{1,6}\s|第[一二三四五六七八九十\d]+[部分章节]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.、．]\s*)/;
const LONGEST_HEADING = 30;

const looksLikeHeading = (paragraph: string) => paragraph.length <= LONGEST_HEADING && !ENDS_A_SENTENCE.test(paragraph);

/**
 * The paragraphs that are spoken: without the title block (short lines without punctuation before the
 * first sentence) and without numbered headings that stand alone on a line. A text of nothing but such
 * lines is spoken as it is.
 */
export function spokenParagraphs(text: string): string[] {
  const paragraphs = paragraphsOf(text);
  const opening = paragraphs.findIndex(paragraph => !looksLikeHeading(paragraph));
  if (opening < 0) return paragraphs;
  return paragraphs.slice(opening).filter(paragraph => !(NUMBERED.test(paragraph) && looksLikeHeading(paragraph)));
}
