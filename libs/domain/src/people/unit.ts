/** An organization in the workspace's tree (city → county → town → village). Siblings stand in order of `position`. */
export interface Unit {
  id: string;
  parentId?: string;
  /** As it is written in full: 怀集县梁村镇. */
  name: string;
  aliases: string[];
  /** Its place among its siblings, from 0: together with the tree this is the official order (建制). */
  position: number;
}

/** A unit's name without its parent's in front: 梁村镇 under 怀集县; the full name where nothing is left. */
export function shortUnitName(name: string, parentName: string | undefined): string {
  return parentName && name.startsWith(parentName) && name.length > parentName.length
    ? name.slice(parentName.length).trim()
    : name;
}

/** The units in official order: each parent before its children, siblings by position, then name, then id. */
export function inOfficialOrder<U extends Pick<Unit, 'id' | 'parentId' | 'name' | 'position'>>(
  units: readonly U[],
): U[] {
  const known = new Set(units.map(({ id }) => id));
  const children = new Map<string, U[]>();
  for (const unit of units) {
    const parent = unit.parentId !== undefined && known.has(unit.parentId) ? unit.parentId : '';
    children.set(parent, [...(children.get(parent) ?? []), unit]);
  }
  const walk = (parent: string): U[] =>
    (children.get(parent) ?? [])
      .sort((a, b) => a.position - b.position || compareText(a.name, b.name) || compareText(a.id, b.id))
      .flatMap(unit => [unit, ...walk(unit.id)]);
  return walk('');
}

/** The unit itself and everything below it, by id. */
export function unitAndBelow(units: readonly Pick<Unit, 'id' | 'parentId'>[], unitId: string): Set<string> {
  const found = new Set([unitId]);
  for (let before = 0; before < found.size;) {
    before = found.size;
    for (const { id, parentId } of units) if (parentId !== undefined && found.has(parentId)) found.add(id);
  }
  return found;
}

/** Compares by code point, as Postgres does under the collation "C": the same order on every machine. */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const [left, right] = [a.charCodeAt(i), b.charCodeAt(i)];
    // Halves of a pair stand for characters beyond U+FFFF, so they come after everything else.
    if (left !== right) return left - right + (isHalf(left) ? 0x10000 : 0) - (isHalf(right) ? 0x10000 : 0);
  }
  return a.length - b.length;
}

const isHalf = (unit: number) => unit >= 0xd800 && unit <= 0xdfff;
