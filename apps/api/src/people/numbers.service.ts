import { Injectable } from '@nestjs/common';
import type { NumberList } from '@yicheng/contracts';
import { DataSource, In } from 'typeorm';
import { type Actor, problem } from '../platform/index';
import { AttendeeRow } from './attendee.entity';
import { Disclosures } from './disclosures.service';
import { narrowToScope, Where } from './people-scope';
import { VehicleRow } from './vehicle.entity';

/** The phone numbers of a vehicle's people in full, as far as somebody may see these people. */
@Injectable()
export class Numbers {
  constructor(
    private readonly database: DataSource,
    private readonly disclosures: Disclosures,
  ) {}

  async ofVehicle(meetingId: string, vehicleId: string, reason: string | undefined, actor: Actor): Promise<NumberList> {
    const { manager } = this.database;
    const where = new Where()
      .and('a.meeting_id = ?', meetingId)
      .and('a.id IN (SELECT id FROM assignment WHERE meeting_id = a.meeting_id AND vehicle_id = ?)', vehicleId);
    const seen: { id: string }[] = await this.database.query(
      `SELECT a.id FROM attendee a WHERE ${narrowToScope(where, actor)}`,
      where.parameters,
    );
    const known = await manager.existsBy(VehicleRow, { id: vehicleId, meetingId });
    const own = actor.scope.all || actor.scope.grants.some(({ vehicleIds }) => vehicleIds?.includes(vehicleId));
    if (!known || (!seen.length && !own)) throw problem.notFound();
    const rows = await manager.find(AttendeeRow, {
      where: { meetingId, id: In(seen.map(({ id }) => id)) },
      order: { position: 'ASC', id: 'ASC' },
    });
    const items: NumberList['items'] = [];
    for (const row of rows) {
      const { phone } = await this.disclosures.unmask(row, reason, actor);
      items.push({ attendeeId: row.id, ...(phone ? { phone } : {}) });
    }
    return { items };
  }
}
