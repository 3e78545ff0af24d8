import { STROKE_TABLE } from './stroke-table.generated';

let strokes: Map<string, string> | undefined;

function strokesOf(character: string): string | undefined {
  strokes ??= new Map([...STROKE_TABLE.matchAll(/(\D)(\d+)/gu)].map(([, key, value]) => [key!, value!]));
  return strokes.get(character);
}

/**
 * What a name is ordered by in stroke order of surnames (姓氏笔画): number of strokes, then the strokes themselves
 * 横1 竖2 撇3 点4 折5, character by character; a single given name counts as having a blank before it, so it comes
 * first. Compared by code point. Characters the table does not know come last.
 */
export function strokeKey(name: string): string {
  const characters = [...name.replace(/\s/g, '')];
  const parts = characters.map(character => {
    const order = strokesOf(character);
    return order
      ? String(order.length).padStart(2, '0') + order
      : `99${character.codePointAt(0)!.toString(16).padStart(6, '0')}`;
  });
  if (characters.length === 2) parts.splice(1, 0, '00');
  return parts.join(' ');
}
