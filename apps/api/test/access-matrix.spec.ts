import { randomUUID } from 'node:crypto';
import { answerFor, PERMISSIONS, ROLES } from '@yicheng/domain';
import { startTestApp, type TestApp, type Who, WHO } from './app';
import { readExpectedAccess } from './expected-access';
import { type Route, routeCollector } from './routes';

/** Routes that anybody may call; a new one is added here by hand, after thinking. */
const PUBLIC = [
  'GET /api/health',
  'POST /api/v1/pass/exchange',
  'POST /api/v1/session',
  'GET /api/v1/demo',
  'GET /api/v1/setup',
  'POST /api/v1/setup',
  'POST /api/v1/invitation/look',
  'POST /api/v1/invitation/accept',
];
/** Routes that answer whoever is signed in with their own things only. */
const ANY_SESSION = ['GET /api/v1/session', 'DELETE /api/v1/session', 'GET /api/v1/meetings'];

const { routes, watch } = routeCollector();
const expected = readExpectedAccess();
const nameOf = ({ method, url }: Route) => `${method} ${url}`;

/** What the rule says a caller gets: `in` for anything but a refusal. */
function answerOf(route: Route, who: Who): 401 | 403 | 404 | 'in' {
  const { access } = route;
  if (access?.kind === 'public') return 'in';
  if (who === 'anonymous') return 401;
  if (access?.kind !== 'can') return access ? 'in' : 403;
  // What belongs to a workspace is asked of each in their own: there, the other meeting's owner is an owner.
  const own = who === 'other-meeting-owner' && !route.url.includes(':meetingId');
  const cell = expected.get(access.permission)?.[own ? 'owner' : who];
  if (cell !== 'no') return 'in';
  const outside = who === 'any-session' || who === 'other-meeting-owner';
  return outside && route.url.includes(':meetingId') ? 404 : 403;
}

describe('access', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startTestApp(watch);
  });
  afterAll(() => t.close());

  it('is stated for every route', () => {
    expect(routes.length).toBeGreaterThan(20);
    expect(routes.filter(route => !route.access).map(nameOf)).toEqual([]);
  });

  it('is open to everybody, or to everybody signed in, only where that was reviewed', () => {
    const of = (kind: string) => routes.filter(route => route.access?.kind === kind).map(nameOf);
    expect(of('public').filter(name => !PUBLIC.includes(name))).toEqual([]);
    expect(of('any-session').filter(name => !ANY_SESSION.includes(name))).toEqual([]);
  });

  it('follows a policy that says what the reviewed table says', () => {
    const policy = PERMISSIONS.map(p => [p, ...ROLES.map(role => answerFor(p, role) ?? 'no')]);
    const reviewed = PERMISSIONS.map(p => [p, ...ROLES.map(role => expected.get(p)?.[role])]);
    expect(policy).toEqual(reviewed);
  });

  it('is granted or refused on every route to everybody as the reviewed table says', async () => {
    const wrong: string[] = [];
    for (const route of routes.filter(r => !r.url.endsWith('/stream'))) {
      const url = route.url.replace(':meetingId', t.meetingId).replace(/:\w+/g, () => randomUUID());
      const hasBody = route.method === 'POST' || route.method === 'PUT';
      for (const who of WHO) {
        const want = answerOf(route, who);
        // Signing somebody out for good would spoil the rows that follow.
        if (nameOf(route) === 'DELETE /api/v1/session' && want === 'in') continue;
        // Nothing is deleted or created for real: the meeting itself is only asked for by those who may not.
        if (/^(DELETE|PUT) \/api\/v1\/meetings\/:meetingId$/.test(nameOf(route)) && want === 'in') continue;
        const reply = await fetch(t.url + url, {
          method: route.method,
          headers: { cookie: t.cookie(who), ...(hasBody ? { 'content-type': 'application/json' } : {}) },
          ...(hasBody ? { body: '{"unknown":1}' } : {}),
        });
        const got = [401, 403].includes(reply.status) || (want === 404 && reply.status === 404) ? reply.status : 'in';
        if (reply.status >= 500 || got !== want) {
          if (!(route.url === '/api/v1/session' && route.method === 'POST')) {
            wrong.push(`${nameOf(route)} ${who}: ${reply.status}, not ${want}`);
          }
        }
        await reply.arrayBuffer();
      }
    }
    expect(wrong).toEqual([]);
  });
});
