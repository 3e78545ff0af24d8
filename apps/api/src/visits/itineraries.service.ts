import { Injectable } from '@nestjs/common';
import type { ItineraryDto, ItineraryInput, ItineraryList, ItineraryPut, Page, RunsPut } from '@yicheng/contracts';
import { can, type Itinerary } from '@yicheng/domain';
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
import { Surroundings } from './surroundings';
import type { VisitVehicle } from './visit-vehicles';
import { assignItinerary, toItinerary, toItineraryDto, toRun } from './visits.mapper';

/** A meeting's site visits: the draft for those who make it, the latest release for everybody else. */
@Injectable()
export class Itineraries {
  constructor(
    private readonly database: DataSource,
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly released: ReleasedItineraries,
    private readonly surroundings: Surroundings,
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

  /** The draft as a release keeps it, times included, in the order of the days; findings are for those who plan. */
  async snapshot(meetingId: string, manager: EntityManager = this.database.manager): Promise<ItineraryDto[]> {
    return (await this.drafts(meetingId, manager)).map(dto => ({ ...dto, findings: [] }));
  }

  /** The draft alone, neither timed nor checked: for what is asked often. */
  async plain(meetingId: string): Promise<Itinerary[]> {
    const rows = await this.database.manager.find(ItineraryRow, {
      where: { meetingId },
      order: { date: 'ASC', createdAt: 'ASC', id: 'ASC' },
    });
    return rows.map(toItinerary);
  }

  async create(meetingId: string, body: ItineraryInput, actor: Actor): Promise<Outcome<ItineraryDto>> {
    const context = await this.surroundings.of(meetingId, [body]);
    const outcome = await this.writes.create(ItineraryRow, 'itinerary', meetingId, body, actor, async (tx, id) => {
      refuse([
        ...checkReferences(body, idsOf(context.vehicles)),
        ...(await lostPresenters(tx.manager, meetingId, body)),
      ]);
      const now = this.clock.now().toISOString();
      const row = tx.manager.create(ItineraryRow, { id, meetingId, version: 1, createdAt: now, updatedAt: now });
      assignItinerary(row, body);
      await tx.manager.insert(ItineraryRow, row);
      return row;
    });
    return { created: outcome.created, row: toItineraryDto(outcome.row, context) };
  }

  async replace(meetingId: string, itineraryId: string, body: ItineraryPut, actor: Actor): Promise<ItineraryDto> {
    return this.writes.run(meetingId, actor, async tx => {
      const row = await tx.lock(ItineraryRow, { id: itineraryId, meetingId });
      const context = await this.surroundings.of(meetingId, [row, body], tx.manager);
      expectVersion('itinerary', row, body.version, () => toItineraryDto(row, context));
      // A vehicle that has since left the meeting may stay where it was: a finding says so, and nothing is lost.
      refuse([
        ...checkReferences(body, [...idsOf(context.vehicles), ...row.vehicleIds]),
        ...(await lostPresenters(tx.manager, meetingId, body, row.stops)),
      ]);
      assignItinerary(row, body);
      touch(row);
      await tx.manager.save(ItineraryRow, row);
      tx.record('itinerary', row.id, 'put', row.version);
      return toItineraryDto(row, context);
    });
  }

  /** Replaces all planned runs at once; they share the itinerary's version. */
  async replaceRuns(meetingId: string, itineraryId: string, body: RunsPut, actor: Actor): Promise<ItineraryDto> {
    return this.writes.run(meetingId, actor, async tx => {
      const row = await tx.lock(ItineraryRow, { id: itineraryId, meetingId });
      const context = await this.surroundings.of(meetingId, [row], tx.manager);
      expectVersion('itinerary', row, body.version, () => toItineraryDto(row, context));
      refuse(checkRuns(body.runs, row));
      row.runs = body.runs.map(toRun);
      touch(row);
      await tx.manager.save(ItineraryRow, row);
      tx.record('itinerary', row.id, 'put', row.version);
      return toItineraryDto(row, context);
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
    return can('agenda.draft.read', roles) ? this.drafts(meetingId) : this.released.read(meetingId);
  }

  private async drafts(meetingId: string, manager: EntityManager = this.database.manager): Promise<ItineraryDto[]> {
    const rows = await manager.find(ItineraryRow, {
      where: { meetingId },
      order: { date: 'ASC', createdAt: 'ASC', id: 'ASC' },
    });
    const context = rows.length ? await this.surroundings.of(meetingId, rows, manager) : {};
    return rows.map(row => toItineraryDto(row, context));
  }
}

const idsOf = (vehicles: readonly VisitVehicle[]): string[] => vehicles.map(({ id }) => id);

function refuse(problems: readonly FieldProblem[]): void {
  if (problems.length) throw problem.invalid([...problems]);
}
