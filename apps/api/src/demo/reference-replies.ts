import type { Schemas } from '@yicheng/contracts/client';
import type { Desk } from './desk';
import type { Placed } from './reference-people';

type Answer = Omit<Schemas['ReplyPut'], 'version'>;

/** How many of a county have not answered yet: its last ones in official order. */
const SILENT: Readonly<Record<string, number>> = { 封开县: 5, 广宁县: 3, 高要区: 1 };
const REASONS = ['家中老人住院，需要照顾。', '当天参加全省防汛视频调度会。', '在外地参加培训，月底返回。'];
const STAND_INS = ['陈志远', '黄秀兰'];
/**
 * Answers as an office has them just before a meeting: nearly everybody comes, a few have not said, two ask for leave and
 * one has it, two are represented. Whoever is named in `spoken` comes for certain, `open` has not answered.
 */
export async function giveReplies(
  desk: Desk,
  people: readonly Placed[],
  { spoken, open }: { spoken: readonly Placed[]; open: readonly Placed[] },
): Promise<Placed[]> {
  const certain = new Set([...spoken, ...open].map(({ attendee }) => attendee.id));
  const guests = people.filter(({ attendee }) => attendee.category !== '工作人员' && !certain.has(attendee.id));
  const silent = Object.entries(SILENT).flatMap(([county, n]) => guests.filter(one => one.county === county).slice(-n));
  const two = guests.filter(one => one.county === '四会市' || one.county === '端州区');
  const away = two.slice(0, REASONS.length);
  const represented = two.slice(REASONS.length, REASONS.length + STAND_INS.length);

  const [granted] = away;
  const apart = new Set([...open, ...silent, ...away, ...represented]);
  await Promise.all([
    ...away.map((one, i) => answer(desk, one, { reply: 'leave-asked', reason: REASONS[i]! })),
    ...represented.map((one, i) => answer(desk, one, { reply: 'substitute', substitute: { name: STAND_INS[i]! } })),
  ]);
  await desk.client.call('put', '/meetings/{meetingId}/replies', {
    path: { meetingId: desk.meetingId },
    body: {
      items: [
        ...people
          .filter(one => !apart.has(one))
          .map(one => ({ attendeeId: one.attendee.id, reply: 'attending' as const })),
        ...(granted ? [{ attendeeId: granted.attendee.id, reply: 'leave-approved' as const }] : []),
      ],
    },
  });
  return people.filter(one => one !== granted);
}

async function answer({ client, meetingId }: Desk, { attendee }: Placed, given: Answer): Promise<void> {
  await client.call('put', '/meetings/{meetingId}/attendees/{attendeeId}/reply', {
    path: { meetingId, attendeeId: attendee.id },
    body: { ...given, version: attendee.version },
  });
}
