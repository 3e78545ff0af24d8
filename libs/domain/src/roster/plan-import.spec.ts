import type { CellValue, Grid } from './grid';
import type { KnownPerson } from './match-people';
import { planImport, type RosterSources } from './plan-import';
import { HEADER, plan, sheet } from './testing';

const codes = (rows: CellValue[][], more: Partial<RosterSources> = {}) =>
  plan(rows, more).rows.map(({ fate, problems }) => [fate, ...problems.map(({ code }) => code)]);

const lin = [1, '端州区', '端州区城东街道', '林晓杰', '男', '党工委书记', '19900001000', '正式代表', null];

describe('a roster', () => {
  it('is read below its title rows, with units made from county down to village', () => {
    const { rows, units, counts, header, titles } = plan([
      lin,
      [2, '怀集县', '怀集县梁村镇谭石拱村', '程　玲', '女', ' 驻村第一书记 ', 19900001001, '正式代表', '晚到'],
    ]);
    expect(header).toEqual({ first: 1, last: 1 });
    expect(titles).toEqual(['全市现场会参会人员名单']);
    expect(counts).toEqual({ create: 2, update: 0, skip: 0, error: 0 });
    expect(rows[1]).toMatchObject({
      row: 4,
      fate: 'create',
      problems: [
        { code: 'name-cleaned', severity: 'fix', field: 'name', original: '程　玲', value: '程玲' },
        { code: 'text-cleaned', severity: 'fix', field: 'post', original: ' 驻村第一书记 ', value: '驻村第一书记' },
      ],
      person: {
        name: '程玲',
        posts: [{ unit: '怀集县梁村镇谭石拱村', post: '驻村第一书记' }],
        phone: '19900001001',
        category: '正式代表',
        sex: 'female',
        note: '晚到',
      },
    });
    expect(units.map(({ name }) => name)).toEqual([
      '端州区',
      '端州区城东街道',
      '怀集县',
      '怀集县梁村镇',
      '怀集县梁村镇谭石拱村',
    ]);
  });

  it('fills a merged grouping cell and says from where, only where it decides something', () => {
    const rows: CellValue[][] = [
      [1, '市直', '市委办公室', '张玉英', '女', '副主任', '19900001168', '列席', null],
      [2, null, '市财政局', '钟家锋', '男', '副局长', '19900001173', '列席', null],
      [3, null, '会务组', '莫博', '男', '联络员', '19900001180', '工作人员', null],
    ];
    const { rows: read, units } = planImport({
      grid: sheet(rows, [{ top: 2, left: 1, bottom: 4, right: 1 }]),
      units: [],
      people: [],
    })!;
    expect(read.map(({ problems }) => problems)).toEqual([
      [],
      [{ code: 'unit-from-merge', severity: 'fix', field: 'unit', value: '市直', source: 'B3:B5' }],
      [],
    ]);
    expect(units.map(({ name, parentKey }) => [name, parentKey])).toEqual([
      ['市直', undefined],
      ['市委办公室', '市直'],
      ['市财政局', '市直'],
      ['会务组', undefined],
    ]);
  });

  it('fills a group written once above blank cells', () => {
    const { rows } = plan([
      [1, '怀集县', '梁村镇', '甲一', '男', '书记', '19900001001', '正式代表', null],
      [2, null, '马宁镇', '乙二', '男', '书记', '19900001002', '正式代表', null],
    ]);
    expect(rows[1]!.person.posts).toEqual([{ unit: '怀集县马宁镇', post: '书记' }]);
    expect(rows[1]!.problems).toEqual([
      { code: 'unit-from-above', severity: 'fix', field: 'unit', value: '怀集县', source: 'B3' },
    ]);
  });

  it('skips the second of two equal rows, and keeps a namesake as another person', () => {
    const namesake = [3, '怀集县', '怀集县桥头镇', '林晓杰', '女', '书记', '19900001100', '正式代表', null];
    const result = plan([lin, [2, ...lin.slice(1)], namesake]);
    expect(result.rows.map(({ fate, problems }) => [fate, problems])).toEqual([
      ['create', []],
      ['skip', [{ code: 'duplicate', severity: 'reason', row: 3 }]],
      ['create', [{ code: 'namesake', severity: 'warning', field: 'name', row: 3 }]],
    ]);
  });

  it('takes a missing name for an error, a missing or short phone for something to look at', () => {
    const without = (index: number, value: CellValue) => lin.map((cell, i) => (i === index ? value : cell));
    expect(codes([without(3, ''), without(6, null), without(6, '1990000123\n')])).toEqual([
      ['error', 'name-missing'],
      ['create', 'phone-missing'],
      ['create', 'phone-short', 'namesake'],
    ]);
  });

  it('reads phones as offices write them; a number cell is complete, a text in scientific notation is not', () => {
    const phone = (value: CellValue, n: number) => [
      n,
      '端州区',
      '端州区城东街道',
      `人${'一二三四五'[n]}`,
      '男',
      '书记',
      value,
      '列席',
      null,
    ];
    const rows = plan([
      phone('１９９００００１００２', 0),
      phone('199-0000-1004', 1),
      phone(1.99e10, 2),
      phone('1.99E+10', 3),
    ]).rows;
    expect(rows.map(({ person, problems }) => [person.phone, ...problems.map(p => p.code)])).toEqual([
      ['19900001002', 'phone-cleaned'],
      ['19900001004', 'phone-cleaned'],
      ['19900000000'],
      ['1.99E+10', 'phone-digits-lost'],
    ]);
  });

  it('leaves totals, notes, headings and repeated headers in the list as skipped', () => {
    const blank = (...cells: CellValue[]) => [...cells, ...Array<null>(9 - cells.length).fill(null)];
    expect(
      codes([
        blank('一、正式代表（2人）'),
        lin,
        HEADER,
        blank(2),
        blank('合 计', null, null, '2人'),
        blank('备注：请于 9 月 30 日前报送'),
      ]),
    ).toEqual([
      ['skip', 'section-row'],
      ['create'],
      ['skip', 'header-again'],
      ['skip', 'number-only'],
      ['skip', 'total-row'],
      ['skip', 'note-row'],
    ]);
  });

  it('takes several things in one cell apart', () => {
    const grid = sheet(
      [
        ['怀集县梁村镇党委书记', '李秀芳（女）13800001111'],
        ['市委组织部副部长', '王强'],
      ],
      [],
      ['单位及职务', '姓名'],
    );
    const { rows } = planImport({ grid, units: [], people: [] })!;
    expect(rows.map(({ person }) => person)).toEqual([
      {
        name: '李秀芳',
        posts: [{ unit: '怀集县梁村镇', post: '党委书记' }],
        phone: '13800001111',
        sex: 'female',
      },
      { name: '王强', posts: [{ unit: '市委组织部', post: '副部长' }] },
    ]);
  });

  it('reads an English list too', () => {
    const grid: Grid = {
      sheet: 'Sheet1',
      rows: [
        ['First name', 'Last name', 'Affiliation', 'Email'],
        ['Ada', 'Lovelace', 'Analytical Society', 'ada@example.org'],
      ],
      merges: [],
    };
    expect(planImport({ grid, units: [], people: [] })!.rows[0]!.person).toEqual({
      name: 'Ada Lovelace',
      posts: [{ unit: 'Analytical Society', post: '' }],
      email: 'ada@example.org',
    });
  });

  it('is not found without a column of names', () => {
    expect(
      planImport({
        grid: {
          sheet: 'x',
          rows: [
            ['a', 'b'],
            [1, 2],
          ],
          merges: [],
        },
        units: [],
        people: [],
      }),
    ).toBeUndefined();
  });

  it('follows a mapping somebody chose, by header or letter', () => {
    const { mapping, rows } = plan([lin], { mapping: { 备注: 'ignore', I: 'ignore', H: 'note', 性别: 'nonsense' } });
    expect([mapping['备注'], mapping['人员类别'], mapping['性别']]).toEqual(['ignore', 'note', 'sex']);
    expect(rows[0]!.person.note).toBe('正式代表');
  });
});

