import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import type { RosterImportDto } from '@yicheng/contracts';
import { startTestApp, type TestApp } from '../../test/app';

const REFERENCE = readFileSync(resolve(__dirname, '../demo/roster-reference.xlsx'));
const HEADER = '姓名,单位,职务,手机';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

const meeting = async (): Promise<string> => {
  const body = { title: 'roster', timeZone: 'Asia/Shanghai', startDate: '2026-10-08', endDate: '2026-10-09' };
  return (await t.as('owner').call('post', '/meetings', { body })).id;
};
const send = async (meetingId: string, path: string, init: RequestInit) => {
  const reply = await fetch(`${t.url}/api/v1/meetings/${meetingId}/roster-imports${path}`, {
    ...init,
    headers: { cookie: t.cookie('owner'), ...init.headers },
  });
  return {
    status: reply.status,
    body: (await reply.json()) as RosterImportDto & { code: string } & Record<string, unknown>,
  };
};
const upload = (meetingId: string, bytes: Uint8Array | string, name = 'roster.xlsx', field = 'file') => {
  const form = new FormData();
  form.set(field, new Blob([bytes as string]), name);
  return send(meetingId, '', { method: 'POST', body: form });
};
const json = (method: string, body: unknown): RequestInit => ({
  method,
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
});
const commit = (meetingId: string, id: string, body: unknown = {}) =>
  send(meetingId, `/${id}/commit`, json('POST', body));
const total = async (meetingId: string) =>
  (await t.as('owner').call('get', '/meetings/{meetingId}/attendees', { path: { meetingId } })).total;

describe('importing the reference roster', () => {
  let meetingId: string;
  let preview: RosterImportDto;
  beforeAll(async () => {
    meetingId = await meeting();
    const { status, body } = await upload(meetingId, REFERENCE);
    expect(status).toBe(201);
    preview = body;
  });

  it('says what becomes of each of the 205 rows', () => {
    expect(preview.rows.length).toBe(205);
    expect(preview.counts).toEqual({ create: 203, update: 0, skip: 1, error: 1 });
    expect(preview.mapping).toMatchObject({ 姓名: 'name', '单 位': 'unit', 联系电话: 'phone', 民族: 'ignore' });
    const row = (n: number) => preview.rows.find(one => one.row === n)!;
    expect(row(92)).toMatchObject({ fate: 'error', problems: [{ code: 'name-missing' }] });
    expect(row(125)).toMatchObject({ fate: 'skip', problems: [{ code: 'duplicate', row: 44 }] });
    expect(row(34).problems).toEqual([{ code: 'phone-missing', severity: 'warning', field: 'phone' }]);
    expect(row(81).problems[0]).toMatchObject({ code: 'phone-short', original: '1990000123' });
    expect(row(6)).toMatchObject({
      problems: [{ code: 'phone-cleaned', original: '１９９****１００２', value: '199****1002' }],
      person: { phone: '199****1002' },
    });
  });

  it('stores nothing while a row has an error, unless it is to be excluded; and the same answer again', async () => {
    expect(await commit(meetingId, preview.id)).toMatchObject({ status: 409, body: { code: 'rows-with-errors' } });
    expect(await total(meetingId)).toBe(0);
    const done = { created: 203, updated: 0, skipped: 1, excluded: 1 };
    expect(await commit(meetingId, preview.id, { excludeErrors: true })).toEqual({ status: 200, body: done });
    expect(await commit(meetingId, preview.id, { excludeErrors: true })).toEqual({ status: 200, body: done });
    expect(await total(meetingId)).toBe(203);
    const { body } = await send(meetingId, `/${preview.id}`, {});
    expect([body.status, body.rows, body.result]).toEqual(['committed', [], done]);
  });

  // The fixture's workspace has 怀集县 already, which keeps its place.
  it('gives new units their tree in the order met, and the people their places', async () => {
    const { items } = await t.as('owner').call('get', '/units', { query: { meetingId, limit: 1000 } });
    const tops = items.filter(({ parentId }) => !parentId).map(({ name }) => name);
    expect(tops).toEqual([
      '怀集县',
      '端州区',
      '鼎湖区',
      '高要区',
      '四会市',
      '广宁县',
      '德庆县',
      '封开县',
      '市直',
      '会务组',
      '媒体',
    ]);
    const unit = items.find(({ name }) => name === '端州区')!.id;
    const people = await t
      .as('owner')
      .call('get', '/meetings/{meetingId}/attendees', { path: { meetingId }, query: { unit, limit: 3 } });
    expect(people.items.map(({ name, posts }) => [name, posts[0]?.unit])).toEqual([
      ['林晓杰', '端州区城东街道'],
      ['程玲', '端州区城西街道'],
      ['谭国杰', '端州区黄岗街道'],
    ]);
  });

  it('finds everybody again in the same file', async () => {
    const { body } = await upload(meetingId, REFERENCE);
    expect([body.counts, body.units]).toEqual([{ create: 0, update: 0, skip: 204, error: 1 }, 0]);
  });

  it('can be undone whole, but not once somebody was worked on', async () => {
    const path = { meetingId };
    const { items } = await t.as('owner').call('get', '/meetings/{meetingId}/attendees', { path });
    const { id, name, version } = items[0]!;
    await t.as('owner').call('put', '/meetings/{meetingId}/attendees/{attendeeId}', {
      path: { ...path, attendeeId: id },
      body: { name, version, note: 'late' },
    });
    expect(await send(meetingId, `/${preview.id}/undo`, { method: 'POST' })).toMatchObject({
      status: 409,
      body: { code: 'people-in-use', findings: [{ subjects: [id] }] },
    });
    expect(await total(meetingId)).toBe(203);
  });
});

