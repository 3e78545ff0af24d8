/** One element of two sequences laid side by side. */
export interface Aligned<T> {
  kind: 'same' | 'removed' | 'added';
  item: T;
}

/** Beyond this many comparisons (two changed middles of 2 000 each) the middle is shown as replaced. */
const MOST_COMPARISONS = 4_000_000;

/** Lays two sequences side by side so that as much as possible is the same; what went is named before what came. */
export function alignSequences<T>(before: readonly T[], after: readonly T[]): Aligned<T>[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end++;
  return [
    ...as('same', before.slice(0, start)),
    ...alignMiddles(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...as('same', before.slice(before.length - end)),
  ];
}

const as = <T>(kind: Aligned<T>['kind'], items: readonly T[]) => items.map((item): Aligned<T> => ({ kind, item }));

function alignMiddles<T>(before: readonly T[], after: readonly T[]): Aligned<T>[] {
  const width = after.length + 1;
  if (before.length * after.length === 0 || before.length * after.length > MOST_COMPARISONS)
    return [...as('removed', before), ...as('added', after)];
  // common[i * width + j]: length of the longest common subsequence of before from i and after from j
  const common = new Uint32Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      common[i * width + j] =
        before[i] === after[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
  const aligned: Aligned<T>[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length && j < after.length) {
    if (before[i] === after[j]) {
      aligned.push({ kind: 'same', item: before[i]! });
      i++;
      j++;
    } else if (common[(i + 1) * width + j]! >= common[i * width + j + 1]!)
      aligned.push({ kind: 'removed', item: before[i++]! });
    else aligned.push({ kind: 'added', item: after[j++]! });
  }
  return [...aligned, ...as('removed', before.slice(i)), ...as('added', after.slice(j))];
}
