import type { FastifyInstance } from 'fastify';
import { type FieldProblem, problem } from '../problems/problem';

/** What Postgres text cannot hold: NUL, and halves of surrogate pairs. */
// eslint-disable-next-line no-control-regex -- NUL is just what is looked for
const UNSTORABLE = /\u0000|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

function find(value: unknown, path: string): FieldProblem | undefined {
  if (typeof value === 'string') {
    return UNSTORABLE.test(value) ? { field: path, problem: 'has a character that cannot be stored' } : undefined;
  }
  if (value === null || typeof value !== 'object' || Buffer.isBuffer(value)) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    if (UNSTORABLE.test(key)) return { field: path || 'body', problem: 'has a key that cannot be stored' };
    const found = find(inner, Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key);
    if (found) return found;
  }
  return undefined;
}

/** Refuses texts that could not be stored anyway, naming the field, before they reach the database. */
export function refuseUnstorableText(fastify: FastifyInstance): void {
  fastify.addHook('preValidation', async request => {
    const isJson = String(request.headers['content-type'] ?? '').includes('json');
    const found = find(request.query, '') ?? find(request.params, '') ?? (isJson ? find(request.body, '') : undefined);
    if (found) throw problem.invalid([found]);
  });
}
