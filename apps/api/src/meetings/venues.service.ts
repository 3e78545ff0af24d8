import { Injectable } from '@nestjs/common';
import type { HallInput, HallList, HallPut, Page, VenueInput, VenueList, VenuePut } from '@yicheng/contracts';
import { DataSource } from 'typeorm';
import { type Actor, expectVersion, type Outcome, problem, touch, type Tx, Writes } from '../platform/index';
import { toHallDto, toVenueDto } from './meetings.mapper';
import { Hall, Venue } from './venue.entity';

/** The venues of a meeting and their halls. */
@Injectable()
export class Venues {
  constructor(
    private readonly database: DataSource,
    private readonly writes: Writes,
  ) {}

  async list(meetingId: string, page: Page): Promise<VenueList> {
    const [rows, total] = await this.database.manager.findAndCount(Venue, {
      where: { meetingId },
      order: { createdAt: 'ASC', id: 'ASC' },
      take: page.limit,
      skip: page.offset,
    });
    return { items: rows.map(toVenueDto), total };
  }

  async create(meetingId: string, body: VenueInput, actor: Actor): Promise<Outcome<Venue>> {
    checkCoordinates(body);
    return this.writes.create(Venue, 'venue', meetingId, body, actor, async (tx, id) => {
      const venue = tx.manager.create(Venue, { id, meetingId, version: 1, ...venueFields(body) });
      await tx.manager.insert(Venue, venue);
      return venue;
    });
  }

  async replace(meetingId: string, venueId: string, body: VenuePut, actor: Actor): Promise<Venue> {
    checkCoordinates(body);
    return this.writes.run(meetingId, actor, async tx => {
      const venue = await tx.lock(Venue, { id: venueId, meetingId });
      expectVersion('venue', venue, body.version, () => toVenueDto(venue));
      Object.assign(venue, venueFields(body));
      touch(venue);
      await tx.manager.save(Venue, venue);
      tx.record('venue', venue.id, 'put', venue.version);
      return venue;
    });
  }

  async remove(meetingId: string, venueId: string, actor: Actor): Promise<void> {
    await this.writes.run(meetingId, actor, async tx => {
      const venue = await tx.lock(Venue, { id: venueId, meetingId });
      if (await tx.manager.existsBy(Hall, { meetingId, venueId })) {
        throw problem.conflict('in-use', 'This venue still has halls.');
      }
      await tx.manager.remove(Venue, venue);
      tx.record('venue', venueId, 'delete');
    });
  }

  async listHalls(meetingId: string, page: Page): Promise<HallList> {
    const [rows, total] = await this.database.manager.findAndCount(Hall, {
      where: { meetingId },
      order: { position: 'ASC', createdAt: 'ASC', id: 'ASC' },
      take: page.limit,
      skip: page.offset,
    });
    return { items: rows.map(toHallDto), total };
  }

  async createHall(meetingId: string, body: HallInput, actor: Actor): Promise<Outcome<Hall>> {
    return this.writes.create(Hall, 'hall', meetingId, body, actor, async (tx, id) => {
      await this.expectVenue(tx, meetingId, body.venueId);
      const position = body.position ?? (await tx.manager.countBy(Hall, { meetingId }));
      const hall = tx.manager.create(Hall, { id, meetingId, version: 1, ...hallFields(body), position });
      await tx.manager.insert(Hall, hall);
      return hall;
    });
  }

  async replaceHall(meetingId: string, hallId: string, body: HallPut, actor: Actor): Promise<Hall> {
    return this.writes.run(meetingId, actor, async tx => {
      const hall = await tx.lock(Hall, { id: hallId, meetingId });
      expectVersion('hall', hall, body.version, () => toHallDto(hall));
      await this.expectVenue(tx, meetingId, body.venueId);
      Object.assign(hall, hallFields(body), { position: body.position ?? hall.position });
      touch(hall);
      await tx.manager.save(Hall, hall);
      tx.record('hall', hall.id, 'put', hall.version);
      return hall;
    });
  }

  async removeHall(meetingId: string, hallId: string, actor: Actor): Promise<void> {
    await this.writes.run(meetingId, actor, async tx => {
      const hall = await tx.lock(Hall, { id: hallId, meetingId });
      await tx.manager.remove(Hall, hall);
      tx.record('hall', hallId, 'delete');
    });
  }

  private async expectVenue(tx: Tx, meetingId: string, venueId: string): Promise<void> {
    if (!(await tx.manager.existsBy(Venue, { id: venueId, meetingId }))) {
      throw problem.invalid([{ field: 'venueId', problem: 'is not a venue of this meeting' }]);
    }
  }
}

function checkCoordinates(body: VenueInput): void {
  if ((body.longitude === undefined) !== (body.latitude === undefined)) {
    const field = body.longitude === undefined ? 'longitude' : 'latitude';
    throw problem.invalid([{ field, problem: 'must be given together with the other coordinate' }]);
  }
}

const venueFields = (body: VenueInput) => ({
  name: body.name.trim(),
  address: body.address?.trim() || null,
  longitude: body.longitude ?? null,
  latitude: body.latitude ?? null,
  crs: body.longitude === undefined ? null : (body.crs ?? 'GCJ-02'),
});

const hallFields = (body: HallInput) => ({
  venueId: body.venueId.toLowerCase(),
  name: body.name.trim(),
  seats: body.seats ?? null,
});
