import { cleanName, type Sex } from '../people/index';
import { halfWidth, plainText, rawText, type CellValue } from './grid';
import type { RosterProblem } from './roster-problem';

/** A name cell taken apart. */
export interface ReadName {
  name: string;
  sex?: Sex;
  phone?: string;
  note?: string;
  problems: RosterProblem[];
}

const NOBODY = /^(待定|空缺|暂缺|暂无|缺|无|未定|tbd|n\/?a|[-—–/\\.·*]+)$/i;
const BRACKETS = /[(（]([^()（）]*)[)）]/gu;
const PHONE = /\+?\d[\d\- ]{5,}\d/;

/**
 * Reads a name cell: blanks and line breaks inside go, （女） becomes the sex and any other bracket a note, a phone
 * number written beside the name is taken out. Several names in one cell stay together and are reported.
 */
export function readName(value: CellValue | undefined): ReadName {
  const raw = rawText(value).trim();
  const problems: RosterProblem[] = [];
  let text = plainText(raw);
  const read: ReadName = { name: '', problems };
  const phone = PHONE.exec(halfWidth(text))?.[0];
  if (phone) {
    text = halfWidth(text)
      .replace(phone, ' ')
      .replace(/[:：;；]\s*$/, '')
      .trim();
    read.phone = phone;
    problems.push({
      code: 'phone-in-name',
      severity: 'fix',
      field: 'phone',
      original: raw,
      value: phone.replace(/\D/g, ''),
    });
  }
  const notes: string[] = [];
  const bare = text.replace(BRACKETS, (_, inside: string) => {
    for (const part of inside.split(/[，,、;；\s]+/).filter(Boolean)) {
      if (part === '女' || part === '男') read.sex = part === '女' ? 'female' : 'male';
      else notes.push(part);
    }
    return ' ';
  });
  if (bare !== text) {
    problems.push({ code: 'name-suffix', severity: 'fix', field: 'name', original: raw, value: cleanName(bare) });
    if (notes.length) read.note = notes.join('，');
    text = bare;
  }
  read.name = NOBODY.test(text.trim()) ? '' : cleanName(text);
  if (isSeveral(raw, text)) {
    read.name = text
      .trim()
      .split(/[、，,;；/\s]+/)
      .map(cleanName)
      .join('、');
    problems.push({ code: 'name-several', severity: 'warning', field: 'name', original: raw, value: read.name });
  } else if (!problems.length && read.name !== '' && read.name !== raw) {
    problems.push({ code: 'name-cleaned', severity: 'fix', field: 'name', original: raw, value: read.name });
  }
  return read;
}

/** Several Chinese names: parted by signs, or by a line break where the whole is too long for one. */
function isSeveral(raw: string, text: string): boolean {
  const parts = text
    .split(/[、，,;；/]+/)
    .map(part => part.trim())
    .filter(Boolean);
  const isName = (part: string) => /^\p{Script=Han}(\s*\p{Script=Han}){1,3}$/u.test(part);
  if (parts.length > 1) return parts.every(isName);
  const lines = raw
    .split(/[\r\n]+/)
    .map(part => part.trim())
    .filter(Boolean);
  return lines.length > 1 && lines.every(isName) && lines.join('').replace(/[\s\u3000]/g, '').length > 4;
}
