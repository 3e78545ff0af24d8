import { Injectable } from '@nestjs/common';
import type { AdjustmentDto, AdjustmentInput } from '@yicheng/contracts';
import { changeLegs, keepIds, type Leg, type Run, runsOfDay, sameWay } from '@yicheng/domain';
import { type EntityManager, In, IsNull, MoreThan } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { type Actor, Clock, expectVersion, type Outcome, problem, touch, type Tx, Writes } from '../../platform/index';
import { AnnouncementSenders } from '../announcement-senders';
import { lostLegs } from '../check-references';
import { checkRuns } from '../check-runs';
import { ItineraryRow } from '../itinerary.entity';
import { ReleasedItineraries } from '../released-itineraries';
import { classesOf, vehiclesOf } from '../visit-vehicles';
import { toItinerary, toItineraryDto, toRun } from '../visits.mapper';
import { AdjustmentRow } from './adjustment.entity';
import { correctionOf } from './correction';
import { toAdjustmentDto } from './day.mapper';
import { RunEventRow } from './run-event.entity';

/** New times on the day: put into effect, and told, in one transaction; undone in one. */
@Injectable()
export class Adjustments {
  constructor(
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly released: ReleasedItineraries,
    private readonly senders: AnnouncementSenders,
  ) {}

  async accept(
    meetingId: string,
    itineraryId: string,
    body: AdjustmentInput,
    actor: Actor,
  ): Promise<Outcome<AdjustmentDto>> {
    const sent = { ...body, itineraryId: itineraryId.toLowerCase() };
    const outcome = await this.writes.create(AdjustmentRow, 'adjustment', meetingId, sent, actor, async (tx, id) => {
      const row = await tx.lock(ItineraryRow, { id: itineraryId, meetingId });
      const vehicles = await vehiclesOf(tx.manager, meetingId);
      expectVersion('itinerary', row, body.version, () => toItineraryDto(row, { vehicles }));
      const shown = (await this.released.read(meetingId, tx.manager)).find(released => released.id === row.id);
      const driven = shown ?? toItinerary(row);
      const shownBefore = runsOfDay(driven, classesOf(vehicles));
      if (body.reports !== undefined) await this.expectReports(tx, row, shownBefore, body.reports);
      const legs = (body.legs ?? []).map(toLeg);
      const problems = [...checkRuns(body.runs, driven), ...lostLegs({ stops: [...driven.stops], legs })];
      if (problems.length) throw problem.invalid(problems);
      const draftBefore = row.runs;
      row.runs = keepIds(body.runs.map(toRun), shownBefore);
      const { runs } = row;
      const legsBefore = row.legs.filter(leg => legs.some(other => sameWay(other, leg)));
      row.legs = changeLegs(row.legs, legs);
      await this.save(tx, row);
      const announcements = (body.announcements ?? []).map(({ audience, text }) => ({ id: uuidv7(), audience, text }));
      const by = actor.user?.name ?? '';
      const made = { id, meetingId, itineraryId: row.id, version: row.version, runs, shownBefore, draftBefore };
      const adjustment = tx.manager.create(AdjustmentRow, {
        ...made,
        legs,
        legsBefore,
        announcements,
        by,
        createdAt: this.clock.now().toISOString(),
        undoneAt: null,
      });
      await tx.manager.insert(AdjustmentRow, adjustment as object);
      await this.senders.send(tx, meetingId, announcements);
      return adjustment;
    });
    return { created: outcome.created, row: toAdjustmentDto(outcome.row) };
  }

  /** Brings the former times back and says so to everybody who was told. Only the last one can be undone. */
  async undo(meetingId: string, itineraryId: string, adjustmentId: string, actor: Actor): Promise<AdjustmentDto> {
    return this.writes.run(meetingId, actor, async tx => {
      const row = await tx.lock(ItineraryRow, { id: itineraryId, meetingId });
      const adjustment = await tx.lock(AdjustmentRow, { id: adjustmentId, itineraryId: row.id, meetingId });
      if (adjustment.undoneAt !== null) return toAdjustmentDto(adjustment);
      const later = { meetingId, itineraryId: row.id, undoneAt: IsNull(), version: MoreThan(adjustment.version) };
      if (await tx.manager.existsBy(AdjustmentRow, later)) {
        throw problem.conflict('adjusted-since', 'The times were adjusted again since; undo that first.');
      }
      // What somebody has planned by hand since stays.
      if (equal(row.runs, adjustment.runs)) row.runs = adjustment.draftBefore;
      row.legs = withoutChange(row.legs, adjustment);
      await this.save(tx, row);
      adjustment.undoneAt = this.clock.now().toISOString();
      adjustment.version = row.version;
      await tx.manager.save(AdjustmentRow, adjustment);
      tx.record('adjustment', adjustment.id, 'put', adjustment.version);
      const language = await languageOf(tx.manager, meetingId);
      await this.senders.send(
        tx,
        meetingId,
        adjustment.announcements.map(({ id, audience, text }) => ({
          audience,
          text: correctionOf(text, language),
          ...(id ? { voids: id } : {}),
        })),
      );
      return toAdjustmentDto(adjustment);
    });
  }

  /** What was worked out before the newest reports is out of date: a vehicle may have left what it should now leave later. */
  private async expectReports(
    tx: Tx,
    { id, meetingId }: ItineraryRow,
    runs: readonly Run[],
    known: number,
  ): Promise<void> {
    const where = { meetingId, itineraryId: id, runId: In(runs.map(run => run.id)) };
    if ((await tx.manager.countBy(RunEventRow, where)) !== known) {
      throw problem.conflict('reported-since', 'Vehicles have reported since this was worked out; plan again.');
    }
  }

  private async save(tx: Tx, row: ItineraryRow): Promise<void> {
    touch(row);
    await tx.manager.save(ItineraryRow, row);
    tx.record('itinerary', row.id, 'put', row.version);
  }
}

const toLeg = ({ from, to, minutes, source }: Leg): Leg => ({
  from: from.toLowerCase(),
  to: to.toLowerCase(),
  minutes,
  source,
});

/** Legs as they were before an adjustment, where nobody has said anything newer of them since. */
function withoutChange(legs: readonly Leg[], { legs: changed, legsBefore }: AdjustmentRow): Leg[] {
  const untouched = changed.filter(one => legs.some(leg => sameWay(leg, one) && leg.minutes === one.minutes));
  const former = legsBefore.filter(leg => untouched.some(one => sameWay(one, leg)));
  return [...legs.filter(leg => !untouched.some(one => sameWay(one, leg))), ...former];
}

/** Whether two lists of runs are the same plan; rows come back from the database with their keys in another order. */
function equal(a: readonly Run[], b: readonly Run[]): boolean {
  const plain = (runs: readonly Run[]): string =>
    JSON.stringify(
      runs.map(({ id, vehicleId, depart, calls }) => [
        id,
        vehicleId,
        depart,
        calls.map(call => [call.id, call.stopId, call.begin, call.leave]),
      ]),
    );
  return plain(a) === plain(b);
}

async function languageOf(manager: EntityManager, meetingId: string): Promise<string> {
  const [row]: { language: string }[] = await manager.query('SELECT language FROM meeting WHERE id = $1', [meetingId]);
  return row?.language ?? 'zh-CN';
}
