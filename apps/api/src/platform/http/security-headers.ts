import helmet from '@fastify/helmet';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Settings } from '../settings';

/**
 * The headers every answer carries. No nonce: it would break the service worker's hashes. Pictures may come from the map
 * tiles' servers too, where some are set up; the service worker passes them on, for which it must be let connect there.
 */
export async function addSecurityHeaders(
  app: NestFastifyApplication,
  { publicUrl, mapTiles }: Pick<Settings, 'publicUrl' | 'mapTiles'>,
): Promise<void> {
  const https = publicUrl.startsWith('https:');
  const tiles = [...new Set(mapTiles?.urls.map(url => new URL(url).origin))];
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:', ...tiles],
        connectSrc: ["'self'", ...tiles],
        workerSrc: ["'self'"],
        frameSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        frameAncestors: ["'self'"],
        formAction: ["'self'"],
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    crossOriginOpenerPolicy: https,
    originAgentCluster: false,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'sameorigin' },
  });
}
