import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startTestApp, type TestApp, type Who } from './app';
import { DOORS } from './doors';
import { readExpectedAccess } from './expected-access';
import { routeCollector } from './routes';
import { places, sample, type Schema, withPlace } from './sample-body';

interface Operation {
  parameters?: { in: string; name: string; schema?: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

const document = JSON.parse(readFileSync(join(__dirname, '../openapi.json'), 'utf8')) as {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
};

const HOSTILE: unknown[] = [
  null,
  true,
  -1,
  1e308,
  Number.MAX_SAFE_INTEGER,
  0.1,
  '',
  ' ',
  'x'.repeat(20_000),
  'a\u0000b',
  '\ud800',
  "'; DROP TABLE meeting; --",
  '=HYPERLINK("http://x")',
  '2026-13-45T99:99:99Z',
  '00000000-0000-0000-0000-000000000000',
  [],
  [null],
  {},
  { length: 1e9 },
];

const operations = Object.entries(document.paths).flatMap(([path, verbs]) =>
  Object.entries(verbs).map(([verb, operation]) => ({ path, verb, operation })),
);
const bodies = operations.filter(({ operation }) => operation.requestBody?.content['application/json']);

const { routes, watch } = routeCollector();
const expected = readExpectedAccess();

/** Somebody who gets past the guard, so that it is the body that is judged. */
function whoMay(verb: string, path: string): Who {
  const url = `/api/v1${path.replace(/\{(\w+)\}/g, ':$1')}`;
  const access = routes.find(route => route.method === verb.toUpperCase() && route.url === url)?.access;
  const answers = access?.kind === 'can' ? expected.get(access.permission) : undefined;
  const candidates: Who[] = ['owner', 'organizer', 'speaker', 'attendee', 'workspace-admin'];
  return candidates.find(who => !answers || answers[who] !== 'no') ?? 'owner';
}

describe('a request with one field broken', () => {
  let t: TestApp;
  /** Where nobody can sign in yet, whenever its set-up is asked for. */
  let empty: TestApp;
  beforeAll(async () => {
    [t, empty] = [await startTestApp(watch), await startTestApp()];
  });
  afterAll(() => Promise.all([t.close(), empty.close()]));

  const send = async (verb: string, path: string, body: unknown, query = '') => {
    const url = path
      .replace('{meetingId}', t.meetingId)
      .replace('{place}', 'hotel-room')
      .replace(/\{\w+\}/g, '01890a5d-ac96-774b-bcce-b302099a8057');
    const app = path === '/setup' ? empty.app : t.app;
    const reply = await app.inject({
      method: verb.toUpperCase() as 'POST',
      url: `/api/v1${url}${query}`,
      headers: { cookie: t.cookie(whoMay(verb, path)) },
      ...(body === undefined ? {} : { payload: body as object }),
    });
    return { status: reply.statusCode, text: reply.body };
  };

  it.each(bodies.map(({ verb, path, operation }) => [verb, path, operation] as const))(
    '%s %s never fails on the server, and an unknown field is named',
    async (verb, path, operation) => {
      const valid = sample(operation.requestBody!.content['application/json']!.schema, document.components.schemas);
      const faults: string[] = [];
      const door = verb === 'post' ? DOORS[path] : undefined;
      const statuses = new Set<number>();
      const judge = async (make: (body: unknown) => unknown, name: string) => {
        const opened = await door?.(path === '/setup' ? empty : t);
        const { status, text } = await send(verb, path, make(opened ? { ...(valid as object), ...opened } : valid));
        statuses.add(status);
        if (status >= 500 || status === 429) faults.push(`${name}: ${status} ${text}`);
      };
      const unknown = await send(verb, path, { ...(valid as object), zzUnknown: 1 });
      if (!/zzUnknown/.test(unknown.text) || unknown.status !== 400)
        faults.push(`unknown field: ${unknown.status} ${unknown.text}`);
      for (const place of places(valid)) {
        for (const value of HOSTILE) {
          await judge(
            body => withPlace(body, place, value),
            `${place.join('.')} = ${JSON.stringify(value)?.slice(0, 40)}`,
          );
        }
      }
      for (const value of HOSTILE) await judge(() => value, `body = ${JSON.stringify(value)?.slice(0, 40)}`);
      expect(faults).toEqual([]);
      // A door that only ever refuses has not been tried.
      if (door) {
        await judge(body => body, 'nothing broken');
        expect([...statuses].some(status => status < 300 || status === 401)).toBe(true);
      }
    },
    60_000,
  );

  it('never fails on the server for a strange query either', async () => {
    const faults: string[] = [];
    for (const { path, operation } of operations.filter(o => o.verb === 'get' && !o.path.endsWith('/stream'))) {
      for (const { name } of operation.parameters?.filter(p => p.in === 'query') ?? []) {
        for (const value of ['', '-1', '1e9', 'x', '%00', '%ff', 'a'.repeat(5000), '{}', '[]', "'", '%']) {
          const { status } = await send('get', path, undefined, `?${name}=${value}&${name}=${value}`);
          if (status >= 500) faults.push(`${path}?${name}=${value.slice(0, 20)}: ${status}`);
        }
      }
    }
    expect(faults).toEqual([]);
  }, 60_000);
});
