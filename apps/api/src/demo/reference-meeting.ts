import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DemoPassDto } from '@yicheng/contracts';
import type { Client } from '@yicheng/contracts/client';
import { addDays } from '@yicheng/domain';

/** The two-day work conference that everything is judged against, starting on the given day. */
export async function seedReferenceMeeting(
  _app: NestFastifyApplication,
  admin: Client,
  today: string,
): Promise<DemoPassDto[]> {
  const { id: meetingId } = await admin.call('post', '/meetings', {
    body: {
      title: `${today.slice(0, 4)}年全市驻镇帮镇扶村工作现场会`,
      timeZone: 'Asia/Shanghai',
      startDate: today,
      endDate: addDays(today, 1),
      kind: '现场会',
      slug: 'site-meeting',
    },
  });
  for (const role of ['organizer', 'secretary'] as const) {
    await admin.call('post', '/meetings/{meetingId}/members', {
      path: { meetingId },
      body: { email: `${role}@demo.yicheng`, role },
    });
  }
  return [];
}
