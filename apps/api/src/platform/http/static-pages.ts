import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problem } from '../problems/problem';

const HASHED = /-[A-Z0-9]{8}\.(js|css|woff2?|svg|png)$/;

/** Serves the console at / and the phone application under /p/; unknown pages get the application, not an error. */
export async function serveStaticPages(app: NestFastifyApplication, root: string): Promise<void> {
  const web = resolve(root, 'web/browser');
  const phone = resolve(root, 'phone/browser');
  const fastify = app.getHttpAdapter().getInstance();
  const options = {
    wildcard: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply: FastifyReply, path: string) =>
      void reply.header('cache-control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'),
  };
  if (existsSync(web)) await app.register(fastifyStatic, { ...options, root: web, prefix: '/' });
  if (existsSync(phone)) {
    await app.register(fastifyStatic, { ...options, root: phone, prefix: '/p/', decorateReply: !existsSync(web) });
  }
  const page = (request: FastifyRequest, reply: FastifyReply): unknown => {
    const wantsPage = request.method === 'GET' && !request.url.startsWith('/api/') && !/\.\w+(\?|$)/.test(request.url);
    const folder = /^\/p(\/|$|\?)/.test(request.url) ? phone : web;
    if (!wantsPage || !existsSync(folder)) {
      const { body } = problem.notFound();
      return reply.status(404).header('content-type', 'application/problem+json; charset=utf-8').send(body);
    }
    return reply.header('cache-control', 'no-cache').sendFile('index.html', folder);
  };
  fastify.get('/*', page); // the not-found handler itself is Nest's
}
