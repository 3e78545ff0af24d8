/** At most so many rooms from one line. */
const MOST = 300;

/** Room numbers from what people type: `801-803、A座12` → 801, 802, 803, A座12; undefined where it is too much or nothing. */
export function roomNumbers(text: string): string[] | undefined {
  const numbers = text
    .normalize('NFKC')
    .split(/[,;，；、\s]+/)
    .filter(Boolean)
    .flatMap(part => {
      const range = /^(\D*)(\d{1,6})[-~至](?:\1)?(\d{1,6})$/.exec(part);
      if (!range) return [part.slice(0, 20)];
      const [first, last] = [Number(range[2]), Number(range[3])];
      if (last < first || last - first >= MOST) return Array<string>(MOST + 1).fill('');
      return Array.from(
        { length: last - first + 1 },
        (_, n) => `${range[1]}${String(first + n).padStart(range[2]!.length, '0')}`,
      );
    });
  return numbers.length === 0 || numbers.length > MOST ? undefined : [...new Set(numbers)];
}
