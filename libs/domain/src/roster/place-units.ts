import { shortUnitName, type Unit } from '../people/index';
import { foldText } from './grid';

/** A unit that an import will make: below a unit there is, below another new one, or at the top. */
export interface NewUnit {
  key: string;
  name: string;
  parentId?: string;
  parentKey?: string;
}

/** Where a path leads: a unit there is, or one to be made. */
export interface PlacedUnit {
  unitId?: string;
  newKey?: string;
  name: string;
  /** A unit of the directory that may be meant instead of the new one. */
  near?: { unitId: string; unit: string };
}

type Node = Pick<Unit, 'id' | 'parentId' | 'name' | 'aliases'>;

/** Walks paths down a directory, remembering in the order met what is not there yet: that order is the official one. */
export class UnitPlacer {
  /** Units to be made, parents before children. */
  readonly made = new Map<string, NewUnit>();
  private readonly byId = new Map<string, Node>();
  private readonly byName = new Map<string, Node[]>();
  private readonly byShort = new Map<string, Node[]>();
  private readonly children = new Map<string, Node[]>();
  private readonly placed = new Map<string, PlacedUnit>();

  constructor(directory: readonly Node[]) {
    for (const node of directory) {
      this.byId.set(node.id, node);
      for (const text of new Set([node.name, ...node.aliases].map(foldText))) push(this.byName, text, node);
      push(this.children, node.parentId ?? '', node);
    }
    for (const node of directory) {
      const parent = this.byId.get(node.parentId ?? '');
      if (parent) push(this.byShort, foldText(shortUnitName(node.name, parent.name)), node);
    }
  }

  /** A unit of the directory by id. */
  known(unitId: string): Node | undefined {
    return this.byId.get(unitId);
  }

  /** The unit a path leads to. Nothing is made before `make` is called. */
  find(path: readonly string[]): PlacedUnit | undefined {
    const name = path.at(-1);
    if (name === undefined) return undefined;
    const cacheKey = path.map(foldText).join('\u0001');
    const before = this.placed.get(cacheKey);
    if (before) return before;
    const parent = this.find(path.slice(0, -1));
    const at = this.byId.get(parent?.unitId ?? '');
    const full = underFullName(name, path.at(-2), parent?.name);
    // It may be in the directory though the way to it is another one there, or was not written.
    const direct = (): Node | undefined =>
      one(this.byName, full) ?? (path.length === 1 ? one(this.byShort, name) : undefined);
    const found = (parent && !at ? undefined : this.below(at, full)) ?? direct();
    const near = found || (parent && !at) ? undefined : this.nearest(at, full);
    const placed: PlacedUnit = found
      ? { unitId: found.id, name: found.name }
      : { newKey: cacheKey, name: full, ...(near ? { near: { unitId: near.id, unit: near.name } } : {}) };
    this.placed.set(cacheKey, placed);
    return placed;
  }

  /** Notes that the unit a path leads to will be made, with the steps above it that are missing too. */
  make(path: readonly string[]): void {
    path.forEach((_, step) => {
      const placed = this.find(path.slice(0, step + 1));
      if (!placed?.newKey || this.made.has(placed.newKey)) return;
      const parent = this.find(path.slice(0, step));
      this.made.set(placed.newKey, {
        key: placed.newKey,
        name: placed.name,
        ...(parent?.unitId ? { parentId: parent.unitId } : {}),
        ...(parent?.newKey ? { parentKey: parent.newKey } : {}),
      });
    });
  }

  private below(parent: Node | undefined, name: string): Node | undefined {
    const named = this.byName.get(foldText(name)) ?? [];
    const here = named.find(({ parentId }) => (parentId ?? '') === (parent?.id ?? ''));
    if (here) return here;
    if (!parent) return named.length === 1 ? named[0] : undefined;
    const short = foldText(shortUnitName(name, parent.name));
    return (this.children.get(parent.id) ?? []).find(
      child =>
        foldText(shortUnitName(child.name, parent.name)) === short ||
        child.aliases.some(alias => foldText(alias) === short),
    );
  }

  /** A sibling written almost the same: another word for its kind (木格乡, 木格镇), or one character apart. */
  private nearest(parent: Node | undefined, name: string): Node | undefined {
    const short = (text: string) => foldText(shortUnitName(text, parent?.name));
    const wanted = short(name);
    const siblings = this.children.get(parent?.id ?? '') ?? [];
    const same = siblings.find(({ name: other }) => stem(short(other)) === stem(wanted) && stem(wanted).length > 1);
    if (same || /[村区会]$/.test(wanted)) return same;
    return siblings.find(({ name: other }) => stem(wanted).length > 1 && oneApart(short(other), wanted));
  }
}

const one = (nodes: ReadonlyMap<string, Node[]>, name: string): Node | undefined => {
  const named = nodes.get(foldText(name)) ?? [];
  return named.length === 1 ? named[0] : undefined;
};

/** A name that begins as the step above it was written begins with that step's full name instead. */
const underFullName = (name: string, written = '', above = written): string =>
  written && name.startsWith(written) ? above + name.slice(written.length) : name;

const stem = (text: string): string =>
  text.replace(/(街道办事处|街道|民族乡|镇|乡|社区|居委会|村委会|村|县|区|市)$/, '');

/** Whether two texts differ by one character: another one, one more, or one less. Short ones never do. */
function oneApart(a: string, b: string): boolean {
  const [long, short] = [...a].length >= [...b].length ? [[...a], [...b]] : [[...b], [...a]];
  if (short.length < 3 || long.length - short.length > 1) return false;
  let i = 0;
  while (i < short.length && long[i] === short[i]) i += 1;
  const rest = long.length === short.length ? short.slice(i + 1) : short.slice(i);
  return long.slice(i + 1).join('') === rest.join('');
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
