import { settle, type Transport } from '@yicheng/contracts/client';

interface Page<T> {
  items: T[];
  total: number;
}

/** The most rows the server hands out at once. */
const SIZE = 1000;
/** Pages asked for at the same time, so that one reader leaves room for others. */
const AT_ONCE = 4;
/** Readings of a list that changes all the while; the last one stands, and the stream says what it missed. */
const ATTEMPTS = 3;

/** Every row of a list (a filled path, with or without query), page by page as the server hands them out. */
export async function allRows<T>(transport: Transport, key: string): Promise<T[]> {
  const page = async (offset: number): Promise<Page<T>> => {
    const path = `${key}${key.includes('?') ? '&' : '?'}limit=${SIZE}&offset=${offset}`;
    return settle(await transport.send({ verb: 'get', path })).body as Page<T>;
  };
  for (let attempt = 1; ; attempt += 1) {
    const pages = [await page(0)];
    const { total } = pages[0]!;
    for (let from = SIZE; from < total; from += SIZE * AT_ONCE) {
      const offsets = Array.from({ length: AT_ONCE }, (_, i) => from + i * SIZE).filter(offset => offset < total);
      pages.push(...(await Promise.all(offsets.map(page))));
    }
    // A row that came or went in between has moved others from one page to the next.
    const steady = pages.every(one => one.total === total);
    if (steady || attempt === ATTEMPTS) return pages.flatMap(({ items }) => items);
  }
}
