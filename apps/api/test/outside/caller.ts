import type { TestApp, Who } from '../app';

/** An answer as an outside program sees it. */
export interface Answer {
  status: number;
  type: string;
  // A caller from outside knows no types: what is expected is compared as a whole.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
}

/** Calls the API by its written addresses, without the typed client that was generated from it. */
export async function ask(t: TestApp, who: Who, method: string, path: string, body?: unknown): Promise<Answer> {
  const reply = await fetch(`${t.url}/api/v1${path}`, {
    method,
    headers: { cookie: t.cookie(who), ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const type = reply.headers.get('content-type')?.split(';')[0] ?? '';
  const text = await reply.text();
  return { status: reply.status, type, body: /json$/.test(type) ? JSON.parse(text) : text };
}

/** The parts of an answer that say which problem it is. */
export const problemOf = ({ status, type, body }: Answer) => ({ status, type, code: body.code as string });
