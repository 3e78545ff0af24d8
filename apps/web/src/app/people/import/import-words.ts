import type { RosterField } from '@yicheng/domain';
import { defineWords } from '@yicheng/ui';

const fieldWords = defineWords({
  name: ['姓名', 'Name'],
  familyName: ['姓', 'Family name'],
  givenName: ['名', 'Given name'],
  parentUnit: ['上级单位', 'Parent unit'],
  unit: ['单位', 'Unit'],
  unitPost: ['单位及职务', 'Unit and post'],
  post: ['职务', 'Post'],
  phone: ['手机', 'Phone'],
  email: ['邮箱', 'E-mail'],
  category: ['类别', 'Category'],
  sex: ['性别', 'Sex'],
  nationality: ['民族', 'Ethnic group'],
  note: ['备注', 'Note'],
  ignore: ['不导入', 'Not imported'],
});

/** A field of a roster in the reader's language. */
export const fieldWord = (field: string): string => fieldWords[field as RosterField]?.() ?? field;

export const w = defineWords({
  title: ['导入名单', 'Import a roster'],
  stepFile: ['选择文件', 'Choose a file'],
  stepRows: ['对应列，逐行预览', 'Columns and rows'],
  stepDone: ['导入', 'Import'],
  drop: ['把名单拖到这里，或选择文件', 'Drop the roster here, or choose a file'],
  dropHelp: [
    '.xlsx 或 .csv，10 MB 以内。标题行、合并单元格、全角数字都可以，先预览再写入。',
    '.xlsx or .csv, up to 10 MB. Title rows, merged cells and full-width digits are fine; nothing is stored before you have seen it.',
  ],
  choose: ['选择文件', 'Choose a file'],
  another: ['换一个文件', 'Another file'],
  reading: [(name: string) => `正在读取 ${name}`, (name: string) => `Reading ${name}`],
  cancel: ['取消', 'Cancel'],
  refused: ['没有导入', 'Nothing was imported'],
  refusedFile: [(name: string) => `没有导入 ${name}`, (name: string) => `${name} was not imported`],
  failed: ['没有连上服务器', 'The server did not answer'],
  unsentWhat: [
    '改动还在这一页，没有存到服务器；联网后点重试。',
    'What you corrected is still on this page and not on the server; try again with a connection.',
  ],
  failedWhat: ['文件还在本机，什么都没有写入。', 'The file is still on this machine; nothing was stored.'],
  gone: ['这次预览已不在', 'This preview is gone'],
  goneWhat: ['预览保留 24 小时。重新选择文件即可。', 'Previews are kept for 24 hours. Choose the file again.'],
  who: ['会务组', 'organizer'],
  rows: ['行', 'rows'],
  titleRows: [
    (n: number) => (n > 1 ? `第 1–${n - 1} 行是标题，已略过` : '第 1 行是表头'),
    (n: number) => (n > 1 ? `Rows above ${n} are titles` : 'Row 1 is the header'),
  ],
  create: ['新增', 'new'],
  createSub: [(n: number) => `其中 ${n} 行自动修正`, (n: number) => `${n} of them corrected`],
  update: ['更新', 'changed'],
  none: ['没有', 'None'],
  skip: ['跳过', 'skipped'],
  skipSub: [
    (twice: number, same: number, rest: number) =>
      [twice && `重复 ${twice}`, same && `没有变化 ${same}`, rest && `其他 ${rest}`].filter(Boolean).join('，') ||
      '没有',
    (twice: number, same: number, rest: number) =>
      [twice && `${twice} duplicate`, same && `${same} unchanged`, rest && `${rest} other`]
        .filter(Boolean)
        .join(', ') || 'None',
  ],
  error: ['需处理', 'to fix'],
  errorSub: ['处理或排除后才能导入', 'Fix or exclude them to import'],
  leftOut: ['已排除', 'excluded'],
  leftOutSub: ['其余都可以导入', 'The rest can be imported'],
  errorNone: ['都可以导入', 'Everything can be imported'],
  columns: ['列对应', 'Columns'],
  header: [(n: number) => `表头在第 ${n} 行`, (n: number) => `Header in row ${n}`],
  remembered: ['沿用上次对这种表的对应。', 'As you mapped a form like this before.'],
  remembers: ['改过的对应会记住，下次自动使用。', 'What you change is remembered for forms like this.'],
  sensitive: ['个人敏感信息，默认不导入', 'Sensitive, not imported unless you say so'],
  notImported: ['不导入', 'Not imported'],
  mapped: ['已对应', 'Mapped'],
  columnIs: [(name: string) => `“${name}”列是`, (name: string) => `Column “${name}” holds`],
  filter: ['看哪些行', 'Which rows'],
  changed: [(n: number) => `有变化 ${n}`, (n: number) => `To look at ${n}`],
  errors: [(n: number) => `需处理 ${n}`, (n: number) => `To fix ${n}`],
  warnings: [(n: number) => `留意 ${n}`, (n: number) => `To check ${n}`],
  fixed: [(n: number) => `已修正 ${n}`, (n: number) => `Corrected ${n}`],
  skipped: [(n: number) => `跳过 ${n}`, (n: number) => `Skipped ${n}`],
  all: [(n: number) => `全部 ${n}`, (n: number) => `All ${n}`],
  keys: ['J / K 上下移动，Enter 修改，X 排除', 'J / K to move, Enter to edit, X to exclude'],
  row: ['行', 'Row'],
  fate: ['结果', 'Result'],
  about: ['说明', 'Why'],
  fateCreate: ['新增', 'New'],
  fateFixed: ['已修正', 'Corrected'],
  fateUpdate: ['更新', 'Changed'],
  fateSkip: ['跳过', 'Skipped'],
  fateError: ['需处理', 'To fix'],
  noRows: ['没有这样的行', 'No such rows'],
  showAll: ['看全部', 'Show all'],
  fill: ['填写', 'Fill in'],
  edit: ['修改', 'Edit'],
  keep: ['保留', 'Keep'],
  restore: ['恢复', 'Restore'],
  exclude: ['排除', 'Exclude'],
  use: [(name: string) => `用${name}`, (name: string) => `Use ${name}`],
  same: [(name: string) => `就是${name}`, (name: string) => `It is ${name}`],
  save: ['保存', 'Save'],
  rowNumber: [(n: number) => `第 ${n} 行`, (n: number) => `Row ${n}`],
  safe: [
    '一次性写入，不会只导入一半；导入后 24 小时内可整批撤销。',
    'All or nothing; the whole import can be undone within 24 hours.',
  ],
  excludeErrors: [(n: number) => `排除 ${n} 行`, (n: number) => `Exclude ${n} ${n === 1 ? 'row' : 'rows'}`],
  excluded: [(n: number) => `已排除 ${n} 行`, (n: number) => `${n} ${n === 1 ? 'row' : 'rows'} excluded`],
  takeBack: ['不排除', 'Include again'],
  newUnits: [(n: number) => `新建 ${n} 个单位`, (n: number) => (n === 1 ? '1 new unit' : `${n} new units`)],
  import: [(n: number) => `导入 ${n} 人`, (n: number) => (n === 1 ? 'Import 1 person' : `Import ${n} people`)],
  importNone: ['没有要写入的', 'Nothing to store'],
  firstErrors: ['先处理或排除需处理的行', 'Fix or exclude the rows to fix first'],
  done: [(n: number) => `已导入 ${n} 人`, (n: number) => (n === 1 ? '1 person imported' : `${n} people imported`)],
  doneSub: [
    (updated: number, skipped: number, excluded: number) =>
      `更新 ${updated} 人 · 跳过 ${skipped} 行 · 排除 ${excluded} 行`,
    (updated: number, skipped: number, excluded: number) =>
      `${updated} changed · ${skipped} row${skipped === 1 ? '' : 's'} skipped · ${excluded} excluded`,
  ],
  undo: ['撤销整批导入', 'Undo the whole import'],
  undoUntil: [(time: string) => `${time} 前可撤销`, (time: string) => `Can be undone until ${time}`],
  undone: ['这批导入已撤销', 'This import was undone'],
  undoneSub: ['名单和单位已恢复到导入之前。', 'People and units are as they were before.'],
  undoRefused: [
    '不能整批撤销：有人在导入后被改动或安排',
    'It cannot be undone: some people were changed or assigned since',
  ],
  toPeople: ['看名单', 'Show the people'],
  newer: ['别人刚改过这次导入，已显示最新的。', 'Somebody else changed this import; this is the newest.'],
});

