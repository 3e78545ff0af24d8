import { readPhone } from '../people/index';
import { foldText, halfWidth, plainText, rawText, type CellValue } from './grid';
import type { RosterDraft } from './roster-person';
import type { RosterProblem } from './roster-problem';

/** Something read from a cell, with what there is to say about it. */
export interface Read<T> {
  value?: T;
  /** What did not fit and is kept as a note. */
  note?: string;
  problems: RosterProblem[];
}

/** Reads a phone cell. Of several numbers the first counts and the others become a note. */
export function readPhoneCell(cell: CellValue | undefined): Read<string> {
  const raw = rawText(cell).trim();
  const parts = raw
    .split(/[/、;；，,|\r\n]+|或/)
    .map(part => part.trim())
    .filter(Boolean);
  const numbers = parts.filter(part => halfWidth(part).replace(/\D/g, '').length >= 7);
  const several = typeof cell === 'string' && numbers.length > 1 && numbers.length === parts.length;
  const { phone, problem } = readPhone(several ? numbers[0] : cell);
  const value = phone === undefined ? {} : { value: phone };
  const original = raw === '' ? {} : { original: raw };
  const problems: RosterProblem[] = [];
  if (several) problems.push({ code: 'phone-several', severity: 'fix', field: 'phone', ...original, ...value });
  if (problem) problems.push({ code: problem, severity: 'warning', field: 'phone', ...original, ...value });
  else if (!several && typeof cell === 'string' && phone !== rawText(cell)) {
    problems.push({ code: 'phone-cleaned', severity: 'fix', field: 'phone', original: rawText(cell), ...value });
  }
  return { ...value, ...(several ? { note: numbers.slice(1).join(' ') } : {}), problems };
}

/** Reads 男, 女, male, F … */
export function readSex(cell: CellValue | undefined): Read<NonNullable<RosterDraft['sex']>> {
  const text = foldText(cell);
  if (text === '') return { problems: [] };
  if (/^(男|男性|m|male|man)$/.test(text)) return { value: 'male', problems: [] };
  if (/^(女|女性|f|female|woman)$/.test(text)) return { value: 'female', problems: [] };
  return { problems: [{ code: 'sex-unreadable', severity: 'warning', field: 'sex', original: plainText(cell) }] };
}

/** Reads an e-mail address; one that cannot be an address is not stored. */
export function readEmail(cell: CellValue | undefined): Read<string> {
  const text = halfWidth(plainText(cell)).replace(/\s/g, '');
  if (text === '') return { problems: [] };
  if (/^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,24}$/.test(text))
    return { value: text, problems: [] };
  return { problems: [{ code: 'email-unreadable', severity: 'warning', field: 'email', original: plainText(cell) }] };
}

const POST =
  /(?:党委|党工委|党组|党支部|党总支|驻镇|驻村|常务|第一|工作队|工作组)*副?(?:第一)?(?:书记|主任|局长|部长|镇长|县长|区长|市长|乡长|院长|校长|处长|科长|组长|队长|站长|台长|社长|会长|经理|总经理|董事长|总裁|教授|研究员|委员(?!会)|干事|记者|摄像|联络员|队员|干部|工作人员|司机).*$/u;

/** Parts a cell of unit and post: 怀集县梁村镇党委书记. Without a post in sight the whole is the unit. */
export function splitUnitPost(cell: CellValue | undefined): { unit: string; post: string } {
  const text = plainText(cell);
  const blank = /^(\S+) (.+)$/.exec(text);
  if (blank && POST.test(blank[2]!)) return { unit: blank[1]!, post: blank[2]! };
  const found = POST.exec(text);
  return found ? { unit: text.slice(0, found.index).trim(), post: found[0] } : { unit: text, post: '' };
}
