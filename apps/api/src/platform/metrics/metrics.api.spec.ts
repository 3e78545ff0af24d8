import { startTestApp, type TestApp } from '../../../test/app';
import { openStream } from '../../../test/read-stream';

const TOKEN = 'a-token-of-the-scraper';

describe('the metrics', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startTestApp(undefined, { metricsToken: TOKEN });
  });
  afterAll(() => t.close());

  const read = async (headers: Record<string, string>) => {
    const reply = await fetch(`${t.url}/api/metrics`, { headers });
    return { status: reply.status, type: reply.headers.get('content-type'), text: await reply.text() };
  };

  it('are for who brings the token of the settings or administers a workspace, and for nobody else', async () => {
    const statuses = await Promise.all(
      [
        {},
        { authorization: 'Bearer another-token-of-this-length' },
        { cookie: t.cookie('owner') },
        { cookie: t.cookie('workspace-admin') },
        { authorization: `Bearer ${TOKEN}` },
      ].map(async headers => (await read(headers as Record<string, string>)).status),
    );
    expect(statuses).toEqual([401, 401, 403, 200, 200]);
  });

  it('count requests by route, connections and open streams, and name nobody', async () => {
    const stream = await openStream(t.url, t.meetingId, t.cookie('organizer'));
    await t.as('organizer').call('get', '/meetings/{meetingId}/attendees', {
      path: { meetingId: t.meetingId },
      query: { q: 'attendee' },
    });
    const { type, text } = await read({ authorization: `Bearer ${TOKEN}` });
    stream.close();
    expect(type).toBe('text/plain; version=0.0.4; charset=utf-8');
    const labels = 'method="GET",route="/api/v1/meetings/:meetingId/attendees",status="2xx"';
    expect(text).toContain(`yicheng_http_request_duration_seconds_count{${labels}} 1\n`);
    expect(text).toContain(`yicheng_http_request_duration_seconds_bucket{${labels},le="+Inf"} 1\n`);
    expect(text).toMatch(/^yicheng_streams_open 1$/m);
    expect(text).toMatch(/^yicheng_pool_connections [1-9]\d*$/m);
    const secrets = [t.meetingId, ...Object.values(t.attendeeIds), '@test.yicheng', 'q=', TOKEN];
    expect(secrets.filter(secret => text.includes(secret))).toEqual([]);
    // Every line is a comment or a sample: a name, labels perhaps, a number.
    const strange = text.split('\n').filter(line => !/^$|^# (HELP|TYPE) |^\w+(\{[^}]*\})? -?[\d.e+-]+$/.test(line));
    expect(strange).toEqual([]);
  });
});
