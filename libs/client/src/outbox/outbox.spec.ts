import 'fake-indexeddb/auto';
import { destroyStore, openStore, type Store } from '../store/store';
import { FakeServer } from '../testing/fake-server';
import { QuietSurroundings, settled } from '../testing/quiet-surroundings';
import type { Row } from '../json';
import { Outbox } from './outbox';
import type { WriteDraft } from './write';

const fields = ['title', 'minutes', 'text'];
const kind = 'agenda-item';
const create = (id: string, row: Row): WriteDraft => ({
  kind,
  rowId: id,
  verb: 'post',
  path: '/things',
  body: { id, ...row },
});
const replace = (base: Row, change: Row): WriteDraft => {
  const { version, id, ...rest } = base;
  const path = `/things/${String(id)}`;
  return {
    kind,
    rowId: String(id),
    verb: 'put',
    path,
    base: rest,
    body: { ...rest, ...change, version },
    fields,
    text: ['text'],
  };
};

let count = 0;
let principal: string;
let store: Store;
let server: FakeServer;
let around: QuietSurroundings;
const open: Outbox[] = [];

const openOutbox = async (): Promise<Outbox> => {
  const outbox = await Outbox.open(store, server, around);
  open.push(outbox);
  return outbox;
};
const crash = (outbox: Outbox): Promise<Outbox> => {
  outbox.close();
  return openOutbox();
};

beforeEach(async () => {
  principal = `user:${count++}`;
  store = await openStore(principal);
  server = new FakeServer();
  around = new QuietSurroundings();
});
afterEach(async () => {
  for (const outbox of open.splice(0)) outbox.close();
  await settled();
  store.close();
  await destroyStore(principal);
});

