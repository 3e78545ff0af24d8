import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Client } from '@yicheng/contracts/client';
import { at, type Desk } from './desk';
import type { Placed } from './reference-people';
import { DRAFT_NOTE, REMARKS, SUBMITTED_NOTE } from './reference-words';
import { openPass } from './requests';

/** Makes the person's link and answers its address. */
export async function issuePass({ client, meetingId }: Desk, { attendee }: Placed): Promise<string> {
  const path = { meetingId, attendeeId: attendee.id };
  return (await client.call('post', '/meetings/{meetingId}/attendees/{attendeeId}/pass', { path })).url;
}

/** Two speakers at work on their texts: the first has handed in, the second is still writing. Answers the first's link. */
export async function addNotes(
  app: NestFastifyApplication,
  desk: Desk,
  speakers: Placed[],
  speeches: string[],
): Promise<string> {
  const path = { meetingId: desk.meetingId };
  const links: string[] = [];
  for (const [i, text] of [SUBMITTED_NOTE, DRAFT_NOTE].entries()) {
    const speaker = speakers[i];
    if (!speaker) continue;
    const url = await issuePass(desk, speaker);
    links.push(url);
    const own = await openPass(app, url, speaker.last4);
    const body = { itemId: speeches[i], text };
    const { id: noteId, version } = await own.call('post', '/meetings/{meetingId}/notes', { path, body });
    const step = { path: { ...path, noteId }, body: { version } };
    if (text === SUBMITTED_NOTE) await own.call('post', '/meetings/{meetingId}/notes/{noteId}/submit', step);
  }
  return links[0] ?? '';
}

/** What a secretary has taken down on the first day. */
export async function addRemarks(secretary: Client, desk: Desk, people: Placed[], stopIds: string[]): Promise<void> {
  const used = new Set<string>();
  for (const { stop, time, county, quote, text } of REMARKS) {
    const speaker = people.find(one => one.county === county && one.units.length > 1 && !used.has(one.attendee.id));
    if (speaker) used.add(speaker.attendee.id);
    const stopId = stopIds[stop];
    await secretary.call('post', '/meetings/{meetingId}/remarks', {
      path: { meetingId: desk.meetingId },
      body: {
        speakerId: speaker?.attendee.id,
        said: { stopId, at: at(desk, desk.day, time) },
        about: stopId ? [{ stopId }] : [],
        text,
        form: quote ? 'quote' : 'summary',
      },
    });
  }
}
