import { open } from 'node:fs/promises';

/** A run of characters a font has glyphs for, both ends included. */
type Range = readonly [first: number, last: number];

/** The characters of a TrueType font, from its cmap table (formats 4 and 12). */
export async function coveredBy(file: string): Promise<Range[]> {
  const handle = await open(file);
  try {
    const read = async (length: number, at: number) => (await handle.read(Buffer.alloc(length), 0, length, at)).buffer;
    const count = (await read(12, 0)).readUInt16BE(4);
    const directory = await read(16 * count, 12);
    for (let i = 0; i < count; i += 1) {
      if (directory.toString('latin1', i * 16, i * 16 + 4) !== 'cmap') continue;
      return rangesOf(await read(directory.readUInt32BE(i * 16 + 12), directory.readUInt32BE(i * 16 + 8)));
    }
    return [];
  } finally {
    await handle.close();
  }
}

function rangesOf(cmap: Buffer): Range[] {
  const ranges: Range[] = [];
  for (let i = 0; i < cmap.readUInt16BE(2); i += 1) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + i * 8 + 4));
    const format = table.readUInt16BE(0);
    if (format === 12) {
      for (let group = 0; group < table.readUInt32BE(12); group += 1) {
        ranges.push([table.readUInt32BE(16 + group * 12), table.readUInt32BE(20 + group * 12)]);
      }
    }
    if (format === 4) {
      const segments = table.readUInt16BE(6) / 2;
      for (let segment = 0; segment < segments; segment += 1) {
        const last = table.readUInt16BE(14 + segment * 2);
        if (last !== 0xffff) ranges.push([table.readUInt16BE(16 + segments * 2 + segment * 2), last]);
      }
    }
  }
  return ranges;
}

/** Characters that are never drawn: controls and formats, such as the word joiner within a name. */
const UNDRAWN = /\p{Cc}|\p{Cf}/u;

/** Which drawn characters of a text none of the ranges has, each once, in the order they appear. */
export function missingFrom(text: string, ranges: readonly Range[]): string[] {
  const has = (code: number): boolean => ranges.some(([first, last]) => first <= code && code <= last);
  return [...new Set(text)].filter(character => !UNDRAWN.test(character) && !has(character.codePointAt(0)!));
}