describe('the outbox', () => {
  it('sends what was written, in the order it was written', async () => {
    const outbox = await openOutbox();
    await outbox.add(create('a', { title: '一' }));
    await outbox.add(create('b', { title: '二' }));
    await outbox.idle();
    expect(server.log).toEqual(['post /things 201', 'post /things 201']);
    expect([...server.rows.keys()]).toEqual(['a', 'b']);
    expect(outbox.state.value).toMatchObject({
      pending: 0,
      refused: [],
      conflicts: [],
      savedAt: '2026-10-08T00:00:00.000Z',
    });
  });

  it('tells the row the server answered with, before the write leaves the queue', async () => {
    const outbox = await openOutbox();
    const heard: unknown[] = [];
    outbox.onAcknowledged(({ write, row }) => heard.push([write.rowId, row, outbox.writes.length]));
    await outbox.add(create('a', { title: '一' }));
    await outbox.idle();
    expect(heard).toEqual([['a', { id: 'a', title: '一', version: 1 }, 1]]);
  });

  it('keeps writes through a network cut and a reload, and sends them afterwards', async () => {
    server.fates = ['lost', 'lost', 'lost'];
    let outbox = await openOutbox();
    await outbox.add(create('a', { title: '一' }));
    await settled();
    expect(outbox.state.value).toMatchObject({ pending: 1, offline: true });
    outbox = await crash(outbox);
    expect(outbox.state.value.pending).toBe(1);
    for (let minute = 0; minute < 3; minute++) await around.pass(60_000);
    await outbox.idle();
    expect(server.rows.get('a')).toEqual({ id: 'a', title: '一', version: 1 });
  });

  it('tries again at once when the network comes back', async () => {
    server.fates = ['lost'];
    const outbox = await openOutbox();
    await outbox.add(create('a', { title: '一' }));
    await settled();
    expect(server.rows.size).toBe(0);
    await around.comeBack();
    await outbox.idle();
    expect(server.rows.size).toBe(1);
  });

  it('creates once when the page dies between sending and the answer', async () => {
    let answer!: () => void;
    server.gate = new Promise(resolve => (answer = resolve));
    let outbox = await openOutbox();
    await outbox.add(create('a', { title: '一' }));
    await settled();
    expect(outbox.writes.map(write => write.state)).toEqual(['sending']);
    outbox = await crash(outbox);
    answer();
    await settled();
    await around.pass(60_000);
    await outbox.idle();
    expect(server.log).toEqual(['post /things 201', 'post /things 200']);
  });

  it('takes its own replace that arrived without an answer for what it is', async () => {
    const outbox = await openOutbox();
    await outbox.add(create('a', { title: '一', minutes: 10 }));
    await outbox.idle();
    server.fates = ['answer-lost'];
    await outbox.add(replace({ id: 'a', title: '一', minutes: 10, version: 1 }, { title: '改' }));
    await settled();
    await around.pass(60_000);
    await outbox.idle();
    expect(server.rows.get('a')).toEqual({ id: 'a', title: '改', minutes: 10, version: 2 });
    expect(outbox.state.value).toMatchObject({ pending: 0, notices: [], conflicts: [], refused: [] });
  });

  it('gives writes behind an acknowledged one the new version', async () => {
    let release!: () => void;
    server.gate = new Promise(resolve => (release = resolve));
    const outbox = await openOutbox();
    await outbox.add(create('a', { title: '一', minutes: 10 }));
    await settled();
    await outbox.add(replace({ id: 'a', title: '一', minutes: 10 }, { title: '二' }));
    await outbox.add({ kind, rowId: 'a', verb: 'post', path: '/things/a/submit', body: { version: 0, done: true } });
    release();
    await outbox.idle();
    expect(server.log).toEqual(['post /things 201', 'put /things/a 200', 'post /things/a/submit 200']);
    expect(server.rows.get('a')).toMatchObject({ title: '二', done: true, version: 3 });
  });

  it('loses neither of two quick edits that began from the same row', async () => {
    const outbox = await openOutbox();
    const row = { id: 'a', title: '一', minutes: 10, version: 1 };
    server.rows.set('a', { ...row });
    await Promise.all([outbox.add(replace(row, { title: '二' })), outbox.add(replace(row, { minutes: 20 }))]);
    await outbox.idle();
    expect(server.rows.get('a')).toMatchObject({ title: '二', minutes: 20 });
    expect(outbox.state.value).toMatchObject({ refused: [], conflicts: [], notices: [] });
  });

  it('sends a part of a row to its own address, between edits of the row, and loses none of them', async () => {
    const row = { id: 'a', title: '一', minutes: 10, runs: ['early'], version: 1 };
    server.rows.set('a', { ...row });
    const part = (runs: string[]): WriteDraft => ({
      kind,
      rowId: 'a',
      verb: 'put',
      path: '/things/a/runs',
      base: { runs: ['early'] },
      body: { runs, version: 1 },
      fields: ['runs'],
    });
    server.fates = ['lost'];
    const outbox = await openOutbox();
    await outbox.add(create('x', { title: 'first' }));
    await settled();
    const { runs: _, ...whole } = row;
    await outbox.add(replace(whole, { title: '二' }));
    await outbox.add(part(['late']));
    await outbox.add(replace({ ...whole, title: '二' }, { minutes: 20 }));
    await outbox.add(part(['later']));
    await around.pass(60_000);
    await outbox.idle();
    expect(new Set(server.log)).toEqual(new Set(['post /things 201', 'put /things/a 200', 'put /things/a/runs 200']));
    expect(server.rows.get('a')).toMatchObject({ title: '二', minutes: 20, runs: ['later'] });
    expect(outbox.state.value).toMatchObject({ refused: [], conflicts: [], notices: [] });
  });

  it('folds an edit into a write that was never sent', async () => {
    server.fates = ['lost'];
    const outbox = await openOutbox();
    await outbox.add(create('x', { title: 'first' }));
    await settled();
    await outbox.add(create('a', { title: '一' }));
    await outbox.add(replace({ id: 'a', title: '一' }, { title: '一二' }));
    await outbox.add(replace({ id: 'a', title: '一二' }, { title: '一二三' }));
    expect(outbox.writes.length).toBe(2);
    await around.pass(60_000);
    await outbox.idle();
    expect(server.created.get('a')).toEqual({ id: 'a', title: '一二三' });
  });

  it('holds a removal back so that it can be taken out unsent', async () => {
    server.rows.set('a', { id: 'a', title: '一', version: 1 });
    const outbox = await openOutbox();
    const remove: WriteDraft = { kind, rowId: 'a', verb: 'delete', path: '/things/a', hold: 8_000 };
    const id = await outbox.add(remove);
    await around.pass(7_000);
    await outbox.discard(id);
    await around.pass(7_000);
    expect(server.rows.has('a')).toBe(true);
    await outbox.add(remove);
    await around.pass(8_000);
    await outbox.idle();
    expect(server.rows.has('a')).toBe(false);
  });

  it('sends nothing for a row that was made and removed before it was ever sent', async () => {
    server.fates = ['lost'];
    const outbox = await openOutbox();
    await outbox.add(create('x', { title: 'first' }));
    await settled();
    await outbox.add(create('a', { title: '一' }));
    await outbox.add({ kind, rowId: 'a', verb: 'delete', path: '/things/a' });
    expect(outbox.writes.map(write => write.rowId)).toEqual(['x']);
  });
});

