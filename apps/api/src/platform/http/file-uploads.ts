import multipart from '@fastify/multipart';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { Problem } from '../problems/problem';

const UPLOADS = /\/(roster-imports|files)(\?|$)/;

/** Takes files where the product asks for one, and nowhere else: one file of 10 MB. */
export async function takeUploads(app: NestFastifyApplication, fastify: FastifyInstance): Promise<void> {
  fastify.addHook('onRequest', async request => {
    const isForm = String(request.headers['content-type'] ?? '').startsWith('multipart/');
    if (isForm && !(request.method === 'POST' && UPLOADS.test(request.url))) {
      throw new Problem(415, 'unsupported-media-type', 'Send application/json.');
    }
  });
  await app.register(multipart, {
    limits: {
      fileSize: 10 * 1024 * 1024,
      files: 1,
      fields: 5,
      fieldSize: 1000,
      fieldNameSize: 100,
      parts: 6,
      headerPairs: 50,
    },
  });
}
