import { randomUUID } from 'node:crypto';
import { startTestApp, type TestApp } from '../../../test/app';
import { clock, planDay, type PlannedDay } from '../../../test/planned-day';

describe('what earlier days say about the stays of an itinerary', () => {
  let t: TestApp;
  let day: PlannedDay;
  beforeAll(async () => {
    t = await startTestApp();
    day = await planDay(t);
  });
  afterAll(() => t.close());

  const tap = (kind: 'arrived' | 'departed', run: 0 | 1, time: string) =>
    t.as('organizer').call('post', '/meetings/{meetingId}/itineraries/{itineraryId}/runs/{runId}/events', {
      path: { meetingId: t.meetingId, itineraryId: day.itineraryId, runId: day.runs[run].id },
      body: { kind, callId: day.runs[run].calls[0]!.id, at: clock(time) },
    });
  const planNext = (meetingId: string) =>
    t.as('owner').call('post', '/meetings/{meetingId}/itineraries', {
      path: { meetingId },
      body: {
        date: '2026-10-20',
        title: '再访',
        mode: 'convoy',
        start: { place: '会议酒店', at: new Date('2026-10-20T08:00:00+08:00').toISOString() },
        end: { place: '会议酒店', by: new Date('2026-10-20T12:00:00+08:00').toISOString() },
        stops: [
          { id: randomUUID(), name: '华辰玫瑰产业园', dwell: 45, capacity: 8 },
          { id: randomUUID(), name: '谭石拱村', dwell: 40, capacity: 8 },
        ],
        legs: [],
        vehicleIds: [],
      },
    });
  const measured = (meetingId: string, itineraryId: string, who: 'organizer' | 'secretary' | 'owner' = 'organizer') =>
    t.as(who).call('get', '/meetings/{meetingId}/itineraries/{itineraryId}/measured-stays', {
      path: { meetingId, itineraryId },
    });

  it('nothing while nobody has reported a stay at both ends', async () => {
    const next = await planNext(t.meetingId);
    await tap('arrived', 0, '08:25');
    expect(await measured(t.meetingId, next.id)).toEqual({ items: [] });
  });

  it('the median of the vehicles that stayed there, with its day; the place nobody measured is absent', async () => {
    const next = await planNext(t.meetingId);
    await tap('departed', 0, '09:20');
    await tap('arrived', 1, '08:27');
    await tap('departed', 1, '09:24');
    const rose = { stopId: next.stops[0]!.id, date: '2026-10-08', median: 56, least: 55, most: 57, times: 2 };
    expect(await measured(t.meetingId, next.id)).toEqual({ items: [rose] });
  });

  it('in another meeting of the workspace as well, not on the measured day itself', async () => {
    const body = { title: '明年的会', timeZone: 'Asia/Shanghai', startDate: '2026-10-20', endDate: '2026-10-20' };
    const meeting = await t.as('owner').call('post', '/meetings', { body });
    const next = await planNext(meeting.id);
    expect((await measured(meeting.id, next.id, 'owner')).items).toMatchObject([{ median: 56, times: 2 }]);
    expect(await measured(t.meetingId, day.itineraryId)).toEqual({ items: [] });
  });

  it('is for those who plan', async () => {
    await expect(measured(t.meetingId, day.itineraryId, 'secretary')).rejects.toMatchObject({ status: 403 });
    await expect(measured(t.meetingId, randomUUID())).rejects.toMatchObject({ status: 404 });
  });
});
