import { alignSequences, type Aligned } from './align-sequences';
import { paragraphsOf } from './paragraphs';

/** A stretch of text that both versions share, or that only one of them has. */
export interface Piece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** What became of one paragraph; `pieces` say it in detail, in reading order. */
export interface ParagraphChange {
  kind: 'same' | 'added' | 'removed' | 'changed';
  pieces: Piece[];
}

/** Below this share of common text two paragraphs are shown as one taken out and one put in. */
const ALIKE = 0.35;

/** The difference between two versions of a text: by paragraph, and inside a changed paragraph by character or word. */
export function compareTexts(before: string, after: string): ParagraphChange[] {
  const changes: ParagraphChange[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  const settle = () => {
    changes.push(...pairUp(removed, added));
    removed = [];
    added = [];
  };
  for (const { kind, item } of alignSequences(paragraphsOf(before), paragraphsOf(after))) {
    if (kind === 'removed') removed.push(item);
    else if (kind === 'added') added.push(item);
    else {
      settle();
      changes.push({ kind: 'same', pieces: [{ kind: 'same', text: item }] });
    }
  }
  settle();
  return changes;
}

/** Between two paragraphs that stayed, the first that went is held against the first that came, and so on. */
function pairUp(removed: string[], added: string[]): ParagraphChange[] {
  const changes: ParagraphChange[] = [];
  for (let i = 0; i < Math.max(removed.length, added.length); i++) {
    const was = removed[i];
    const is = added[i];
    const pieces = was !== undefined && is !== undefined ? comparePieces(was, is) : undefined;
    if (pieces && likeness(pieces) >= ALIKE) changes.push({ kind: 'changed', pieces });
    else {
      if (was !== undefined) changes.push({ kind: 'removed', pieces: [{ kind: 'removed', text: was }] });
      if (is !== undefined) changes.push({ kind: 'added', pieces: [{ kind: 'added', text: is }] });
    }
  }
  return changes;
}

/** A Han character, a word or numeral of other scripts, white space, or a sign. */
const TOKEN = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+|\s+|[^]/gu;

function comparePieces(before: string, after: string): Piece[] {
  const pieces: Piece[] = [];
  const tokens = (text: string) => text.match(TOKEN) ?? [];
  for (const { kind, item } of alignSequences(tokens(before), tokens(after))) addTo(pieces, kind, item);
  return pieces;
}

function addTo(pieces: Piece[], kind: Aligned<string>['kind'], text: string) {
  const last = pieces.at(-1);
  if (last?.kind === kind) last.text += text;
  else pieces.push({ kind, text });
}

function likeness(pieces: Piece[]): number {
  const length = (kind: Piece['kind']) =>
    pieces.reduce((sum, piece) => sum + (piece.kind === kind ? piece.text.length : 0), 0);
  const same = length('same');
  return same / Math.max(1, same + Math.max(length('added'), length('removed')));
}
