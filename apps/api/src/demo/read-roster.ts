import type { AttendeeInput } from '@yicheng/contracts';
import { readXlsx } from 'hucre';

/** One person of the reference roster with the units above them, the county first. */
export interface RosterPerson {
  person: AttendeeInput;
  units: string[];
  county: string;
}

const text = (cell: unknown): string =>
  String(cell ?? '')
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .trim();

/** The units a full name stands under: 高要区新桥镇石龙村 → 高要区, 高要区新桥镇, 高要区新桥镇石龙村. */
function pathOf(county: string, unit: string): string[] {
  if (county === '会务组' || unit === county || !unit) return [county];
  const town = /^.+?[县市区].+?[镇街道乡]+(?=.*村$)/.exec(unit)?.[0];
  return [...new Set([county, ...(town ? [town] : []), unit])];
}

/** Reads the roster as the office sent it; rows without a name, and the second of two equal ones, are left out. */
export async function readRoster(file: Buffer): Promise<RosterPerson[]> {
  const { sheets } = await readXlsx(file);
  const found = new Map<string, RosterPerson>();
  let county = '';
  for (const row of sheets[0]?.rows.slice(3) ?? []) {
    const [, above, unit = '', name = '', sex, nationality, post = '', phone = '', category = '', note] = row.map(text);
    county = above || (unit === '会务组' ? '会务组' : county);
    if (!name) continue;
    const person: AttendeeInput = {
      name,
      posts: [{ unit: unit || county, post }],
      ...(phone ? { phone: phone.replace(/\D/g, '') } : {}),
      category,
      ...(sex ? { sex: sex === '女' ? 'female' : 'male' } : {}),
      ...(nationality ? { nationality } : {}),
      ...(note ? { note } : {}),
    };
    found.set(`${name} ${unit} ${person.phone ?? ''}`, { person, units: pathOf(county, unit), county });
  }
  return [...found.values()];
}
