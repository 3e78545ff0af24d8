/** What was planned is worth changing from so many minutes on. */
export const LEAST_CHANGE = 2;

/** What was measured several times, in whole minutes. */
export interface Sampled {
  median: number;
  least: number;
  most: number;
  /** How often: on so many vehicles. */
  times: number;
}

/** The middle, the least and the most of at least one measure, rounded. */
export function sampled(minutes: readonly number[]): Sampled {
  const sorted = [...minutes].sort((a, b) => a - b);
  return {
    median: Math.round(median(sorted)),
    least: Math.round(sorted[0]!),
    most: Math.round(sorted.at(-1)!),
    times: sorted.length,
  };
}

/** The middle of sorted numbers; between the two middle ones where their count is even. */
function median(sorted: readonly number[]): number {
  const half = sorted.length / 2;
  return (sorted[Math.floor(half)]! + sorted[Math.ceil(half) - 1]!) / 2;
}
