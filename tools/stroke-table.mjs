// Writes the stroke table of names: for each character its strokes in writing order, 横1 竖2 撇3 点4 折5.
// Run it by hand when cnchar-order changes: node tools/stroke-table.mjs
import { readFileSync, writeFileSync } from 'node:fs';

const source = readFileSync(new URL('../node_modules/cnchar-order/cnchar.order.min.js', import.meta.url), 'utf8');
const [orders] = [...source.matchAll(/JSON\.parse\('(\{.*?\})'\)/g)].map(([, json]) => JSON.parse(json));
// cnchar's letters: j 横, i 提 (counts as 横), f 竖, g 竖钩 (counts as 竖), s 撇, k d 点, l 捺 (counts as 点); the rest bend.
const kinds = { j: 1, i: 1, f: 2, g: 2, s: 3, k: 4, d: 4, l: 4 };
const table = Object.entries(orders)
  .sort(([a], [b]) => a.codePointAt(0) - b.codePointAt(0))
  .map(([character, letters]) => character + [...letters].map(letter => kinds[letter] ?? 5).join(''))
  .join('');
writeFileSync(
  new URL('../libs/domain/src/people/stroke-table.generated.ts', import.meta.url),
  `/** Character, then its strokes (横1 竖2 撇3 点4 折5); made by tools/stroke-table.mjs from cnchar-order (MIT). */
export const STROKE_TABLE =
  '${table}';
`,
);
