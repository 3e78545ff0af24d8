import type { CellValue, Grid, Merge } from './grid';
import { planImport, type RosterSources } from './plan-import';

/** The header of a roster as offices write it. */
export const HEADER = ['序号', '县（市、区）', '单 位', '姓名', '性别', '职务', '联系电话', '人员类别', '备注'];
const TITLE = ['全市现场会参会人员名单', ...Array<null>(8).fill(null)];

/** A sheet with a title row above its header, as offices send them. */
export const sheet = (rows: CellValue[][], merges: Merge[] = [], header: CellValue[] = HEADER): Grid => ({
  sheet: '名单',
  rows: [TITLE, header, ...rows],
  merges: [{ top: 0, left: 0, bottom: 0, right: 8 }, ...merges],
});
/** What becomes of the rows. */
export const plan = (rows: CellValue[][], more: Partial<RosterSources> = {}) =>
  planImport({ grid: sheet(rows), units: [], people: [], ...more })!;
