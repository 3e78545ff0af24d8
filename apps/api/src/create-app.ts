import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { AppModule } from './app.module';
import { refuseUnstorableText } from './platform/http/clean-text';
import { takeUploads } from './platform/http/file-uploads';
import { refuseOtherOrigins } from './platform/http/same-origin';
import { addSecurityHeaders } from './platform/http/security-headers';
import { serveStaticPages } from './platform/http/static-pages';
import { countRequests, Meters, type Settings } from './platform/index';

/** Where every route of the API lives. */
export const API_PREFIX = 'api/v1';

const BODY_LIMIT = 262_144;

interface Options {
  /** Called with the bare Fastify instance before any route exists. */
  onFastify?: (fastify: FastifyInstance) => void;
  /** The folder of the built pages; without it only the API is served. */
  pages?: string;
  quiet?: boolean;
}

/** Builds the application, ready to listen. */
export async function createApp(settings: Settings, options: Options = {}): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: true,
    trustProxy: ['127.0.0.1', '::1'],
    routerOptions: { maxParamLength: 100 },
  });
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  options.onFastify?.(fastify);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(settings), adapter, {
    logger: options.quiet ? ['error'] : ['error', 'warn'],
    abortOnError: false,
  });
  app.setGlobalPrefix(API_PREFIX, { exclude: ['api/health', 'api/metrics'] });
  app.enableShutdownHooks([]);
  await addSecurityHeaders(app, settings);
  await app.register(cookie);
  await app.register(compress, { encodings: ['br', 'gzip'], threshold: 1024 });
  countRequests(fastify, () => app.get(Meters), settings.metricsToken);
  refuseOtherOrigins(fastify, settings.publicUrl);
  await takeUploads(app, fastify);
  refuseUnstorableText(fastify);
  if (options.pages) await serveStaticPages(app, options.pages);
  return app;
}