describe('a roster of people who are there already', () => {
  const units = [
    { id: 'u1', name: '怀集县', aliases: [] },
    { id: 'u2', parentId: 'u1', name: '怀集县梁村镇', aliases: [] },
    { id: 'u3', parentId: 'u1', name: '怀集县木格镇', aliases: [] },
  ];
  const known: KnownPerson = {
    id: 'a1',
    name: '李伟',
    posts: [{ unitId: 'u2', unit: '怀集县梁村镇', post: '组织干事' }],
    phone: '13900000001',
  };
  const row = (unit: string, post: string, phone: string) => [1, null, unit, '李伟', null, post, phone, null, null];

  it('updates them, with every difference', () => {
    const result = plan([row('怀集县梁村镇', '组织委员', '13900000002')], { units, people: [known] }).rows[0]!;
    expect(result).toMatchObject({
      fate: 'update',
      attendeeId: 'a1',
      problems: [
        { code: 'differs', field: 'post', original: '组织干事', value: '组织委员' },
        { code: 'differs', field: 'phone', original: '139****0001', value: '139****0002' },
      ],
      person: { posts: [{ unitId: 'u2', unit: '怀集县梁村镇', post: '组织委员' }] },
    });
  });

  it('skips those about whom it says nothing new', () => {
    const result = plan([row('梁村镇', '组织干事', '13900000001')], { units, people: [known] });
    expect(result.rows[0]).toMatchObject({ fate: 'skip', problems: [{ code: 'unchanged' }] });
    expect(result.units).toEqual([]);
  });

  it('takes the same name with another phone and unit for another person, unless told who is meant', () => {
    const rows = [row('怀集县木格镇', '书记', '13900000009')];
    expect(plan(rows, { units, people: [known] }).rows[0]).toMatchObject({
      fate: 'create',
      problems: [{ code: 'namesake', people: [{ id: 'a1', name: '李伟', unit: '怀集县梁村镇', post: '组织干事' }] }],
    });
    const edits = new Map([[3, { attendeeId: 'a1' }]]);
    expect(plan(rows, { units, people: [known], edits }).rows[0]).toMatchObject({ fate: 'update', attendeeId: 'a1' });
  });

  it('asks whether somebody is meant who has the phone under another name, until that is decided', () => {
    const renamed = { ...known, name: '李炜' };
    const rows = [row('怀集县梁村镇', '组织干事', '13900000001')];
    expect(plan(rows, { units, people: [renamed] }).rows[0]).toMatchObject({
      fate: 'create',
      problems: [{ code: 'phone-known', severity: 'warning', people: [{ id: 'a1', name: '李炜' }] }],
    });
    const decided = (attendeeId: string | null) =>
      plan(rows, { units, people: [renamed], edits: new Map([[3, { attendeeId }]]) }).rows[0];
    expect(decided('a1')).toMatchObject({
      fate: 'update',
      problems: [{ code: 'differs', field: 'name', original: '李炜', value: '李伟' }],
    });
    expect(decided(null)).toMatchObject({ fate: 'create', problems: [] });
  });

  it('keeps a good number over one that cannot be called, and says so', () => {
    const same = plan([row('怀集县梁村镇', '组织干事', '1390000000')], { units, people: [known] }).rows[0];
    expect(same).toMatchObject({
      fate: 'skip',
      problems: [{ code: 'unchanged' }, { code: 'phone-kept', severity: 'warning', original: '1390000000' }],
    });
    const other = plan([row('怀集县梁村镇', '组织委员', '1390000000')], { units, people: [known] }).rows[0];
    expect(other).toMatchObject({
      fate: 'update',
      person: { phone: '13900000001' },
      problems: [{ code: 'differs', field: 'post' }, { code: 'phone-kept' }],
    });
    const wrong = { ...known, phone: '139000' };
    expect(plan([row('怀集县梁村镇', '组织干事', '1390000000')], { units, people: [wrong] }).rows[0]).toMatchObject({
      fate: 'update',
      person: { phone: '1390000000' },
    });
  });

  it('suggests the unit that may be meant, and takes it when chosen', () => {
    const rows = [row('怀集县木格乡', '书记', '13900000009')];
    expect(plan(rows, { units }).rows[0]!.problems).toEqual([
      {
        code: 'unit-near',
        severity: 'warning',
        field: 'unit',
        original: '怀集县木格乡',
        suggestion: { unitId: 'u3', unit: '怀集县木格镇' },
      },
    ]);
    const edits = new Map([[3, { person: { posts: [{ unitId: 'u3', post: '书记' }] } }]]);
    expect(plan(rows, { units, edits }).rows[0]).toMatchObject({
      problems: [],
      person: { posts: [{ unitId: 'u3', unit: '怀集县木格镇', post: '书记' }] },
    });
  });

  it('corrects a row by hand, leaves it out, or keeps one that would be skipped', () => {
    const rows = [
      lin.map((cell, i) => (i === 3 ? '' : cell)),
      lin,
      lin,
      ['合计', null, null, null, null, null, null, null, '3'],
    ];
    const edits = new Map([
      [3, { person: { name: '王五', phone: '19900001234' } }],
      [4, { skip: true }],
      [5, { skip: false }],
    ]);
    const result = plan(rows, { edits });
    expect(result.rows.map(({ fate, problems }) => [fate, ...problems.map(({ code }) => code)])).toEqual([
      ['create'],
      ['skip', 'excluded'],
      ['create'],
      ['skip', 'total-row'],
    ]);
    expect(result.rows[0]!.person).toMatchObject({ name: '王五', phone: '19900001234' });
  });
});
