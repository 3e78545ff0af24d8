import { randomUUID } from 'node:crypto';
import { startTestApp, type TestApp, type Who } from '../../test/app';

const STOPS = 12;

describe('the day on paper', () => {
  let t: TestApp;
  let captainsVehicle: string;
  beforeAll(async () => {
    t = await startTestApp();
    const path = { meetingId: t.meetingId };
    const organizer = t.as('organizer');
    await organizer.call('post', '/meetings/{meetingId}/vehicles', { path, body: { number: 9, passengers: 19 } });
    const vehicles = await organizer.call('get', '/meetings/{meetingId}/vehicles', { path });
    const mine = await t.as('captain').call('get', '/meetings/{meetingId}/vehicles', { path });
    captainsVehicle = mine.items[0]!.id;
    const items = [];
    for (let i = 0; i < 45; i += 1) {
      const { id } = await organizer.call('post', '/meetings/{meetingId}/attendees', {
        path,
        body: {
          name: i === 7 ? '阿卜杜热依木·买买提依明' : `乘员${i + 1}`,
          phone: String(19_900_009_000 + i),
          posts: [{ unit: `第${Math.floor(i / 9) + 1}县农业农村和乡村振兴局`, post: '党组书记、局长' }],
          reply: 'attending' as const,
        },
      });
      items.push({ attendeeId: id, vehicleId: captainsVehicle });
    }
    await organizer.call('put', '/meetings/{meetingId}/assignments', { path, body: { items } });
    const stops = Array.from({ length: STOPS }, (_, i) => ({
      id: randomUUID(),
      name: `第${i + 1}个点位现代农业产业示范园区`,
      dwell: 20,
      capacity: 4,
      sights: '看产业链条，听联农带农的做法。步行约 600 米。',
      presenter: '莫秀兰',
      contact: { name: '罗美珍', phone: '19900005001' },
      park: { note: '正门东侧停车场' },
      rainPlan: '改走连廊。',
    }));
    const places = ['start', ...stops.map(({ id }) => id), 'end'];
    await organizer.call('post', '/meetings/{meetingId}/itineraries', {
      path,
      body: {
        date: '2026-10-08',
        title: '现场观摩',
        mode: 'convoy',
        start: { place: '会议酒店', at: '2026-10-08T00:00:00Z' },
        end: { place: '会议酒店', by: '2026-10-08T12:00:00Z' },
        stops,
        legs: places
          .slice(1)
          .map((to, i) => ({ from: places[i]!, to, minutes: 15, kilometres: 9.5, source: 'typed' as const })),
        vehicleIds: vehicles.items.map(({ id }) => id),
      },
    });
    await organizer.call('post', '/meetings/{meetingId}/releases', { path, body: { tell: false } });
  });
  afterAll(() => t.close());

  const get = (who: Who, file: string) =>
    fetch(`${t.url}/api/v1/meetings/${t.meetingId}/documents/${file}`, { headers: { cookie: t.cookie(who) } });

  it('is there for organizers and for a captain, each with what is theirs', async () => {
    const files = ['route-card.pdf', 'day-paper.pdf'];
    const statuses = async (who: Who) => Promise.all(files.map(async file => (await get(who, file)).status));
    expect(await statuses('organizer')).toEqual([200, 200]);
    expect(await statuses('captain')).toEqual([200, 200]);
    expect(await statuses('attendee')).toEqual([403, 403]);
    const kinds = async (who: Who) =>
      (await t.as(who).call('get', '/meetings/{meetingId}/documents', { path: { meetingId: t.meetingId } })).items.map(
        ({ kind }) => kind,
      );
    expect(await kinds('captain')).toEqual(['handbook', 'agenda', 'route-card', 'day-paper']);
    expect(await kinds('attendee')).toEqual(['handbook', 'agenda']);
  });

  it('a captain gets another paper than the organizers: their own vehicle only', async () => {
    const [all, own] = await Promise.all(
      (['organizer', 'captain'] as const).map(async who => (await get(who, 'day-paper.pdf')).headers.get('etag')),
    );
    expect(own).not.toBe(all);
  });
});
