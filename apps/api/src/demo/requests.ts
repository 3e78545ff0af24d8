import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Client, createClient, type Transport, type TransportReply } from '@yicheng/contracts/client';

/**
 * The API's own front door without a network: the demo is entered the way an office would enter it, so every rule and
 * every check applies to it too.
 */
export async function signIn(app: NestFastifyApplication, email: string, password: string): Promise<Client> {
  const session = createClient(transport(app));
  const { headers } = await session.ask('post', '/session', { body: { email, password } });
  return createClient(transport(app, cookiesOf(headers.get('set-cookie'))));
}

/** The client of whoever holds a pass link. */
export async function openPass(app: NestFastifyApplication, url: string, last4?: string): Promise<Client> {
  const body = { token: new URL(url).hash.slice(1), ...(last4 ? { last4 } : {}) };
  const { headers } = await createClient(transport(app)).ask('post', '/pass/exchange', { body });
  return createClient(transport(app, cookiesOf(headers.get('set-cookie'))));
}

const cookiesOf = (header: string | null): string =>
  (header ?? '')
    .split('\n')
    .map(line => line.split(';')[0])
    .join('; ');

function transport(app: NestFastifyApplication, cookie?: string): Transport {
  return {
    async send({ verb, path, body, form, headers }): Promise<TransportReply> {
      const sent = form ? new Response(form) : undefined;
      const reply = await app.inject({
        method: verb.toUpperCase() as 'GET',
        url: `/api/v1${path}`,
        headers: {
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(sent ? { 'content-type': sent.headers.get('content-type') ?? '' } : {}),
          ...(cookie ? { cookie } : {}),
          ...headers,
        },
        payload: sent ? Buffer.from(await sent.arrayBuffer()) : body === undefined ? undefined : JSON.stringify(body),
      });
      const get = (name: string) => [reply.headers[name.toLowerCase()] ?? []].flat().join('\n') || null;
      const json = /[/+]json\b/.test(get('content-type') ?? '');
      return {
        status: reply.statusCode,
        headers: { get },
        body: json ? JSON.parse(reply.body) : reply.body || undefined,
      };
    },
  };
}
