import { Injectable } from '@nestjs/common';
import type { AddresseeDto, ReachDto } from '@yicheng/contracts';
import { type AnnouncementAudience, type AudienceFacts, reach, type ReplyState } from '@yicheng/domain';
import { DataSource, type EntityManager, In } from 'typeorm';
import { AttendeeRow, Attendees } from '../people/index';
import { StopCallers } from '../visits/index';

interface PersonFacts {
  id: string;
  reply: ReplyState;
  vehicle_id: string | null;
  unit_ids: string[];
}

/** Works out whom an audience comes to now. */
@Injectable()
export class Audiences {
  constructor(
    private readonly database: DataSource,
    private readonly attendees: Attendees,
    private readonly callers: StopCallers,
  ) {}

  /** The people an audience reaches, in the order of the roster. */
  async reach(
    meetingId: string,
    audience: AnnouncementAudience,
    manager: EntityManager = this.database.manager,
  ): Promise<string[]> {
    const people: PersonFacts[] = await manager.query(
      `SELECT p.id, p.reply, p.unit_ids, a.vehicle_id
         FROM attendee p LEFT JOIN assignment a ON a.id = p.id AND a.meeting_id = p.meeting_id
        WHERE p.meeting_id = $1 ORDER BY p.position, p.id`,
      [meetingId],
    );
    const vehicles: { id: string; captain_ids: string[] }[] = await manager.query(
      'SELECT id, captain_ids FROM vehicle WHERE meeting_id = $1',
      [meetingId],
    );
    return reach(lower(audience), {
      people: people.map(({ id, reply, unit_ids: unitIds, vehicle_id: vehicleId }) => ({
        id,
        reply,
        unitIds,
        ...(vehicleId ? { vehicleId } : {}),
      })),
      vehicles: vehicles.map(({ id, captain_ids: captainIds }) => ({ id, captainIds })),
      stops: audience.stopIds?.length ? await this.callers.of(meetingId, manager) : [],
      units: audience.unitIds?.length ? await this.units(meetingId, manager) : [],
    });
  }

  /** The same with names, before anything is sent. */
  async preview(meetingId: string, audience: AnnouncementAudience): Promise<ReachDto> {
    const ids = await this.reach(meetingId, audience);
    return { people: ids.length, names: await this.names(meetingId, ids) };
  }

  /** People by name, unit and post, in the order of the ids. */
  async names(meetingId: string, ids: readonly string[]): Promise<AddresseeDto[]> {
    if (!ids.length) return [];
    const rows = await this.database.manager.findBy(AttendeeRow, { meetingId, id: In([...ids]) });
    const units = await this.attendees.unitNames(rows);
    const byId = new Map(
      rows.map(({ id, name, posts: [first] }) => {
        const unit = (first?.unitId && units.get(first.unitId)) || first?.unit;
        const line = [unit, first?.post].filter(Boolean).join(' ');
        return [id, { attendeeId: id, name, ...(line ? { line } : {}) }];
      }),
    );
    return ids.flatMap(id => byId.get(id) ?? []);
  }

  private async units(meetingId: string, manager: EntityManager): Promise<AudienceFacts['units']> {
    const rows: { id: string; parent_id: string | null }[] = await manager.query(
      'SELECT u.id, u.parent_id FROM unit u JOIN meeting m ON m.workspace_id = u.workspace_id WHERE m.id = $1',
      [meetingId],
    );
    return rows.map(({ id, parent_id: parentId }) => ({ id, ...(parentId ? { parentId } : {}) }));
  }
}

/** Ids are compared as the database writes them. */
function lower({ all, ...lists }: AnnouncementAudience): AnnouncementAudience {
  const ids = Object.entries(lists).map(([key, values]) => [key, values?.map((id: string) => id.toLowerCase())]);
  return { ...(all ? { all } : {}), ...(Object.fromEntries(ids) as AnnouncementAudience) };
}
