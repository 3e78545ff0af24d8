import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { AppModule } from './app.module';
import { openApiDocument } from './openapi-document';

// Preview mode instantiates no provider, so no database is needed.
const settings = { port: 0, host: '', dataDir: '', databaseUrl: 'postgres://nowhere', demo: false, publicUrl: '' };
const app = await NestFactory.create(AppModule.with(settings), new FastifyAdapter(), {
  preview: true,
  logger: ['error'],
});
writeFileSync('apps/api/openapi.json', `${JSON.stringify(openApiDocument(app), null, 2)}\n`);
process.exit(0);
