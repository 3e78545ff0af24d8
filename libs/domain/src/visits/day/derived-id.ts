/** A UUID (version 8) that is the same wherever it is made from the same words: for runs that nobody has planned yet. */
export function derivedId(...words: readonly string[]): string {
  const text = words.join(' ');
  const hex = [0, 1, 2, 3].map(seed => hash(text, seed).toString(16).padStart(8, '0')).join('');
  const variant = '89ab'[parseInt(hex[16]!, 16) % 4]!;
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, variant + hex.slice(17, 20), hex.slice(20)].join(
    '-',
  );
}

/** FNV-1a over the seed and the text, with the last mixing steps of MurmurHash3; unsigned 32 bits. */
function hash(text: string, seed: number): number {
  let h = Math.imul(0x811c9dc5 ^ seed, 0x01000193);
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