/** Each in one sentence: what is wrong with the file, and what to do about it. */
const refusals = defineWords({
  'file-missing': ['没有收到文件，请重新选择。', 'No file arrived: choose it again.'],
  'file-empty': ['文件是空的，请选有内容的那一份。', 'The file is empty: choose the one that is filled in.'],
  'file-not-spreadsheet': [
    '这不是表格文件，只是扩展名像：请选 .xlsx 或 .csv。',
    'This is not a spreadsheet, whatever its name says: choose an .xlsx or .csv.',
  ],
  'file-old-excel': [
    '这是旧版 .xls 文件：用表格软件另存为 .xlsx 后再选。',
    'This is an old .xls workbook: save it as .xlsx and choose that.',
  ],
  'file-protected': [
    '文件有打开密码：去掉密码另存后再选。',
    'The file has a password: save it without one and choose that.',
  ],
  'file-broken': [
    '文件已损坏，读不出来：用表格软件打开，另存为 .xlsx 后再选。',
    'The file is damaged: open it in a spreadsheet program, save it anew as .xlsx and choose that.',
  ],
  'file-inflates': [
    '文件解压后过大，不像名单：只留名单那一张表，另存后再选。',
    'The file unpacks to more than a roster can be: keep only the sheet with the roster, save that and choose it.',
  ],
  'file-too-complex': [
    '文件太复杂，读取超时：只留名单那一张表，去掉图片和公式，另存后再选。',
    'The file takes too long to read: keep only the sheet with the roster, without pictures and formulas.',
  ],
  'sheet-empty': [
    '表里没有内容：请选填好的那一份。',
    'There is nothing written in it: choose the one that is filled in.',
  ],
  'header-not-found': [
    '前 30 行里没有找到含“姓名”的表头：给姓名那一列写上表头再选。',
    'No header with a column of names was found in the first 30 rows: give that column the heading “Name”.',
  ],
  'rows-missing': [
    '表头下面没有人：请选填好的那一份。',
    'There is nobody below the header row: choose the one that is filled in.',
  ],
  'too-many-rows': [
    '超过 20 000 行：请分成几个文件，逐个导入。',
    'More than 20 000 rows: split the file and import the parts.',
  ],
  'too-many-columns': ['超过 200 列：删去用不到的列再选。', 'More than 200 columns: delete those you do not need.'],
  'too-large': [
    '文件超过 10 MB：只留名单那一张表，去掉图片，另存后再选。',
    'The file is larger than 10 MB: keep only the sheet with the roster, without pictures, and choose that.',
  ],
});

/** Why a file was refused, in the reader's language. */
export const refusalWord = (code: string | undefined, otherwise: string): string =>
  refusals[code as keyof typeof refusals]?.() ?? otherwise;
