import { Injectable } from '@nestjs/common';
import type { ItineraryDto, ItineraryInput, ItineraryList, ItineraryPut, Page, RunsPut } from '@yicheng/contracts';
import { can } from '@yicheng/domain';
import { DataSource, type EntityManager } from 'typeorm';
import {
  type Actor,
  Clock,
  expectVersion,
  type FieldProblem,
  type Outcome,
  problem,
  touch,
  Writes,
} from '../platform/index';
import { lostPresenters } from './check-presenters';
import { checkReferences } from './check-references';
import { checkRuns } from './check-runs';
import { ItineraryRow } from './itinerary.entity';
import { ReleasedItineraries } from './released-itineraries';
import { type VisitVehicle, vehiclesOf } from './visit-vehicles';
import { assignItinerary, toItineraryDto, toRun } from './visits.mapper';

/** A meeting's site visits: the draft for those who make it, the latest release for everybody else. */
@Injectable()
export class Itineraries {
  constructor(
    private readonly database: DataSource,
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly released: ReleasedItineraries,
  ) {}

  async list(meetingId: string, page: Page, actor: Actor): Promise<ItineraryList> {
    const all = await this.visibleTo(actor, meetingId);
    const { offset = 0, limit = 100 } = page;
    return { items: all.slice(offset, offset + limit), total: all.length };
  }

  async read(meetingId: string, itineraryId: string, actor: Actor): Promise<ItineraryDto> {
    const found = (await this.visibleTo(actor, meetingId)).find(({ id }) => id === itineraryId.toLowerCase());
    if (!found) throw problem.notFound();
    return found;
  }

  /** The draft as a release keeps it, times included, in the order of the days. */
  async snapshot(meetingId: string, manager: EntityManager = this.database.manager): Promise<ItineraryDto[]> {
    const rows = await manager.find(ItineraryRow, {
      where: { meetingId },
      order: { date: 'ASC', createdAt: 'ASC', id: 'ASC' },
    });
    const vehicles = rows.length ? await vehiclesOf(manager, meetingId) : [];
    return rows.map(row => toItineraryDto(row, vehicles));
  }

  async create(meetingId: string, body: ItineraryInput, actor: Actor): Promise<Outcome<ItineraryDto>> {
    const vehicles = await vehiclesOf(this.database.manager, meetingId);
    const outcome = await this.writes.create(ItineraryRow, 'itinerary', meetingId, body, actor, async (tx, id) => {
      refuse([...checkReferences(body, idsOf(vehicles)), ...(await lostPresenters(tx.manager, meetingId, body))]);
      const now = this.clock.now().toISOString();
      const row = tx.manager.create(ItineraryRow, { id, meetingId, version: 1, createdAt: now, updatedAt: now });
      assignItinerary(row, body);
      await tx.manager.insert(ItineraryRow, row);
      return row;
    });
    return { created: outcome.created, row: toItineraryDto(outcome.row, vehicles) };
  }

  async replace(meetingId: string, itineraryId: string, body: ItineraryPut, actor: Actor): Promise<ItineraryDto> {
    return this.writes.run(meetingId, actor, async tx => {
      const row = await tx.lock(ItineraryRow, { id: itineraryId, meetingId });
      const vehicles = await vehiclesOf(tx.manager, meetingId);
      expectVersion(row, body.version, () => toItineraryDto(row, vehicles));
      // A vehicle that has since left the meeting may stay where it was: a finding says so, and nothing is lost.
      refuse([
        ...checkReferences(body, [...idsOf(vehicles), ...row.vehicleIds]),
        ...(await lostPresenters(tx.manager, meetingId, body, row.stops)),
      ]);
      assignItinerary(row, body);
      touch(row);
      await tx.manager.save(ItineraryRow, row);
      tx.record('itinerary', row.id, 'put', row.version);
      return toItineraryDto(row, vehicles);
    });
  }

  /** Replaces all planned runs at once; they share the itinerary's version. */
  async replaceRuns(meetingId: string, itineraryId: string, body: RunsPut, actor: Actor): Promise<ItineraryDto> {
    return this.writes.run(meetingId, actor, async tx => {
      const row = await tx.lock(ItineraryRow, { id: itineraryId, meetingId });
      const vehicles = await vehiclesOf(tx.manager, meetingId);
      expectVersion(row, body.version, () => toItineraryDto(row, vehicles));
      refuse(checkRuns(body.runs, row));
      row.runs = body.runs.map(toRun);
      touch(row);
      await tx.manager.save(ItineraryRow, row);
      tx.record('itinerary', row.id, 'put', row.version);
      return toItineraryDto(row, vehicles);
    });
  }

  async remove(meetingId: string, itineraryId: string, actor: Actor): Promise<void> {
    await this.writes.run(meetingId, actor, async tx => {
      const row = await tx.lock(ItineraryRow, { id: itineraryId, meetingId });
      await tx.manager.remove(ItineraryRow, row);
      tx.record('itinerary', itineraryId, 'delete');
    });
  }

  private visibleTo(actor: Actor, meetingId: string): Promise<ItineraryDto[]> {
    const roles = actor.grants.map(grant => grant.role);
    return can('agenda.draft.read', roles) ? this.snapshot(meetingId) : this.released.read(meetingId);
  }
}

const idsOf = (vehicles: readonly VisitVehicle[]): string[] => vehicles.map(({ id }) => id);

function refuse(problems: readonly FieldProblem[]): void {
  if (problems.length) throw problem.invalid([...problems]);
}
