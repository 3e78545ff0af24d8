/** A row or a body: plain JSON. */
export type Row = Record<string, unknown>;

/** Whether two JSON values say the same; absent, undefined and null are one, the order of keys is none. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a === undefined || a === null || b === undefined || b === null) return (a ?? null) === (b ?? null);
  if (typeof a !== 'object' || typeof b !== 'object') return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((one, i) => same(one, b[i]));
  }
  const [x, y] = [a as Row, b as Row];
  return [...new Set([...Object.keys(x), ...Object.keys(y)])].every(key => same(x[key], y[key]));
}

/** The named fields of a row, leaving out what it does not have. */
export function pick(row: Row, fields: readonly string[]): Row {
  return Object.fromEntries(fields.filter(field => row[field] !== undefined).map(field => [field, row[field]]));
}
