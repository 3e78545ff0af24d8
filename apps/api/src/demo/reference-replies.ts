import type { Schemas } from '@yicheng/contracts/client';
import type { Desk } from './desk';
import type { Placed } from './reference-people';

type Answer = Omit<Schemas['ReplyPut'], 'version'>;

/** How many of a county have not answered yet: its last ones in official order. */
const SILENT: Readonly<Record<string, number>> = { 封开县: 5, 广宁县: 3, 高要区: 1 };
const REASONS = ['家中老人住院，需要照顾。', '当天参加全省防汛视频调度会。', '在外地参加培训，月底返回。'];
const STAND_INS = ['陈志远', '黄秀兰'];
/** How many answers are on their way at once. */
const TOGETHER = 12;

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
  const others = guests.filter(one => one.county === '四会市' || one.county === '端州区');
  const away = others.slice(0, REASONS.length);
  const represented = others.slice(REASONS.length, REASONS.length + STAND_INS.length);

  const answers = new Map<Placed, Answer>();
  for (const one of people) if (!open.includes(one) && !silent.includes(one)) answers.set(one, { reply: 'attending' });
  away.forEach((one, i) => answers.set(one, { reply: 'leave-asked', reason: REASONS[i]! }));
  represented.forEach((one, i) => answers.set(one, { reply: 'substitute', substitute: { name: STAND_INS[i]! } }));
  const queue = [...answers];
  while (queue.length) await Promise.all(queue.splice(0, TOGETHER).map(one => answer(desk, ...one)));

  const [granted] = away;
  if (granted) await grantLeave(desk, granted);
  return people.filter(one => one !== granted);
}

async function answer({ client, meetingId }: Desk, { attendee }: Placed, given: Answer): Promise<void> {
  await client.call('put', '/meetings/{meetingId}/attendees/{attendeeId}/reply', {
    path: { meetingId, attendeeId: attendee.id },
    body: { ...given, version: attendee.version },
  });
}

async function grantLeave({ client, meetingId }: Desk, { attendee }: Placed): Promise<void> {
  const path = { meetingId, attendeeId: attendee.id };
  const { name, posts, category, version } = await client.call('get', '/meetings/{meetingId}/attendees/{attendeeId}', {
    path,
  });
  const body = { name, posts, version, reply: 'leave-approved' as const, ...(category ? { category } : {}) };
  await client.call('put', '/meetings/{meetingId}/attendees/{attendeeId}', { path, body });
}