describe('a roster import', () => {
  const csv = (...rows: string[]) => [HEADER, ...rows].join('\n');

  it('corrects mapping and rows in place, and remembers the mapping', async () => {
    const meetingId = await meeting();
    const form = (...rows: string[]) => ['姓 名,工作单位,职务,手机', ...rows].join('\n');
    const { body: first } = await upload(
      meetingId,
      form(',甲局,局长,13800000001', '李四,乙局,主任,13800000002'),
      'a.csv',
    );
    const put = {
      version: 1,
      mapping: { 职务: 'note' },
      rows: [
        { row: 2, person: { name: '张三' } },
        { row: 3, skip: true },
      ],
    };
    const { status, body } = await send(meetingId, `/${first.id}`, json('PUT', put));
    expect([status, body.version, body.counts]).toEqual([200, 2, { create: 1, update: 0, skip: 1, error: 0 }]);
    expect(body.rows[0]!.person).toMatchObject({ name: '张三', note: '局长' });
    expect(await send(meetingId, `/${first.id}`, json('PUT', put))).toMatchObject({
      status: 409,
      body: { current: { version: 2 } },
    });
    expect(await send(meetingId, `/${first.id}`, json('PUT', { version: 2, mapping: { 车号: 'note' } }))).toMatchObject(
      { status: 400 },
    );
    const { body: again } = await upload(meetingId, form('王五,甲局,局长,13800000003'), 'b.csv');
    expect([again.remembered, again.mapping['职务']]).toEqual([true, 'note']);
  });

  it('is undone with the people and units it made, and gives back what it changed', async () => {
    const meetingId = await meeting();
    const first = await upload(meetingId, csv('赵一,丙局,干事,13700000001'), 'a.csv');
    await commit(meetingId, first.body.id);
    const second = await upload(meetingId, csv('赵一,丙局,主任,13700000001', '钱二,丁局,干事,13700000002'), 'b.csv');
    expect(second.body.counts).toEqual({ create: 1, update: 1, skip: 0, error: 0 });
    await commit(meetingId, second.body.id);
    expect(await send(meetingId, `/${second.body.id}/undo`, { method: 'POST' })).toMatchObject({
      status: 200,
      body: { status: 'undone' },
    });
    const { items } = await t.as('owner').call('get', '/meetings/{meetingId}/attendees', { path: { meetingId } });
    expect(items.map(({ name, posts }) => [name, posts[0]?.post])).toEqual([['赵一', '干事']]);
  });

  it('makes nobody twice when two of the same file are stored at once', async () => {
    const meetingId = await meeting();
    const text = csv('孙三,戊局,干事,13600000001', '李四,戊局,干事,13600000002');
    const ids = await Promise.all([1, 2].map(async () => (await upload(meetingId, text, 'a.csv')).body.id));
    const done = await Promise.all(ids.map(id => commit(meetingId, id)));
    expect(done.map(({ body }) => body['created']).sort()).toEqual([0, 2]);
    expect(await total(meetingId)).toBe(2);
  });

  it('reads GB18030 and says that digits were lost in text', async () => {
    const gb = Buffer.from('d0d5c3fb2cb5e7bbb00ad5c5c8fd2c312e3338452b3130', 'hex'); // 姓名,电话 / 张三,1.38E+10
    const { body } = await upload(await meeting(), gb, 'a.csv');
    expect(body.rows[0]).toMatchObject({ person: { name: '张三' }, problems: [{ code: 'phone-digits-lost' }] });
  });
});

