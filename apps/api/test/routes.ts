import type { FastifyInstance } from 'fastify';
import type { Access } from '../src/platform/access/access.decorators';

/** A route as Fastify knows it, with the access its handler states. */
export interface Route {
  method: string;
  /** With `:name` parameters, e.g. /api/v1/meetings/:meetingId/halls */
  url: string;
  access: Access | undefined;
}

/** Collects every API route as it is registered: pass `watch` to `startTestApp`. */
export function routeCollector(): { routes: Route[]; watch: (fastify: FastifyInstance) => void } {
  const routes: Route[] = [];
  const watch = (fastify: FastifyInstance): void => {
    fastify.addHook('onRoute', route => {
      const access = (route.config as { access?: Access } | undefined)?.access;
      for (const method of [route.method].flat()) {
        if (route.url.startsWith('/api') && method !== 'HEAD') routes.push({ method, url: route.url, access });
      }
    });
  };
  return { routes, watch };
}
