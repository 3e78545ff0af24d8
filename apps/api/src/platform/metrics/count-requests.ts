import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { hashToken } from '../identity/tokens';
import type { Meters } from './meters';
import { METRICS_TYPE } from './metrics.controller';

/**
 * Counts every answer by the pattern of its route, and answers scrapers that bring the token of the settings. Without a
 * token in the settings no scraper is answered.
 */
export function countRequests(fastify: FastifyInstance, meters: () => Meters, token: string | undefined): void {
  const wanted = token === undefined ? undefined : hashToken(token);
  fastify.addHook('onRequest', async (request, reply) => {
    const brought = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (!wanted || !brought || request.method !== 'GET' || request.url !== '/api/metrics') return;
    // Compared by hash: equally long whatever was brought.
    if (!timingSafeEqual(hashToken(brought), wanted)) return;
    return reply.type(METRICS_TYPE).header('cache-control', 'no-store').send(meters().text());
  });
  fastify.addHook('onResponse', async (request, reply) => {
    meters().answered(request.method, request.routeOptions.url ?? 'none', reply.statusCode, reply.elapsedTime);
  });
}
