import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Grant } from './grant';
import { GrantSources } from './grant-sources';

interface Row {
  role: Grant['role'];
  meeting_id: string | null;
  workspace_id: string;
  unit_id: string | null;
}

/** Works out what a user or a pass may do, from memberships, workspaces and what areas register. */
@Injectable()
export class Grants {
  constructor(
    private readonly database: DataSource,
    private readonly sources: GrantSources,
  ) {}

  /** A user's grants in one meeting, the administration of its workspace included. */
  async ofUser(userId: string, meetingId: string): Promise<Grant[]> {
    const rows: Row[] = await this.database.query(
      `SELECT ms.role, ms.meeting_id, mt.workspace_id, ms.unit_id
         FROM membership ms JOIN meeting mt ON mt.id = ms.meeting_id
        WHERE ms.meeting_id = $1 AND ms.user_id = $2
        UNION ALL
       SELECT 'workspace-admin', mt.id, mt.workspace_id, NULL
         FROM meeting mt JOIN workspace_member wm ON wm.workspace_id = mt.workspace_id
        WHERE mt.id = $1 AND wm.user_id = $2 AND wm.admin`,
      [meetingId, userId],
    );
    return rows.map(toGrant);
  }

  /** A user's grants everywhere, for routes that belong to no meeting. */
  async everywhere(userId: string): Promise<Grant[]> {
    const rows: Row[] = await this.database.query(
      `SELECT ms.role, ms.meeting_id, mt.workspace_id, ms.unit_id
         FROM membership ms JOIN meeting mt ON mt.id = ms.meeting_id
        WHERE ms.user_id = $1
        UNION ALL
       SELECT 'workspace-admin', NULL, workspace_id, NULL FROM workspace_member WHERE user_id = $1 AND admin`,
      [userId],
    );
    return rows.map(toGrant);
  }

  /** What a pass may do in its meeting: attendee always, the rest as areas and memberships say. */
  async ofPass(meetingId: string, attendeeId: string): Promise<Grant[]> {
    const [rows, others] = await Promise.all([
      this.database.query(
        `SELECT ms.role, ms.meeting_id, mt.workspace_id, ms.unit_id
           FROM membership ms JOIN meeting mt ON mt.id = ms.meeting_id
          WHERE ms.meeting_id = $1 AND ms.attendee_id = $2`,
        [meetingId, attendeeId],
      ) as Promise<Row[]>,
      this.sources.of(meetingId, attendeeId),
    ]);
    const own: Grant = { role: 'attendee', meetingId, attendeeId };
    return [own, ...[...rows.map(toGrant), ...others].map(grant => ({ ...grant, meetingId, attendeeId }))];
  }
}

function toGrant(row: Row): Grant {
  return {
    role: row.role,
    workspaceId: row.workspace_id,
    ...(row.meeting_id ? { meetingId: row.meeting_id } : {}),
    ...(row.unit_id ? { unitId: row.unit_id } : {}),
  };
}
