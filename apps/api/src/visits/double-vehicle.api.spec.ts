import { startTestApp, type TestApp } from '../../test/app';
import { planDay } from '../../test/planned-day';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

it('a vehicle that two itineraries take at one time is found in both, and not in what attendees see', async () => {
  const [first, second] = [await planDay(t), await planDay(t)];
  const found = async (who: 'organizer' | 'attendee', itineraryId: string) =>
    (
      await t.as(who).call('get', '/meetings/{meetingId}/itineraries/{itineraryId}', {
        path: { meetingId: t.meetingId, itineraryId },
      })
    ).findings
      .filter(({ rule }) => rule === 'double-vehicle')
      .map(({ subjects, detail }) => [...subjects, detail['itineraryId']]);
  expect(await found('organizer', first.itineraryId)).toEqual([[t.vehicleId, second.itineraryId]]);
  expect(await found('organizer', second.itineraryId)).toEqual([[t.vehicleId, first.itineraryId]]);
  expect(await found('attendee', first.itineraryId)).toEqual([]);
});
