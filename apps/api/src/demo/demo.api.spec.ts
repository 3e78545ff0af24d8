import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Client } from '@yicheng/contracts/client';
import { localTime } from '@yicheng/domain';
import { createTestDatabase, type TestDatabase } from '../../test/database';
import { createApp } from '../create-app';
import { DEMO_PASSWORD } from './demo-sign-ins';
import { signIn } from './requests';
import { seedDemo } from './seed-demo';

describe('the demo workspace', () => {
  let app: NestFastifyApplication;
  let database: TestDatabase;
  let dataDir: string;
  let organizer: Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataDir = await mkdtemp(join(tmpdir(), 'yicheng-demo-'));
    const settings = {
      port: 0,
      host: '127.0.0.1',
      databaseUrl: database.url,
      demo: true,
      dataDir,
      publicUrl: 'http://localhost:3000',
    };
    app = await createApp(settings, { quiet: true });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    await seedDemo(app);
    organizer = await signIn(app, 'organizer@demo.yicheng', DEMO_PASSWORD);
  }, 120_000);

  afterAll(async () => {
    await app.close();
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  });

  const meetings = async () => (await organizer.call('get', '/meetings')).items;
  const reference = async () => {
    const found = (await meetings()).find(({ slug }) => slug === 'site-meeting');
    return { path: { meetingId: found?.id ?? '' } };
  };

  it('is seeded once', async () => {
    const before = await meetings();
    await seedDemo(app);
    expect(await meetings()).toEqual(before);
  });

  it('visits the four sites in their order, with lunch on the way, and no rule is broken', async () => {
    const { items } = await organizer.call('get', '/meetings/{meetingId}/itineraries', await reference());
    expect(items.map(({ stops }) => stops.map(({ name }) => name))).toEqual([
      ['怀集县华辰玫瑰产业园', '谭石拱村', '珠岗村', '马宁镇食堂', '凤寨村'],
    ]);
    expect(items.map(({ findings, timing }) => [findings, localTime(timing.return, 'Asia/Shanghai')])).toEqual([
      [[], '15:50'],
    ]);
  });

  it('has a day under way with vehicles that take the sites in turns, and one place that gets too full', async () => {
    const meeting = (await meetings()).find(({ slug }) => slug === 'field-day');
    const path = { meetingId: meeting?.id ?? '' };
    const { items } = await organizer.call('get', '/meetings/{meetingId}/itineraries', { path });
    const [{ id: itineraryId = '', findings = [] } = {}] = items;
    expect(findings.map(({ rule }) => rule)).toEqual(['too-many-vehicles']);
    const day = await organizer.call('get', '/meetings/{meetingId}/itineraries/{itineraryId}/day', {
      path: { ...path, itineraryId },
    });
    expect([day.runs.length, day.events.length]).toEqual([6, 11]);
  });

  it('has the 203 people of the roster, nearly all of them coming, each with a vehicle that has room', async () => {
    const query = { limit: 1000 };
    const { items: people } = await organizer.call('get', '/meetings/{meetingId}/attendees', {
      ...(await reference()),
      query,
    });
    const count = (state: string) => people.filter(({ reply }) => reply === state).length;
    expect(['attending', 'named', 'leave-asked', 'leave-approved', 'substitute'].map(count)).toEqual([
      188, 10, 2, 1, 2,
    ]);
    const vehicles = await organizer.call('get', '/meetings/{meetingId}/vehicles', await reference());
    expect(vehicles.items.reduce((sum, one) => sum + one.people, 0)).toBe(202);
    expect(
      vehicles.items.filter(({ people, passengers, captainIds }) => people > passengers || !captainIds.length),
    ).toEqual([]);
  });

  it('has a seat in the hall and at a table for everybody who comes, and rooms for the first of them', async () => {
    const query = { limit: 1000 };
    const { items } = await organizer.call('get', '/meetings/{meetingId}/assignments', {
      ...(await reference()),
      query,
    });
    const having = (field: 'tableId' | 'seat' | 'hotelRoomId') => items.filter(item => item[field]).length;
    expect([new Set(items.flatMap(({ seat }) => seat ?? [])).size, having('seat'), having('tableId')]).toEqual([
      202, 202, 202,
    ]);
    expect([having('hotelRoomId') > 30, having('hotelRoomId') <= 60]).toEqual([true, true]);
  });

  it('offers a link for each kind of pass', async () => {
    const { passes } = await organizer.call('get', '/demo');
    expect(passes.map(({ role }) => role)).toEqual(['liaison', 'captain', 'speaker', 'attendee']);
  });

  it('has one speech handed in', async () => {
    const notes = await organizer.call('get', '/meetings/{meetingId}/notes', await reference());
    expect(notes.items.map(({ status }) => status)).toEqual(['submitted']);
  });

  it('has a programme without findings, and a first release of it', async () => {
    const { items } = await organizer.call('get', '/meetings/{meetingId}/agenda/findings', await reference());
    expect(items).toEqual([]);
    const releases = await organizer.call('get', '/meetings/{meetingId}/releases', await reference());
    expect(releases.items.map(({ n }) => n)).toEqual([1]);
  });
});