describe('a row that others changed meanwhile', () => {
  const row = { id: 'a', title: '一', minutes: 10, text: '旧', version: 1 };
  beforeEach(() => server.rows.set('a', { ...row }));

  it('merges what only one side changed and sends it again', async () => {
    const outbox = await openOutbox();
    server.other('a', { minutes: 20 });
    await outbox.add(replace(row, { title: '二' }));
    await outbox.idle();
    expect(server.rows.get('a')).toEqual({ id: 'a', title: '二', minutes: 20, text: '旧', version: 3 });
    expect(outbox.state.value.notices).toEqual([]);
  });

  it('lets our short value stand and offers theirs back', async () => {
    const outbox = await openOutbox();
    server.other('a', { title: '他' }, { at: '2026-10-08T00:00:00.000Z', by: '李秘书' });
    await outbox.add(replace(row, { title: '我' }));
    await outbox.idle();
    expect(server.rows.get('a')).toMatchObject({ title: '我' });
    const [notice] = outbox.state.value.notices;
    expect(notice).toMatchObject({
      by: '李秘书',
      theirsAt: '2026-10-08T00:00:00.000Z',
      fields: [{ field: 'title', former: '一', ours: '我', theirs: '他' }],
    });
    await outbox.takeTheirs(notice!.id);
    await outbox.idle();
    expect(server.rows.get('a')).toMatchObject({ title: '他' });
    expect(outbox.state.value.notices).toEqual([]);
  });

  it.each([
    ['ours', '我'],
    ['theirs', '他'],
    [{ text: '我他' }, '我他'],
  ] as const)('keeps both texts until a person chooses: %j', async (choice, expected) => {
    const outbox = await openOutbox();
    const changed = { at: '2026-10-08T00:00:00.000Z', by: '李秘书' };
    server.other('a', { text: '他', minutes: 20 }, changed);
    await outbox.add(replace(row, { text: '我', title: '二' }));
    await outbox.idle();
    const [conflict] = outbox.state.value.conflicts;
    expect(conflict?.conflict?.changed).toEqual(changed);
    expect(conflict?.conflict?.clashes).toEqual([{ field: 'text', former: '旧', ours: '我', theirs: '他' }]);
    expect(server.rows.get('a')).toMatchObject({ text: '他' });
    await outbox.resolve(conflict!.id, choice);
    await outbox.idle();
    expect(server.rows.get('a')).toMatchObject({ text: expected, title: '二', minutes: 20 });
    expect(outbox.state.value.conflicts).toEqual([]);
  });

  it.each([
    ['ours', { title: '我', text: '旧' }, 1],
    ['theirs', { title: '一', text: '他' }, 0],
  ] as const)('never mixes two answers that say one thing together: %j', async (choice, expected, sent) => {
    const outbox = await openOutbox();
    const heard: unknown[] = [];
    outbox.onAcknowledged(({ row: taken }) => heard.push(taken));
    server.other('a', { text: '他' });
    const { text: _, ...draft } = replace(row, { title: '我' });
    await outbox.add({ ...draft, whole: true });
    await outbox.idle();
    const [conflict] = outbox.state.value.conflicts;
    expect(conflict?.conflict?.clashes.map(one => one.field)).toEqual(['title', 'text']);
    server.log.length = 0;
    await outbox.resolve(conflict!.id, choice);
    await outbox.idle();
    expect(server.rows.get('a')).toMatchObject(expected);
    expect(server.log).toHaveLength(sent);
    expect(heard).toMatchObject([expected]);
    expect(outbox.writes).toEqual([]);
  });

  it('sends the last answer whole, also where it is again the one that was known before', async () => {
    server.fates = ['lost'];
    const outbox = await openOutbox();
    await outbox.add(create('x', { title: 'first' }));
    await settled();
    await outbox.add({ ...replace(row, { title: '二', minutes: 20 }), whole: true });
    await outbox.add({ ...replace(row, {}), whole: true });
    await around.pass(60_000);
    await outbox.idle();
    expect(server.rows.get('a')).toMatchObject({ title: '一', minutes: 10, text: '旧' });
  });

  it('goes on taking what is typed while a conflict waits', async () => {
    const outbox = await openOutbox();
    server.other('a', { text: '他' });
    await outbox.add(replace(row, { text: '我' }));
    await outbox.idle();
    await outbox.add(replace({ ...row, text: '我' }, { text: '我们' }));
    expect(outbox.state.value.conflicts.map(write => write.conflict?.clashes[0]?.ours)).toEqual(['我们']);
    await outbox.resolve(outbox.state.value.conflicts[0]!.id, 'ours');
    await outbox.idle();
    expect(server.rows.get('a')).toMatchObject({ text: '我们' });
  });
});

