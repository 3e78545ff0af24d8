import { createClient } from './create-client';
import { fetchTransport } from './fetch-transport';
import { OfflineError, ProblemError } from './problem';
import type { TransportRequest } from './transport';

const json = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });

function client(answer: () => Response | Promise<Response>) {
  const sent: [string, RequestInit | undefined][] = [];
  const refused: TransportRequest[] = [];
  const transport = fetchTransport({
    base: 'http://localhost/api/v1',
    cookie: () => 'sid=1',
    onUnauthenticated: request => refused.push(request),
    fetch: async (url, init) => {
      sent.push([String(url), init]);
      return answer();
    },
  });
  return { ...createClient(transport), sent, refused };
}

describe('the typed client', () => {
  it('sends a body as JSON with the cookie and gives the answer', async () => {
    const { call, sent } = client(() => json(201, { workspaces: [] }));
    const body = { email: 'organizer@demo.yicheng', password: 'x' };
    expect(await call('post', '/session', { body })).toEqual({ workspaces: [] });
    expect(sent).toEqual([
      [
        'http://localhost/api/v1/session',
        expect.objectContaining({
          method: 'POST',
          body: JSON.stringify(body),
          headers: expect.objectContaining({ 'content-type': 'application/json', cookie: 'sid=1' }),
        }),
      ],
    ]);
  });

  it('tells status and headers where they matter', async () => {
    const { ask } = client(() => json(200, { workspaces: [] }, { etag: '"7"' }));
    const done = await ask('get', '/session');
    expect([done.status, done.headers.get('etag'), done.body]).toEqual([200, '"7"', { workspaces: [] }]);
  });

  it('gives nothing for an empty answer', async () => {
    const { call } = client(() => new Response(null, { status: 204 }));
    expect(await call('delete', '/session')).toBeUndefined();
  });

  it('throws the problem of a refusal and says who is signed out', async () => {
    const problem = { type: 'about:blank', title: 'Sign in first.', status: 401, code: 'unauthenticated' };
    const { call, refused } = client(() => json(401, problem));
    const error = await call('get', '/session').catch((e: unknown) => e);
    expect(error).toBeInstanceOf(ProblemError);
    expect(error).toMatchObject({ status: 401, problem });
    expect(refused).toEqual([expect.objectContaining({ verb: 'get', path: '/session' })]);
  });

  it('keeps how long to wait, from the header too', async () => {
    const { call } = client(() => json(429, { title: 'Too many', status: 429 }, { 'retry-after': '7' }));
    await expect(call('get', '/session')).rejects.toMatchObject({ problem: { retryAfter: 7 } });
  });

  it('makes a problem of an answer that is no problem document', async () => {
    const { call } = client(() => new Response('<h1>Oh</h1>', { status: 500 }));
    await expect(call('get', '/session')).rejects.toMatchObject({
      status: 500,
      problem: { title: 'The server answered 500.' },
    });
  });

  it('says offline when a proxy or a service worker answers instead of the server', async () => {
    const { call } = client(() => new Response(null, { status: 504 }));
    await expect(call('get', '/session')).rejects.toBeInstanceOf(OfflineError);
  });

  it('says offline when no answer comes', async () => {
    const { call } = client(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(call('get', '/session')).rejects.toBeInstanceOf(OfflineError);
  });
});

/** Never run: that this compiles, errors included, is the test. */
export function typesOfTheClient(): unknown[] {
  const { call } = createClient(fetchTransport());
  return [
    // @ts-expect-error no such path
    () => call('get', '/nowhere'),
    // @ts-expect-error no such verb on this path
    () => call('put', '/session'),
    // @ts-expect-error a body is missing
    () => call('post', '/session'),
    // @ts-expect-error nothing is sent with a delete
    () => call('delete', '/session', { body: {} }),
    // @ts-expect-error a field of the body is missing
    () => call('post', '/session', { body: { email: 'a@b.cn' } }),
  ];
}
