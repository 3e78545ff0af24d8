import { findHeader, readColumns } from './find-header';
import { mapColumns } from './map-columns';
import type { Grid } from './grid';

const mappingOf = (grid: Grid) => mapColumns(readColumns(grid, findHeader(grid)!));

describe('the columns of a roster', () => {
  it('are known by many names, with blanks and brackets', () => {
    const rows = [
      [
        '序号',
        '姓　　名',
        '性 别',
        '民族',
        '工作单位（全称）',
        '职务/职级',
        '手机号码',
        '参会类别',
        '是否住宿',
        '备注',
      ],
    ];
    expect(mappingOf({ sheet: '', rows, merges: [] })).toEqual({
      序号: 'ignore',
      '姓 名': 'name',
      '性 别': 'sex',
      民族: 'ignore',
      '工作单位（全称）': 'unit',
      '职务/职级': 'ignore',
      手机号码: 'phone',
      参会类别: 'category',
      是否住宿: 'ignore',
      备注: 'note',
    });
  });

  it('may have a header of two rows', () => {
    const rows = [
      ['名单'],
      ['姓名', '联系方式', null, '单位'],
      [null, '手机', '邮箱', null],
      ['张三', '13800001111', 'a@b.cn', '某局'],
    ];
    const merges = [
      { top: 1, left: 0, bottom: 2, right: 0 },
      { top: 1, left: 1, bottom: 1, right: 2 },
      { top: 1, left: 3, bottom: 2, right: 3 },
    ];
    const grid = { sheet: '', rows, merges };
    expect(findHeader(grid)).toEqual({ first: 1, last: 2 });
    expect(mappingOf(grid)).toEqual({ 姓名: 'name', '联系方式 手机': 'phone', '联系方式 邮箱': 'email', 单位: 'unit' });
  });

  it('keep their letter where a header is blank or written twice', () => {
    const rows = [
      ['姓名', '备注', '备注', ''],
      ['张三', 'a', 'b', 'c'],
    ];
    expect(Object.keys(mappingOf({ sheet: '', rows, merges: [] }))).toEqual(['姓名', '备注', '备注 (C)', 'D']);
  });
});
