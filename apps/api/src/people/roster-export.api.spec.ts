import { readXlsx } from 'hucre';
import { startTestApp, type TestApp, type Who } from '../../test/app';

describe('the roster as a spreadsheet', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startTestApp();
  });
  afterAll(() => t.close());

  const rows = async (who: Who) => {
    const url = `${t.url}/api/v1/meetings/${t.meetingId}/attendees.xlsx?q=cmd`;
    const reply = await fetch(url, { headers: { cookie: t.cookie(who) } });
    expect(reply.status).toBe(200);
    expect(reply.headers.get('content-disposition')).toContain(encodeURIComponent('名单.xlsx'));
    return (await readXlsx(new Uint8Array(await reply.arrayBuffer()))).sheets[0]!.rows;
  };

  it('keeps every text a text, masks phones for a secretary, and is logged', async () => {
    await t.as('organizer').call('post', '/meetings/{meetingId}/attendees', {
      path: { meetingId: t.meetingId },
      body: { name: '=cmd|calc', phone: '13812348765', posts: [{ unitId: t.unitId, post: '@书记' }] },
    });
    const line = (phone: string) => [1, '怀集县', '=cmd|calc', '', '', '@书记', phone, '', '已报名单', '', '', ''];
    const shown = async (who: Who) => (await rows(who))[2]!.map(cell => cell ?? '');
    expect(await shown('organizer')).toEqual(line('13812348765'));
    expect(await shown('secretary')).toEqual(line('138****8765'));
    const kept = await t.db.query(`SELECT by_user_id FROM disclosure WHERE kind = 'roster' ORDER BY at`);
    expect(kept).toEqual([{ by_user_id: t.userIds.organizer }, { by_user_id: t.userIds.secretary }]);
  });

  it('says who comes instead', async () => {
    const away = await t.as('organizer').call('post', '/meetings/{meetingId}/attendees', {
      path: { meetingId: t.meetingId },
      body: { name: 'cmd不来' },
    });
    await t.as('organizer').call('put', '/meetings/{meetingId}/attendees/{attendeeId}/reply', {
      path: { meetingId: t.meetingId, attendeeId: away.id },
      body: { reply: 'substitute', substitute: { name: '赵六' }, version: away.version },
    });
    const line = (await rows('organizer')).find(row => row[2] === 'cmd不来')!;
    expect(line.slice(8, 10)).toEqual(['代会', '赵六']);
  });
});
