import { settle, type Transport } from '@yicheng/contracts/client';

/** Every row of a list (a filled path, with or without query), page by page as the server hands them out. */
export async function allRows<T>(transport: Transport, key: string): Promise<T[]> {
  const rows: T[] = [];
  for (;;) {
    const page = `${key}${key.includes('?') ? '&' : '?'}limit=1000&offset=${rows.length}`;
    const { items, total } = settle(await transport.send({ verb: 'get', path: page })).body as {
      items: T[];
      total: number;
    };
    rows.push(...items);
    if (rows.length >= total || items.length === 0) return rows;
  }
}
