const HAN = /\p{Script=Han}/u;

/**
 * A name as it is stored: blanks inside a Chinese name go (张　三 → 张三), those of other names become single spaces,
 * the middle dot of long names is always ·.
 */
export function cleanName(raw: string): string {
  const text = raw
    .normalize('NFC')
    .replace(/[\u200b-\u200d\ufeff]/g, '')
    .replace(/[\s\u3000]+/g, ' ')
    .trim();
  if (!HAN.test(text)) return text;
  return text.replace(/ /g, '').replace(/[•・‧∙⋅．.](?=\p{Script=Han})/gu, '·');
}
