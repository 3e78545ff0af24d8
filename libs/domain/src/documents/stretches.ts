/** Numbers in order, three and more that follow each other as one stretch: 1—4, 6, 7. */
export function stretches(numbers: readonly number[], dash: string): string[] {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const runs = sorted.reduce<number[][]>((found, number) => {
    const last = found.at(-1);
    if (last && last.at(-1) === number - 1) last.push(number);
    else found.push([number]);
    return found;
  }, []);
  return runs.flatMap(run => (run.length > 2 ? [`${run[0]}${dash}${run.at(-1)}`] : run.map(String)));
}
