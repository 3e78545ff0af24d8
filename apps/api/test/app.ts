import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Client, createClient, fetchTransport } from '@yicheng/contracts/client';
import type { FastifyInstance } from 'fastify';
import { DataSource } from 'typeorm';
import { createApp } from '../src/create-app';
import { GrantSources } from '../src/platform/access/grant-sources';
import type { Settings } from '../src/platform/settings';
import { hashToken, newToken } from '../src/platform/identity/tokens';
import { createTestDatabase } from './database';
import { type Fixture, layFixture } from './fixture';

/** The real application on a free port, over a database of its own that holds the fixture. */
export interface TestApp extends Fixture {
  app: NestFastifyApplication;
  /** http://127.0.0.1:port */
  url: string;
  db: DataSource;
  /** A provider of the application. */
  get<T>(type: Type<T>): T;
  /** A typed client signed in as somebody of the fixture. */
  as(who: Who): Client;
  /** The Cookie header of somebody of the fixture; empty for anonymous. */
  cookie(who: Who): string;
  /** A cookie for any attendee of any meeting, as if a pass had been opened. */
  passCookie(meetingId: string, attendeeId: string): Promise<string>;
  close(): Promise<void>;
}

/** Everybody the route matrix knows, as in roles.csv. */
export const WHO = [
  'anonymous',
  'any-session',
  'workspace-admin',
  'owner',
  'organizer',
  'secretary',
  'liaison',
  'captain',
  'speaker',
  'attendee',
  'other-meeting-owner',
] as const;
export type Who = (typeof WHO)[number];

const IN_A_YEAR = new Date(Date.now() + 365 * 86_400_000);

/** Starts the application; every spec closes what it started. */
export async function startTestApp(
  onFastify?: (fastify: FastifyInstance) => void,
  more: Partial<Settings> = {},
): Promise<TestApp> {
  const database = await createTestDatabase();
  const settings = {
    port: 0,
    host: '127.0.0.1',
    dataDir: '.data/test',
    databaseUrl: database.url,
    demo: false,
    publicUrl: 'http://localhost:3000',
    ...more,
  };
  const app = await createApp(settings, { quiet: true, ...(onFastify ? { onFastify } : {}) });
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const db = app.get(DataSource);
  const cookies = new Map<Who, string>();

  const session = async (name: 'sid' | 'pid', who: { userId?: string; passId?: string }): Promise<string> => {
    const token = newToken();
    await db.query('INSERT INTO session (id, token_hash, user_id, pass_id, expires_at) VALUES ($1, $2, $3, $4, $5)', [
      randomUUID(),
      hashToken(token),
      who.userId ?? null,
      who.passId ?? null,
      IN_A_YEAR,
    ]);
    return `yc_${name}=${token}`;
  };
  const passCookie = async (meetingId: string, attendeeId: string): Promise<string> => {
    const passId = randomUUID();
    await db.query(
      'INSERT INTO pass (id, meeting_id, attendee_id, token_hash, issued_at, expires_at) VALUES ($1, $2, $3, $4, now(), $5)',
      [passId, meetingId, attendeeId, hashToken(newToken()), IN_A_YEAR],
    );
    return session('pid', { passId });
  };
  const client = (cookie: () => string): Client => createClient(fetchTransport({ base: `${url}/api/v1`, cookie }));

  const fixture = await layFixture(db, who => client(() => cookies.get(who) ?? ''), {
    signIn: async (who, userId) => void cookies.set(who, await session('sid', { userId })),
    openPass: async (who, meetingId, attendeeId) => void cookies.set(who, await passCookie(meetingId, attendeeId)),
  });
  app.get(GrantSources).register(async (_, attendeeId) => {
    if (attendeeId === fixture.attendeeIds['captain']) return [{ role: 'captain', vehicleIds: [] }];
    return attendeeId === fixture.attendeeIds['speaker'] ? [{ role: 'speaker', itemIds: [] }] : [];
  });
  return {
    ...fixture,
    app,
    url,
    db,
    get: type => app.get(type),
    as: who => client(() => cookies.get(who) ?? ''),
    cookie: who => cookies.get(who) ?? '',
    passCookie,
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}
