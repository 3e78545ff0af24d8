import { Injectable } from '@nestjs/common';
import { type FixedEvent, otherItinerary, type Stop, type VisitContext } from '@yicheng/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { ItineraryRow } from './itinerary.entity';
import { vehiclesOf, visitPeople } from './visit-vehicles';
import { toItinerary } from './visits.mapper';

/** Reads what everybody of a meeting must be back for. */
export type ReadFixed = (meetingId: string, manager: EntityManager) => Promise<FixedEvent[]>;

/**
 * What surrounds the itineraries of a meeting, in four queries however many there are. The programme belongs to the
 * agenda, which knows the visits, so it says here how to read what is fixed.
 */
@Injectable()
export class Surroundings {
  private fixed: ReadFixed = async () => [];

  constructor(private readonly database: DataSource) {}

  register(fixed: ReadFixed): void {
    this.fixed = fixed;
  }

  /** The vehicles, those who answer for them or present at a stop, what is fixed, and what the other itineraries take. */
  async of(
    meetingId: string,
    itineraries: readonly { stops: readonly Pick<Stop, 'presenterId'>[] }[],
    manager: EntityManager = this.database.manager,
  ): Promise<VisitContext & Required<Pick<VisitContext, 'vehicles'>>> {
    const vehicles = await vehiclesOf(manager, meetingId);
    const named = [
      ...vehicles.flatMap(({ captainIds = [] }) => captainIds),
      ...itineraries.flatMap(({ stops }) => stops.flatMap(({ presenterId }) => presenterId?.toLowerCase() ?? [])),
    ];
    const people = await visitPeople(manager, meetingId, named);
    const fixed = await this.fixed(meetingId, manager);
    const rows = await manager.findBy(ItineraryRow, { meetingId });
    // A single one has no others: nothing is timed for nothing.
    const others = rows.length > 1 ? rows.map(row => otherItinerary(toItinerary(row), { vehicles })) : [];
    return { vehicles, people, fixed, others };
  }
}
