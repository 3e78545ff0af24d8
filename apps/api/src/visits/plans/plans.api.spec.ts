import { randomUUID } from 'node:crypto';
import type { ItineraryDto, PlansInput } from '@yicheng/contracts';
import { startTestApp, type TestApp } from '../../../test/app';

const [rose, tan, zhu] = [randomUUID(), randomUUID(), randomUUID()];

describe('plans of an itinerary', () => {
  let t: TestApp;
  let itinerary: ItineraryDto;
  let second: string;
  const where = () => ({ meetingId: t.meetingId, itineraryId: itinerary.id });
  const plan = (body: PlansInput, who: Parameters<TestApp['as']>[0] = 'organizer') =>
    t.as(who).call('post', '/meetings/{meetingId}/itineraries/{itineraryId}/plans', {
      path: where(),
      body: { budgetMs: 300, ...body },
    });

  beforeAll(async () => {
    t = await startTestApp();
    const organizer = t.as('organizer');
    const path = { meetingId: t.meetingId };
    const bus = await organizer.call('post', '/meetings/{meetingId}/vehicles', {
      path,
      body: { number: 77, passengers: 40 },
    });
    second = bus.id;
    const place = { longitude: 112.18, latitude: 23.91 };
    itinerary = await organizer.call('post', '/meetings/{meetingId}/itineraries', {
      path,
      body: {
        date: '2026-10-08',
        title: '分组错峰',
        mode: 'staggered',
        start: { place: '会议酒店', at: '2026-10-08T00:00:00Z', ...place },
        end: { place: '会议酒店', by: '2026-10-08T10:00:00Z', ...place },
        stops: [rose, tan, zhu].map((id, i) => ({
          id,
          name: `点位${i}`,
          dwell: 40,
          capacity: 1,
          longitude: 112.3 + i / 10,
          latitude: 23.95,
        })),
        legs: [],
        vehicleIds: [t.vehicleId, second],
      },
    });
  });
  afterAll(() => t.close());

  it('differ in kind, break nothing, and one is adopted as it is', async () => {
    const { proposals, findings } = await plan({});
    expect(findings).toEqual([]);
    expect(proposals[0]).toMatchObject({ kind: 'fastest', breaks: [] });
    const { runs } = proposals[0]!;
    expect(runs.map(run => run.vehicleId)).toEqual([t.vehicleId, second]);
    itinerary = await t.as('organizer').call('put', '/meetings/{meetingId}/itineraries/{itineraryId}/runs', {
      path: where(),
      body: { version: itinerary.version, runs },
    });
    expect(itinerary.timing.return).toBe(proposals[0]!.return);
  });

  it('keep the pins of the wish', async () => {
    const { proposals } = await plan({ pins: [{ vehicleId: second, order: [zhu] }] });
    for (const { runs } of proposals) expect(runs[1]!.calls[0]!.stopId).toBe(zhu);
  });

  it('adjust the day from now on', async () => {
    const { proposals } = await plan({ from: 'now' });
    expect(proposals.at(-1)!.kind).toBe('shift');
  });

  it('go without a stop that cancels, on the day', async () => {
    const { proposals } = await plan({ from: 'now', without: [tan] });
    for (const { runs } of proposals)
      expect(runs.flatMap(({ calls }) => calls.map(({ stopId }) => stopId))).not.toContain(tan);
    const lost = plan({ from: 'now', without: [randomUUID()] });
    await expect(lost).rejects.toMatchObject({ status: 400, problem: { errors: [{ field: 'without[0]' }] } });
  });

  it('refuse a pin that names what is not there, or contradicts another, by its place', async () => {
    const fieldsOf = (body: PlansInput) =>
      plan(body).catch((error: { problem: { errors: { field: string }[] } }) =>
        error.problem.errors.map(({ field }) => field),
      );
    expect(await fieldsOf({ pins: [{ vehicleId: randomUUID(), order: [zhu] }] })).toEqual(['pins[0].vehicleId']);
    const circle = [
      { stopId: rose, before: tan },
      { stopId: tan, before: rose },
    ];
    expect(await fieldsOf({ pins: circle })).toEqual(['pins[1].before']);
  });

  it('are for those who make the itinerary', async () => {
    await expect(plan({}, 'secretary')).rejects.toMatchObject({ status: 403 });
    await expect(plan({}, 'attendee')).rejects.toMatchObject({ status: 403 });
  });
});
