/**
 * Places marks of a given width in a row so that none covers another, each as near to where it belongs as the others
 * allow and in the same order (least squares, by pooling neighbours that would collide). Within `low` and `high` while
 * there is room. `wanted` is sorted; the answer gives the middle of each.
 */
export function spread(wanted: readonly number[], width: number, low = -Infinity, high = Infinity): number[] {
  const pools: { sum: number; count: number }[] = [];
  wanted.forEach((x, i) => {
    let pool = { sum: x - i * width, count: 1 };
    for (let last = pools.at(-1); last && last.sum / last.count > pool.sum / pool.count; last = pools.at(-1)) {
      pools.pop();
      pool = { sum: pool.sum + last.sum, count: pool.count + last.count };
    }
    pools.push(pool);
  });
  const most = high - (wanted.length - 1) * width;
  const settled = pools.flatMap(({ sum, count }) =>
    new Array<number>(count).fill(Math.max(low, Math.min(most, sum / count))),
  );
  return settled.map((x, i) => x + i * width);
}
