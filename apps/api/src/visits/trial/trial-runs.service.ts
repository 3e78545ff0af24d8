import { Injectable } from '@nestjs/common';
import type { Page, TrialRunDto, TrialRunInput, TrialRunList, TrialRunPut } from '@yicheng/contracts';
import { mergeEntries } from '@yicheng/domain';
import { DataSource } from 'typeorm';
import { type Actor, Clock, type Outcome, problem, touch, Writes } from '../../platform/index';
import { aheadOf } from '../day/run-events.service';
import { ItineraryRow } from '../itinerary.entity';
import { TrialRunRow } from './trial-run.entity';
import { toTrialMark, toTrialNote, toTrialRunDto } from './trial.mapper';

/** As many entries of a kind as one trial run keeps. */
const MOST = 1000;

/** Itineraries driven beforehand. Phones may have been without network for hours: entries are merged, none is refused for its age. */
@Injectable()
export class TrialRuns {
  constructor(
    private readonly database: DataSource,
    private readonly writes: Writes,
    private readonly clock: Clock,
  ) {}

  async list(meetingId: string, itineraryId: string, { offset = 0, limit = 100 }: Page): Promise<TrialRunList> {
    if (!(await this.database.manager.existsBy(ItineraryRow, { id: itineraryId, meetingId }))) throw problem.notFound();
    const [rows, total] = await this.database.manager.findAndCount(TrialRunRow, {
      where: { meetingId, itineraryId },
      order: { createdAt: 'DESC', id: 'DESC' },
      skip: offset,
      take: limit,
    });
    return { items: rows.map(toTrialRunDto), total };
  }

  async read(meetingId: string, itineraryId: string, id: string): Promise<TrialRunDto> {
    const row = await this.database.manager.findOneBy(TrialRunRow, { id, itineraryId, meetingId });
    if (!row) throw problem.notFound();
    return toTrialRunDto(row);
  }

  async begin(
    meetingId: string,
    itineraryId: string,
    body: TrialRunInput,
    actor: Actor,
  ): Promise<Outcome<TrialRunDto>> {
    this.refuseAhead(body);
    const sent = { ...body, itineraryId: itineraryId.toLowerCase() };
    const outcome = await this.writes.create(TrialRunRow, 'trial-run', meetingId, sent, actor, async (tx, id) => {
      await tx.lock(ItineraryRow, { id: itineraryId, meetingId });
      const now = this.clock.now().toISOString();
      const row = tx.manager.create(TrialRunRow, { id, meetingId, version: 1, createdAt: now, updatedAt: now });
      row.itineraryId = sent.itineraryId;
      row.by = actor.user?.name ?? '';
      row.vehicleClass = body.vehicleClass?.trim() ?? '';
      row.marks = mergeEntries(body.marks.map(toTrialMark));
      row.notes = mergeEntries(body.notes.map(toTrialNote));
      await tx.manager.insert(TrialRunRow, row as object);
      return row;
    });
    return { created: outcome.created, row: toTrialRunDto(outcome.row) };
  }

  /** Takes in what one phone has; what others have stays. */
  async merge(
    meetingId: string,
    itineraryId: string,
    id: string,
    body: TrialRunPut,
    actor: Actor,
  ): Promise<TrialRunDto> {
    this.refuseAhead(body);
    return this.writes.run(meetingId, actor, async tx => {
      const row = await tx.lock(TrialRunRow, { id, itineraryId, meetingId });
      const before = JSON.stringify([row.vehicleClass, sorted(row.marks), sorted(row.notes)]);
      row.marks = mergeEntries(row.marks, body.marks.map(toTrialMark));
      row.notes = mergeEntries(row.notes, body.notes.map(toTrialNote));
      if (body.vehicleClass !== undefined) row.vehicleClass = body.vehicleClass.trim();
      if (row.marks.length > MOST || row.notes.length > MOST) {
        throw problem.invalid([{ field: row.marks.length > MOST ? 'marks' : 'notes', problem: `more than ${MOST}` }]);
      }
      // Sent again after an answer was lost: nothing to tell anybody.
      if (before === JSON.stringify([row.vehicleClass, sorted(row.marks), sorted(row.notes)]))
        return toTrialRunDto(row);
      touch(row);
      await tx.manager.save(TrialRunRow, row);
      tx.record('trial-run', row.id, 'put', row.version);
      return toTrialRunDto(row);
    });
  }

  async remove(meetingId: string, itineraryId: string, id: string, actor: Actor): Promise<void> {
    await this.writes.run(meetingId, actor, async tx => {
      const row = await tx.lock(TrialRunRow, { id, itineraryId, meetingId });
      await tx.manager.remove(TrialRunRow, row);
      tx.record('trial-run', id, 'delete');
    });
  }

  /** A moment that lies absurdly far ahead would beat every later correction. */
  private refuseAhead({ marks, notes }: TrialRunPut): void {
    const now = this.clock.now();
    const problems = [
      ...marks.flatMap(({ at, changed }, i) => [
        ...aheadOf(now, at, `marks[${i}].at`),
        ...aheadOf(now, changed, `marks[${i}].changed`),
      ]),
      ...notes.flatMap(({ changed }, i) => aheadOf(now, changed, `notes[${i}].changed`)),
    ];
    if (problems.length) throw problem.invalid(problems);
  }
}

/** The entries with their keys in order: rows come back from the database with them in another. */
const sorted = (entries: readonly object[]): unknown =>
  entries.map(entry => Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1)));
