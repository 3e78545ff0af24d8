import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DemoPassDto } from '@yicheng/contracts';
import type { Client } from '@yicheng/contracts/client';
import { addDays } from '@yicheng/domain';
import type { Desk } from './desk';
import { addProgramme } from './reference-agenda';

/** The two-day work conference that everything is judged against, starting on the given day. */
export async function seedReferenceMeeting(
  _app: NestFastifyApplication,
  client: Client,
  day: string,
): Promise<DemoPassDto[]> {
  const zone = 'Asia/Shanghai';
  const { id: meetingId } = await client.call('post', '/meetings', {
    body: {
      title: `${day.slice(0, 4)}年全市驻镇帮镇扶村工作现场会`,
      timeZone: zone,
      startDate: day,
      endDate: addDays(day, 1),
      kind: '现场会',
      slug: 'site-meeting',
    },
  });
  const path = { meetingId };
  for (const role of ['organizer', 'secretary'] as const) {
    const body = { email: `${role}@demo.yicheng`, role };
    await client.call('post', '/meetings/{meetingId}/members', { path, body });
  }
  const desk: Desk = { client, meetingId, zone, day };
  await addProgramme(
    desk,
    ['怀集县', '封开县', '广宁县', '德庆县', '四会市'].map(county => ({ county })),
  );
  await client.call('post', '/meetings/{meetingId}/releases', { path, body: { note: '第一版日程', tell: false } });
  return [];
}
