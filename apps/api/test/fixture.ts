import { randomUUID } from 'node:crypto';
import type { Client } from '@yicheng/contracts/client';
import type { DataSource } from 'typeorm';
import type { Who } from './app';

/** One meeting with somebody in every role, and another workspace's meeting beside it. */
export interface Fixture {
  workspaceId: string;
  meetingId: string;
  otherMeetingId: string;
  /** Users by who they are. */
  userIds: Partial<Record<Who, string>>;
  /** Attendees of the meeting by who they are: liaison, captain, speaker, attendee. */
  attendeeIds: Partial<Record<Who, string>>;
  /** The liaison's unit, at which the liaison and the attendee have posts. */
  unitId: string;
  /** The captain's vehicle; the speaker rides in it. */
  vehicleId: string;
}

interface Doors {
  signIn(who: Who, userId: string): Promise<void>;
  openPass(who: Who, meetingId: string, attendeeId: string): Promise<void>;
}

const USERS: Who[] = ['any-session', 'workspace-admin', 'owner', 'organizer', 'secretary', 'other-meeting-owner'];

/** Lays the fixture: users and memberships by hand, everything else through the API. */
export async function layFixture(db: DataSource, as: (who: Who) => Client, doors: Doors): Promise<Fixture> {
  const userIds: Fixture['userIds'] = {};
  for (const who of USERS) {
    const id = (userIds[who] = randomUUID());
    await db.query('INSERT INTO app_user (id, email, name, password_hash) VALUES ($1, $2, $3, $4)', [
      id,
      `${who}@test.yicheng`,
      who,
      '!',
    ]);
    await doors.signIn(who, id);
  }
  const [workspaceId, meetingId] = await layMeeting(db, as, 'owner', 'here', userIds['owner']!);
  const [, otherMeetingId] = await layMeeting(
    db,
    as,
    'other-meeting-owner',
    'elsewhere',
    userIds['other-meeting-owner']!,
  );
  await db.query('UPDATE workspace_member SET admin = false');
  await db.query('INSERT INTO workspace_member (workspace_id, user_id, admin) VALUES ($1, $2, true)', [
    workspaceId,
    userIds['workspace-admin'],
  ]);
  for (const role of ['organizer', 'secretary'] as const) {
    await as('owner').call('post', '/meetings/{meetingId}/members', {
      path: { meetingId },
      body: { email: `${role}@test.yicheng`, role },
    });
  }
  const attendeeIds: Fixture['attendeeIds'] = {};
  const path = { meetingId };
  const unit = await as('owner').call('post', '/units', { query: { meetingId }, body: { name: '怀集县' } });
  for (const who of ['liaison', 'captain', 'speaker', 'attendee'] as const) {
    const at = who === 'liaison' || who === 'attendee' ? { unitId: unit.id } : { unit: '市直' };
    const body = { id: randomUUID(), name: who, posts: [{ ...at, post: who }] };
    await as('owner').call('post', '/meetings/{meetingId}/attendees', { path, body });
    attendeeIds[who] = body.id;
    await doors.openPass(who, meetingId, body.id);
  }
  await as('owner').call('post', '/meetings/{meetingId}/members', {
    path,
    body: { attendeeId: attendeeIds['liaison']!, role: 'liaison', unitId: unit.id },
  });
  const vehicle = await as('owner').call('post', '/meetings/{meetingId}/vehicles', {
    path,
    body: { number: 1, passengers: 40, captainIds: [attendeeIds['captain']!] },
  });
  await as('owner').call('put', '/meetings/{meetingId}/assignments', {
    path,
    body: { items: [{ attendeeId: attendeeIds['speaker']!, vehicleId: vehicle.id }] },
  });
  return { workspaceId, meetingId, otherMeetingId, userIds, attendeeIds, unitId: unit.id, vehicleId: vehicle.id };
}

async function layMeeting(
  db: DataSource,
  as: (who: Who) => Client,
  owner: Who,
  slug: string,
  userId: string,
): Promise<[workspaceId: string, meetingId: string]> {
  const workspaceId = randomUUID();
  await db.query('INSERT INTO workspace (id, slug, name) VALUES ($1, $2, $2)', [workspaceId, slug]);
  await db.query('INSERT INTO workspace_member (workspace_id, user_id, admin) VALUES ($1, $2, true)', [
    workspaceId,
    userId,
  ]);
  const meeting = await as(owner).call('post', '/meetings', {
    body: { title: slug, timeZone: 'Asia/Shanghai', startDate: '2026-10-08', endDate: '2026-10-09', slug },
  });
  return [workspaceId, meeting.id];
}
