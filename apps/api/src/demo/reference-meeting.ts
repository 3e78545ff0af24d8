import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DemoPassDto } from '@yicheng/contracts';
import type { Client } from '@yicheng/contracts/client';
import { addDays } from '@yicheng/domain';
import { DEMO_PASSWORD } from './demo-sign-ins';
import { tapUntil } from './day-taps';
import type { Desk } from './desk';
import { addProgramme } from './reference-agenda';
import { addRoster, addVehicles, type Placed, ridesOf } from './reference-people';
import { arrangePlaces } from './reference-places';
import { addNotes, addRemarks, issuePass } from './reference-records';
import { giveReplies } from './reference-replies';
import { addConvoy } from './reference-visits';
import { signIn } from './requests';

/** Counties with an exemplary speech, in the order of the speeches. */
const EXEMPLARY = ['怀集县', '封开县', '广宁县', '德庆县', '四会市'];

/** How many minutes after the plan each vehicle left the hotel and came to the first site, if the day has come so far. */
const FIRST_LEG = [
  [0, 0],
  [1, 1],
  [1, 2],
  [2, 2],
  [2, 3],
  [3, 3],
  [3, 4],
  [4, 4],
];

/** The two-day work conference that everything is judged against, starting on the given day. */
export async function seedReferenceMeeting(
  app: NestFastifyApplication,
  client: Client,
  day: string,
  now: string,
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
  const people = await addRoster(desk);
  const staff = people.filter(({ attendee: { category } }) => category === '工作人员');
  const speakers = EXEMPLARY.flatMap(county => people.find(one => one.county === county && one.last4) ?? []);
  const liaison = people.filter(one => one.county === '怀集县' && one.last4)[1];
  const attendee = people.filter(one => one.county === '德庆县' && one.last4)[3];
  const spoken = [...speakers, ...(liaison ? [liaison] : [])];
  const exemplars = speakers.map(({ county, attendee }) => ({ county, attendeeId: attendee.id }));
  const [speeches, coming, vehicleIds] = await Promise.all([
    addProgramme(desk, exemplars),
    giveReplies(desk, people, { spoken, open: attendee ? [attendee] : [] }),
    addVehicles(desk, staff),
  ]);
  const [convoy] = await Promise.all([
    addConvoy(desk, vehicleIds),
    arrangePlaces(desk, ridesOf(coming, staff, vehicleIds)),
  ]);
  await client.call('post', '/meetings/{meetingId}/releases', { path, body: { note: '第一版日程', tell: false } });
  await tapUntil(desk, convoy.id, now, vehicle => FIRST_LEG[vehicle] ?? []);

  const speakerUrl = await addNotes(app, desk, speakers, speeches);
  const secretary = await signIn(app, 'secretary@demo.yicheng', DEMO_PASSWORD);
  await addRemarks(secretary, desk, people, convoy.stopIds);

  const unitId = liaison && (await unitOf(desk, '怀集县'));
  if (liaison && unitId) {
    const body = { attendeeId: liaison.attendee.id, role: 'liaison', unitId } as const;
    await client.call('post', '/meetings/{meetingId}/members', { path, body });
  }
  const captain = staff[1];
  const others: [string, Placed | undefined][] = [
    ['liaison', liaison],
    ['captain', captain],
    ['attendee', attendee],
  ];
  const passes: DemoPassDto[] = [];
  for (const [role, placed] of others) {
    if (placed) passes.push(passFor(role, placed, await issuePass(desk, placed)));
  }
  if (speakers[0]) passes.splice(2, 0, passFor('speaker', speakers[0], speakerUrl));
  return passes;
}

const passFor = (role: string, { attendee, last4 }: Placed, url: string): DemoPassDto => ({
  role,
  name: attendee.name,
  url,
  ...(last4 ? { last4 } : {}),
});

async function unitOf({ client, meetingId }: Desk, name: string): Promise<string | undefined> {
  const { items } = await client.call('get', '/units', { query: { meetingId, q: name } });
  return items.find(unit => unit.name === name)?.id;
}
