import type { Transport } from '@yicheng/contracts/client';
import { allRows } from './all-rows';

/** A list of numbered rows handed out by limit and offset; `between` runs before each answer. */
function aList(length: number, between: (rows: number[], asked: number) => void = () => undefined) {
  const rows = Array.from({ length }, (_, i) => i);
  const asked: string[] = [];
  let [open, most] = [0, 0];
  const send: Transport['send'] = async ({ path }) => {
    asked.push(path);
    most = Math.max(most, (open += 1));
    await new Promise(resolve => setTimeout(resolve));
    between(rows, asked.length);
    const { searchParams } = new URL(path, 'http://server');
    const [limit, offset] = [Number(searchParams.get('limit')), Number(searchParams.get('offset'))];
    open -= 1;
    return {
      status: 200,
      headers: new Headers(),
      body: { items: rows.slice(offset, offset + limit), total: rows.length },
    };
  };
  return { transport: { send }, rows, asked, most: () => most };
}

describe('a list read whole', () => {
  it('is one request where it fits in one page', async () => {
    const list = aList(1000);
    await expect(allRows(list.transport, '/people')).resolves.toEqual(list.rows);
    expect(list.asked).toEqual(['/people?limit=1000&offset=0']);
  });

  it('keeps its order and its query over many pages, a few at a time', async () => {
    const list = aList(10_001);
    await expect(allRows(list.transport, '/people?order=pinyin')).resolves.toEqual(list.rows);
    expect(list.asked).toHaveLength(11);
    expect(list.asked[10]).toBe('/people?order=pinyin&limit=1000&offset=10000');
    expect(list.most()).toBe(4);
  });

  it('is read again when a row went in between, so that none is missed', async () => {
    const list = aList(3000, (rows, asked) => asked === 2 && rows.shift());
    await expect(allRows(list.transport, '/people')).resolves.toEqual(list.rows);
  });

  it('ends also when the list never stands still', async () => {
    const list = aList(2000, rows => rows.push(rows.length));
    expect((await allRows<number>(list.transport, '/people')).length).toBeGreaterThanOrEqual(2000);
    expect(list.asked).toHaveLength(9);
  });
});
