import { foldText, halfWidth, plainText } from './grid';

const NOT_COUNTY = /(城市|地区|小区|社区|园区|校区|景区|院区|厂区|市区|灾区)$/;
const NOT_SPLIT = /(公司|大学|学院|医院|学校|中学|小学|集团|银行|研究院|研究所|协会|学会|大队|出版社)$/;
const VILLAGE = /(村|社区|居委会|村委会|屯|寨|嘎查)$/;
const OFFICE = /^(党委|党工委|人民政府|政府|办事处|人大|政协|纪委|办公室|驻镇)/;
/** Groups that belong to the meeting, not to the department whose cell they were listed under. */
const STAFF = /^(会务组|会务|大会秘书处|秘书处|组委会|筹备组|筹委会|接待组|工作专班)$/;
/** Headings under which rosters list units that have no common parent by name: they are kept as a node. */
const ADMIN = /(县|区|市|旗|自治县|州|盟|省)$/;

/** A unit as the directory writes it: no blanks inside Chinese, half-width signs. */
export function cleanUnit(value: string): string {
  const text = halfWidth(plainText(value)).replace(/\((含|原).*?\)$/, '');
  return /\p{Script=Han}/u.test(text) ? text.replace(/\s/g, '') : text;
}

interface Split {
  above: string[];
  rest: string;
}

/** Takes city and county off the front: 怀集县梁村镇 → 怀集县 and 梁村镇. */
function takeCounty(text: string): Split {
  if (NOT_SPLIT.test(text)) return { above: [], rest: text };
  const above: string[] = [];
  let rest = text;
  const city = /^(\p{Script=Han}{2,4}市)(?=\p{Script=Han}{1,7}?(自治县|县|区|市))/u.exec(rest);
  if (city && !NOT_COUNTY.test(city[1]!)) {
    above.push(city[1]!);
    rest = rest.slice(city[1]!.length);
  }
  const county = /^(\p{Script=Han}{1,8}?(?:自治县|县|区|旗|市))/u.exec(rest);
  const found = county?.[1];
  if (found && found.length > (found.endsWith('县') ? 1 : 2) && !NOT_COUNTY.test(found)) {
    above.push(found);
    rest = rest.slice(found.length);
  }
  return { above, rest };
}

/** Takes a town or street off the front, if what follows is a village, an office of it, or nothing. */
function takeTown(text: string): Split {
  const pattern = /街道办事处|街道|镇|民族乡|乡/gu;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const end = match.index + match[0].length;
    const after = text.slice(end);
    if (match.index > 0 && (after === '' || VILLAGE.test(after) || OFFICE.test(after))) {
      return { above: [text.slice(0, end)], rest: after };
    }
  }
  return { above: [], rest: text };
}

/**
 * The way down the tree to a unit, each step by its full name: `怀集县`, `怀集县梁村镇`, `怀集县梁村镇谭石拱村`.
 * `parents` are the grouping columns beside it, outermost first; a parent that the unit's own name begins with adds
 * nothing, and the meeting's own staff (会务组) stand at the top whatever heading they were listed under.
 * `fromParents` says whether a grouping column decided anything.
 */
export function unitPath(unit: string, parents: readonly string[] = []): { path: string[]; fromParents: boolean } {
  const text = cleanUnit(unit);
  const groups = parents.map(cleanUnit).filter(group => group !== '' && foldText(group) !== foldText(text));
  if (text === '') return { path: groups, fromParents: groups.length > 0 };
  if (STAFF.test(text)) return { path: [text], fromParents: false };
  const own = takeCounty(text);
  const said = own.above.at(-1);
  const inside = groups.findIndex(group => text.startsWith(group) || said === group);
  const outer = inside === -1 ? groups : groups.slice(0, inside + 1);
  const group = outer.at(-1);
  const prefix = group !== undefined && text.startsWith(group) ? group : (said ?? '');
  const rest = prefix && text.startsWith(prefix) ? text.slice(prefix.length) : own.rest;
  const base = inside === -1 && own.above.length > 0 ? [...outer, ...own.above] : outer;
  const names = [...new Set(base)];
  const county = names.at(-1) ?? '';
  const needed = group !== undefined && !text.startsWith(group) && said !== group;
  return { path: [...names, ...below(county, rest, text)], fromParents: needed };
}

/** The steps below a county: its town and village under their full names, or an office by its own. */
function below(county: string, rest: string, text: string): string[] {
  if (rest === '') return [];
  const town = takeTown(rest);
  const admin = ADMIN.test(county);
  if (town.above.length === 0 && VILLAGE.test(rest) && admin) return [county + rest];
  if (town.above.length === 0) {
    const ofCounty = /^[县区市旗]/.test(rest) && admin && !text.startsWith(county);
    return [text.startsWith(county) ? text : ofCounty ? county + rest.slice(1) : text];
  }
  const full = (admin ? county : '') + town.above[0]!;
  if (town.rest === '') return [full];
  return [full, full + town.rest];
}
