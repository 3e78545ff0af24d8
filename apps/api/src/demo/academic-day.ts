import type { SpeakerDto } from '@yicheng/contracts';
import type { Client } from '@yicheng/contracts/client';
import { addDays } from '@yicheng/domain';
import { SCHOLARS, SESSIONS } from './academic-programme';
import { csvOf, importRoster } from './import-roster';
import { addItem, addVenue, at, type Desk } from './desk';

/** A small academic day in English with three parallel halls, in another zone: nothing is tied to one kind of meeting. */
export async function seedAcademicDay(client: Client, today: string): Promise<void> {
  const day = addDays(today, 14);
  const zone = 'Europe/London';
  const { id: meetingId } = await client.call('post', '/meetings', {
    body: {
      title: 'Rural Data Day',
      timeZone: zone,
      startDate: day,
      endDate: day,
      kind: 'academic',
      language: 'en',
      slug: 'rural-data-day',
    },
  });
  const path = { meetingId };
  const member = { email: 'organizer@demo.yicheng', role: 'organizer' } as const;
  await client.call('post', '/meetings/{meetingId}/members', { path, body: member });
  const desk: Desk = { client, meetingId, zone, day };
  const rows = SCHOLARS.map(([name, institution]) => [name, institution, 'Participant']);
  const scholars = await importRoster(desk, 'participants.csv', csvOf([['Name', 'Institution', 'Category'], ...rows]));
  await addAcademicProgramme(
    desk,
    scholars.map(({ id }) => id),
  );
  await client.call('post', '/meetings/{meetingId}/releases', { path, body: { tell: false } });
}

async function addAcademicProgramme(desk: Desk, scholars: string[]): Promise<void> {
  const { halls, venueId } = await addVenue(desk, 'Harcourt House', '12 Mill Lane, Westbourne', {
    'Great Hall': 120,
    'Room A': 40,
    'Room B': 40,
    'Room C': 40,
  });
  const part = (role: SpeakerDto['role'], ...people: (string | undefined)[]): SpeakerDto[] =>
    people.flatMap(attendeeId => (attendeeId ? [{ attendeeId, role }] : []));
  const great = { hallId: halls.get('Great Hall'), visibility: 'public' } as const;
  const start = (time: string) => at(desk, desk.day, time);
  await addItem(desk, {
    kind: 'registration',
    title: 'Registration and coffee',
    start: start('08:45'),
    minutes: 40,
    venueId,
  });
  await addItem(desk, {
    ...great,
    kind: 'plenary',
    title: 'Keynote: What small data knows',
    start: start('09:30'),
    minutes: 60,
    speakers: part('speaker', scholars[0]),
  });
  for (const [i, { hall, start: time, title, talks }] of SESSIONS.entries()) {
    const speakers = scholars.slice(2 + i * 4, 6 + i * 4);
    await addItem(
      desk,
      {
        kind: 'session',
        title,
        start: start(time),
        minutes: 75,
        hallId: halls.get(hall),
        visibility: 'public',
        speakers: part('chair', speakers[3]),
      },
      talks.map((talk, n) => ({ kind: 'speech', title: talk, minutes: 25, speakers: part('speaker', speakers[n]) })),
    );
  }
  await addItem(desk, { kind: 'meal', title: 'Lunch', start: start('12:15'), minutes: 75, venueId });
  await addItem(desk, { kind: 'break', title: 'Tea', start: start('15:05'), minutes: 25, venueId });
  await addItem(desk, {
    ...great,
    kind: 'discussion',
    title: 'Panel: Data that stays in the village',
    start: start('15:30'),
    minutes: 60,
    speakers: [...part('chair', scholars[1]), ...part('panelist', scholars[30], scholars[33], scholars[36])],
  });
}
