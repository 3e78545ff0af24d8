import type { FastifyInstance, FastifyRequest } from 'fastify';
import { problem } from '../problems/problem';

/**
 * Refuses requests that change something when a browser says they come from another site. Programs outside a browser
 * send neither header and carry no ambient cookies, so they pass.
 */
export function refuseOtherOrigins(fastify: FastifyInstance, publicUrl: string): void {
  fastify.addHook('onRequest', async request => {
    if (/^(GET|HEAD|OPTIONS)$/.test(request.method) || isOurs(request, publicUrl)) return;
    throw problem.forbidden('The request comes from another site.');
  });
}

function isOurs(request: FastifyRequest, publicUrl: string): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin } = request.headers;
  if (origin === undefined) return true;
  return origin === publicUrl || URL.parse(origin)?.host === request.headers.host;
}