describe('a file that is no roster', () => {
  const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1]);
  const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
  const locked = Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]);
  const rows = HEADER + '\n' + Array.from({ length: 20_001 }, (_, i) => `人${i},局,员,1`).join('\n');
  it.each([
    ['a JPEG named .xlsx', jpeg, 422, 'file-not-spreadsheet'],
    ['an old workbook', ole, 422, 'file-old-excel'],
    ['a workbook with a password', locked, 422, 'file-protected'],
    ['nothing', Buffer.alloc(0), 422, 'file-empty'],
    ['blank cells', ',,\n,,', 422, 'sheet-empty'],
    ['no column of names', 'a,b\n1,2', 422, 'header-not-found'],
    ['a header alone', HEADER, 422, 'rows-missing'],
    ['too many rows', rows, 422, 'too-many-rows'],
    [
      'a broken archive',
      Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(100, 7)]),
      422,
      'file-not-spreadsheet',
    ],
    ['an archive that unpacks to 60 MB', bomb(60 * 1024 * 1024), 413, 'file-inflates'],
    ['an archive with forged sizes', bomb(60 * 1024 * 1024, 1000), 422, 'file-broken'],
    ['11 MB', Buffer.alloc(11 * 1024 * 1024, 65), 413, 'too-large'],
  ])('%s is refused with its reason', async (_, bytes, status, code) => {
    expect(await upload(t.meetingId, bytes)).toMatchObject({ status, body: { code } });
  });

  it('must come alone, and as a file', async () => {
    const form = new FormData();
    form.append('file', new Blob(['a']), 'a.csv');
    form.append('file', new Blob(['b']), 'b.csv');
    expect(await send(t.meetingId, '', { method: 'POST', body: form })).toMatchObject({ status: 413 });
    expect(await send(t.meetingId, '', json('POST', { file: 'x' }))).toMatchObject({
      status: 400,
      body: { code: 'file-missing' },
    });
    const other = await fetch(`${t.url}/api/v1/meetings`, {
      method: 'POST',
      body: form,
      headers: { cookie: t.cookie('owner') },
    });
    expect(other.status).toBe(415);
  });
});

/** A zip of one workbook entry of zeros; its stated size may be a lie. */
function bomb(size: number, stated = size): Buffer {
  const name = Buffer.from('xl/workbook.xml');
  const data = deflateRawSync(Buffer.alloc(size));
  const sizes = (buffer: Buffer, at: number) => {
    buffer.writeUInt32LE(data.length, at);
    buffer.writeUInt32LE(stated, at + 4);
    buffer.writeUInt16LE(name.length, at + 8);
  };
  const local = Buffer.alloc(30);
  local.write('PK\u0003\u0004', 'latin1');
  local.writeUInt16LE(20, 4);
  local.writeUInt16LE(8, 8);
  sizes(local, 18);
  const central = Buffer.alloc(46);
  central.write('PK\u0001\u0002', 'latin1');
  central.writeUInt16LE(20, 6);
  central.writeUInt16LE(8, 10);
  sizes(central, 20);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + data.length, 16);
  return Buffer.concat([local, name, data, central, name, end]);
}
