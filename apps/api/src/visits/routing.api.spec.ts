import { randomUUID } from 'node:crypto';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startTestApp, type TestApp } from '../../test/app';
import { type Settings, SETTINGS } from '../platform/index';

const [rose, tan] = [randomUUID(), randomUUID()];
let t: TestApp;
let server: Server;
let asked: string[];
let reply: (response: ServerResponse, places: number) => void;

/** OSRM's table service as far as this product speaks to it: ten minutes and ten kilometres between any two places. */
const table: typeof reply = (response, places) => {
  const square = (value: number) =>
    Array.from({ length: places }, (_, i) => Array.from({ length: places }, (_, k) => (i === k ? 0 : value)));
  response.end(JSON.stringify({ code: 'Ok', durations: square(600), distances: square(10_000) }));
};

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url!);
    response.setHeader('content-type', 'application/json');
    reply(response, /driving\/([^?]+)/.exec(request.url!)![1]!.split(';').length);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  t = await startTestApp();
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await t.close();
});
beforeEach(() => {
  asked = [];
  reply = table;
  const { port } = server.address() as AddressInfo;
  t.app.get<Settings>(SETTINGS).routingUrl = `http://127.0.0.1:${port}/osrm`;
});

const itinerary = () => {
  const at = (longitude: number) => ({ longitude, latitude: 23.9, crs: 'WGS-84' as const });
  return t.as('organizer').call('post', '/meetings/{meetingId}/itineraries', {
    path: { meetingId: t.meetingId },
    body: {
      date: '2026-10-08',
      title: '现场参观',
      mode: 'staggered',
      start: { place: '会议酒店', at: '2026-10-08T00:00:00.000Z', ...at(112.2) },
      end: { place: '会议酒店', by: '2026-10-08T10:00:00.000Z', ...at(112.2) },
      stops: [
        { id: rose, name: '玫瑰园', dwell: 40, capacity: 2, ...at(112.3) },
        { id: tan, name: '谭石拱村', dwell: 40, capacity: 2, ...at(112.1) },
      ],
      legs: [],
      vehicleIds: [],
    },
  });
};
const routed = async (itineraryId: string) =>
  t.as('organizer').call('get', '/meetings/{meetingId}/itineraries/{itineraryId}/routed-legs', {
    path: { meetingId: t.meetingId, itineraryId },
  });
const refusal = async (id: string) =>
  routed(id).then(
    () => undefined,
    (error: { status: number; problem: { code: string; detail?: string } }) => [
      error.status,
      error.problem.code,
      error.problem.detail,
    ],
  );

describe('driving times from a routing server', () => {
  it('are asked in one question for every pair of places', async () => {
    const { id } = await itinerary();
    const { legs, missing } = await routed(id);
    expect(asked).toEqual([
      '/osrm/table/v1/driving/112.200000,23.900000;112.300000,23.900000;112.100000,23.900000;112.200000,23.900000?annotations=duration,distance',
    ]);
    expect(missing).toEqual([]);
    expect(legs.map(({ from, to }) => `${from} ${to}`).sort()).toEqual(
      [`start ${rose}`, `start ${tan}`, `${rose} ${tan}`, `${tan} ${rose}`, `${rose} end`, `${tan} end`].sort(),
    );
    expect(legs[0]).toMatchObject({ minutes: 10, kilometres: 10, source: 'routed' });
  });

  it('may be missing for some pairs', async () => {
    reply = (response, places) => {
      const row = Array.from({ length: places }, () => null as number | null);
      const durations = Array.from({ length: places }, () => [...row]);
      durations[0]![1] = 61;
      response.end(JSON.stringify({ code: 'Ok', durations }));
    };
    const { legs, missing } = await routed((await itinerary()).id);
    expect([legs, missing.length]).toEqual([[{ from: 'start', to: rose, minutes: 2, source: 'routed' }], 5]);
  });

  it('that do not come are said plainly, with why', async () => {
    const { id } = await itinerary();
    reply = response => response.writeHead(400).end('{"code":"TooBig","message":"Too many table coordinates"}');
    expect(await refusal(id)).toEqual([502, 'routing-failed', 'It answered 400 Too many table coordinates']);
    reply = response => response.end('<html>');
    expect(await refusal(id)).toEqual([502, 'routing-failed', 'It could not be reached or understood.']);
    reply = response => response.end('{"code":"Ok","durations":[[0]]}');
    expect(await refusal(id)).toEqual([502, 'routing-failed', 'Its answer has no table of driving times.']);
    reply = response => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end();
    expect((await refusal(id))?.[0]).toBe(502);
  });

  it('are not to be had without a server', async () => {
    delete t.app.get<Settings>(SETTINGS).routingUrl;
    expect((await refusal((await itinerary()).id))?.slice(0, 2)).toEqual([409, 'no-routing']);
    const state = t.as('organizer').call('get', '/meetings/{meetingId}/routing', { path: { meetingId: t.meetingId } });
    expect(await state).toEqual({ available: false });
    expect(asked).toEqual([]);
  });
});
