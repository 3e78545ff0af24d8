import { Injectable } from '@nestjs/common';
import { type AudienceFacts, runsOfDay, stillComes } from '@yicheng/domain';
import type { EntityManager } from 'typeorm';
import { Itineraries } from '../itineraries.service';
import { ReleasedItineraries } from '../released-itineraries';
import { toRunEventDto } from './day.mapper';
import { RunEventRow } from './run-event.entity';

/** Who is at each stop or still comes there, as it is driven: as released and adjusted since, else as drafted. */
@Injectable()
export class StopCallers {
  constructor(
    private readonly itineraries: Itineraries,
    private readonly released: ReleasedItineraries,
  ) {}

  async of(meetingId: string, manager: EntityManager): Promise<AudienceFacts['stops']> {
    const released = await this.released.read(meetingId, manager);
    const drafted = await this.itineraries.snapshot(meetingId);
    const taps = (await manager.findBy(RunEventRow, { meetingId })).map(toRunEventDto);
    const known = new Set(released.map(({ id }) => id));
    return [...released, ...drafted.filter(({ id }) => !known.has(id))].flatMap(itinerary => {
      const runs = runsOfDay(itinerary);
      return itinerary.stops.map(({ id, presenterId }) => ({
        id,
        ...(presenterId ? { presenterId } : {}),
        vehicleIds: runs.filter(run => stillComes(run, id, taps)).map(run => run.vehicleId),
      }));
    });
  }
}
