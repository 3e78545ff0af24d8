import fc from 'fast-check';
import type { CellValue } from './grid';
import type { KnownPerson } from './match-people';
import { ROSTER_FATES } from './plan-import';
import { plan } from './testing';

describe('whatever is in a sheet', () => {
  const cell = fc.oneof(
    fc.constantFrom<CellValue>(
      null,
      '',
      '　',
      '合计',
      '备注：',
      '怀集县',
      '梁村镇',
      '张　三',
      '李四（女）',
      '男',
      '1990000123',
      '姓名',
      1.99e10,
    ),
    fc.string({ maxLength: 12 }),
    fc.double(),
    fc.boolean(),
  );
  const grid = fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 25 });

  it('every written row below the header has exactly one fate, and nothing is made of what is not stored', () => {
    fc.assert(
      fc.property(grid, rows => {
        const { rows: read, counts, units } = plan(rows);
        const written = rows.flatMap((cells, i) =>
          cells.some(value => String(value ?? '').replace(/[\s\u3000\u00a0\u200b-\u200d\ufeff]/g, '') !== '')
            ? [i + 3]
            : [],
        );
        expect(read.map(({ row }) => row)).toEqual(written);
        expect(ROSTER_FATES.map(fate => counts[fate]).reduce((a, b) => a + b)).toBe(read.length);
        for (const fate of ROSTER_FATES) expect(read.filter(one => one.fate === fate).length).toBe(counts[fate]);
        for (const one of read) if (one.fate === 'create') expect(one.person.name).not.toBe('');
        const keys = new Set(units.map(({ key }) => key));
        for (const { newUnit, fate } of read) if (newUnit) expect([keys.has(newUnit), fate]).toEqual([true, 'create']);
      }),
    );
  });

  it('importing it a second time creates and changes nobody', () => {
    fc.assert(
      fc.property(grid, rows => {
        const first = plan(rows);
        const units = first.units.map(({ key, name, parentKey }) => ({
          id: key,
          name,
          aliases: [],
          ...(parentKey === undefined ? {} : { parentId: parentKey }),
        }));
        const people = first.rows.flatMap(({ row, fate, person, newUnit }): KnownPerson[] =>
          fate === 'create'
            ? [
                {
                  id: String(row),
                  ...person,
                  posts: person.posts.map(post => (newUnit ? { ...post, unitId: newUnit } : post)),
                },
              ]
            : [],
        );
        const { counts } = plan(rows, { units, people });
        expect([counts.create, counts.update]).toEqual([0, 0]);
      }),
    );
  });
});