describe('a write the server refuses', () => {
  it('is kept with what was typed, holds back only its own row, and goes through once corrected', async () => {
    const outbox = await openOutbox();
    await outbox.add(create('a', { title: '', minutes: 5 }));
    await outbox.add(create('b', { title: '二' }));
    await outbox.idle();
    expect([...server.rows.keys()]).toEqual(['b']);
    expect(outbox.state.value.refused).toMatchObject([
      { body: { title: '', minutes: 5 }, problem: { errors: [{ field: 'title', problem: 'blank' }] } },
    ]);
    await outbox.add(replace({ id: 'a', title: '', minutes: 5 }, { title: '一' }));
    await outbox.idle();
    expect(server.rows.get('a')).toEqual({ id: 'a', title: '一', minutes: 5, version: 1 });
  });

  it('is given up only by a person, and takes nothing else with it', async () => {
    const row = { id: 'a', title: '一', minutes: 10, version: 1 };
    server.rows.set('a', { ...row });
    const outbox = await openOutbox();
    server.fates = [400];
    await outbox.add(replace(row, { minutes: -1 }));
    await outbox.idle();
    await outbox.discard(outbox.state.value.refused[0]!.id);
    await outbox.add(replace(row, { title: '二' }));
    await outbox.idle();
    expect(server.rows.get('a')).toMatchObject({ title: '二', minutes: 10 });
  });

  it('waits for a sign-in instead of giving up', async () => {
    server.fates = [401];
    const outbox = await openOutbox();
    await outbox.add(create('a', { title: '一' }));
    await settled();
    expect(outbox.state.value).toMatchObject({ pending: 1, signedOut: true });
    outbox.kick();
    await outbox.idle();
    expect(server.rows.size).toBe(1);
  });

  it('is tried again after a failure of the server, others going first', async () => {
    server.fates = [500];
    const outbox = await openOutbox();
    await outbox.add(create('a', { title: '一' }));
    await settled();
    await outbox.add(create('b', { title: '二' }));
    await settled();
    expect([...server.rows.keys()]).toEqual(['b']);
    await around.pass(2_000);
    await outbox.idle();
    expect([...server.rows.keys()]).toEqual(['b', 'a']);
  });

  it('counts a removal of what is already gone as done', async () => {
    const outbox = await openOutbox();
    await outbox.add({ kind, rowId: 'z', verb: 'delete', path: '/things/z' });
    await outbox.idle();
    expect(outbox.state.value).toMatchObject({ pending: 0, refused: [] });
  });
});
