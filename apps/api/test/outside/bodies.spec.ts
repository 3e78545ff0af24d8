import { randomUUID } from 'node:crypto';
import { startTestApp, type TestApp } from '../app';
import { ask, problemOf } from './caller';
import { type Kind, kindsOf } from './kinds';

const NAMES = [
  'Meeting',
  'Venue',
  'Hall',
  'Unit',
  'AgendaItem',
  'Attendee',
  'Vehicle',
  'Group',
  'HotelRoom',
  'Table',
  'Itinerary',
  'Remark',
  'SpeakerNote',
];
/** Any version of RFC 9562 is taken, in any case; ours are version 7. */
const IDS = ['6ba7b810-9dad-11d1-80b4-00c04fd430c8', '01890A5D-AC96-774B-BCCE-B302099A8057'];

describe('a body sent from outside', () => {
  let t: TestApp;
  let kinds: Map<string, Kind>;
  beforeAll(async () => {
    t = await startTestApp();
    kinds = new Map((await kindsOf(t)).map(kind => [kind.name, kind]));
  });
  afterAll(() => t.close());

  it('is of one of the kinds the table names', () => {
    expect([...kinds.keys()]).toEqual(NAMES);
  });

  describe.each(NAMES)('%s', name => {
    let kind: Kind;
    const call = (method: string, path: string, body?: unknown) => ask(t, kind.who ?? 'owner', method, path, body);
    beforeAll(() => {
      kind = kinds.get(name)!;
    });

    it('is created once under an id of the caller, and answered with every field it was sent with', async () => {
      const id = randomUUID();
      const first = await call('POST', kind.list, { id, ...kind.full });
      expect([first.status, first.type]).toEqual([201, 'application/json']);
      expect(first.body).toMatchObject({ id, version: 1, ...kind.full, ...kind.answered });
      const again = await call('POST', kind.list, { id, ...kind.full });
      expect([again.status, again.body]).toEqual([200, first.body]);
      expect(problemOf(await call('POST', kind.list, { id, ...kind.other }))).toEqual({
        status: 409,
        type: 'application/problem+json',
        code: 'id-taken',
      });
      if (kind.own.includes('GET')) {
        const read = await call('GET', `${kind.list}/${id}`);
        expect([read.status, read.body]).toEqual([200, expect.objectContaining(first.body)]);
      }
      const list = await call('GET', `${kind.list}?limit=1000`);
      expect(list.body.total).toBe(list.body.items.length);
      expect(list.body.items.map((item: { id: string }) => item.id)).toContain(id);
    });

    it('refuses a field that is not in the table, naming it, and a wrong id', async () => {
      const unknown = await call('POST', kind.list, { ...kind.other, colour: 'red' });
      expect(unknown).toMatchObject({ status: 400, type: 'application/problem+json', body: { code: 'invalid' } });
      expect(unknown.body.errors).toContainEqual({ field: 'colour', problem: 'is not a known field' });
      expect((await call('POST', kind.list, { ...kind.other, id: 'seven' })).body.errors[0].field).toBe('id');
      for (const field of Object.keys(kind.least)) {
        const { [field]: _, ...rest } = kind.least as Record<string, unknown>;
        const { status } = await call('POST', kind.list, rest);
        const optional = (name === 'Hall' && field === 'seats') || (name === 'Venue' && field === 'address');
        expect([field, status]).toEqual([field, optional ? 201 : 400]);
      }
    });

    it('is replaced by its version, and a stale one answers with the row as it is', async () => {
      if (name === 'SpeakerNote') return expectNote();
      const made = await call('POST', kind.list, fresh(kind, kind.least));
      expect(made.status).toBe(201);
      const path = `${kind.list}/${made.body.id}`;
      const put = await call('PUT', path, { ...fresh(kind, kind.other), version: 1 });
      expect([put.status, put.body.version, put.body.id]).toEqual([200, 2, made.body.id]);
      const stale = await call('PUT', path, { ...fresh(kind, kind.least), version: 1 });
      expect(stale).toMatchObject({
        status: 409,
        type: 'application/problem+json',
        body: { code: 'stale-version', current: { id: made.body.id, version: 2 } },
      });
      expect((await call('PUT', path, fresh(kind, kind.least))).body.errors[0].field).toBe('version');
      if (!kind.own.includes('DELETE')) return;
      expect((await call('DELETE', path)).status).toBe(204);
      expect((await call('DELETE', path)).status).toBe(404);
      if (kind.own.includes('GET')) expect((await call('GET', path)).status).toBe(404);
    });

    it('is gone for good under the id of one that was deleted', async () => {
      if (!kind.own.includes('DELETE')) return;
      const body = { id: randomUUID(), ...fresh(kind, kind.least) };
      expect((await call('POST', kind.list, body)).status).toBe(201);
      await call('DELETE', `${kind.list}/${body.id}`);
      expect(problemOf(await call('POST', kind.list, body))).toEqual({
        status: 410,
        type: 'application/problem+json',
        code: 'gone',
      });
    });

    it('is listed in pages of at most a thousand', async () => {
      const { body } = await call('GET', `${kind.list}?limit=1&offset=0`);
      expect(body.items.length).toBe(1);
      const beyond = await call('GET', `${kind.list}?limit=1&offset=${body.total}`);
      expect([beyond.status, beyond.body.items]).toEqual([200, []]);
      expect(beyond.body.total).toBe(body.total);
      for (const query of ['limit=1001', 'limit=0', 'limit=x', 'offset=-1']) {
        expect([query, (await call('GET', `${kind.list}?${query}`)).status]).toEqual([query, 400]);
      }
      expect((await call('GET', `${kind.list}?colour=red`)).body.errors[0].field).toBe('colour');
    });
  });

  it('may bring any UUID of the standard', async () => {
    const units = kinds.get('Unit')!;
    for (const id of IDS) {
      const made = await ask(t, 'owner', 'POST', units.list, { id, name: `单位 ${id}` });
      expect([made.status, made.body.id]).toEqual([201, id.toLowerCase()]);
    }
    const ours = await ask(t, 'owner', 'POST', units.list, { name: '我们的' });
    expect(ours.body.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
  });

  /** A speaker has one note per item: the one made first is replaced. */
  async function expectNote(): Promise<void> {
    const kind = kinds.get('SpeakerNote')!;
    const [note] = (await ask(t, 'speaker', 'GET', kind.list)).body.items;
    const path = `${kind.list}/${note.id}`;
    const put = { itemId: note.itemId, text: '再写', version: note.version };
    expect((await ask(t, 'speaker', 'PUT', path, put)).body).toMatchObject({
      text: '再写',
      version: 2,
      status: 'draft',
    });
    expect(await ask(t, 'speaker', 'PUT', path, put)).toMatchObject({ status: 409, body: { current: { version: 2 } } });
    for (const [step, who, status] of [
      ['submit', 'speaker', 'submitted'],
      ['return', 'organizer', 'returned'],
      ['submit', 'speaker', 'submitted'],
      ['approve', 'organizer', 'approved'],
    ] as const) {
      const now = (await ask(t, 'speaker', 'GET', path)).body;
      const comment = who === 'organizer' ? { comment: '好' } : {};
      const done = await ask(t, who, 'POST', `${path}/${step}`, { version: now.version, ...comment });
      expect([done.status, done.body.status, typeof done.body.minutes]).toEqual([200, status, 'number']);
    }
  }
});

let taken = 100;
/** The same body where a number or a name in it may be used once only. */
function fresh(kind: Kind, body: object): object {
  taken += 1;
  if (kind.name === 'HotelRoom') return { ...body, number: `${taken}` };
  return kind.name === 'Vehicle' || kind.name === 'Table' ? { ...body, number: taken } : body;
}
