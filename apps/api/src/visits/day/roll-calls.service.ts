import { Injectable } from '@nestjs/common';
import type { RollCallDto, RollCallPut } from '@yicheng/contracts';
import { mergeMarks } from '@yicheng/domain';
import { type Actor, Clock, type FieldProblem, problem, Tx, Writes } from '../../platform/index';
import { toRollMarkDto } from './day.mapper';
import { DayRuns } from './day-runs';
import { RollMarkRow } from './roll-mark.entity';
import { aheadOf } from './run-events.service';

interface Place {
  itineraryId?: string;
  runId: string;
  callId: string;
}

/** Roll calls: marks of several phones merged, the newest of each person kept. */
@Injectable()
export class RollCalls {
  constructor(
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly runs: DayRuns,
  ) {}

  async mark(meetingId: string, place: Place, body: RollCallPut, actor: Actor): Promise<RollCallDto> {
    const [runId, callId] = [place.runId.toLowerCase(), place.callId.toLowerCase()];
    const run = await this.runs.find(meetingId, runId, callId, place.itineraryId, actor);
    if (callId !== 'start' && !run.callIds.has(callId)) throw problem.notFound();
    const now = this.clock.now();
    const marks = mergeMarks(
      body.marks.map(({ attendeeId, aboard, at, reason }) => ({
        attendeeId: attendeeId.toLowerCase(),
        aboard,
        at: new Date(at).toISOString(),
        ...(reason?.trim() ? { reason: reason.trim() } : {}),
      })),
    );
    return this.writes.run(meetingId, actor, async tx => {
      const problems = [
        ...body.marks.flatMap(({ at }, i) => aheadOf(now, at, `marks[${i}].at`)),
        ...(await strangers(tx, meetingId, body)),
      ];
      if (problems.length) throw problem.invalid(problems);
      const changed: unknown[] = await tx.manager.query(MERGE, [
        meetingId,
        run.itineraryId,
        runId,
        callId,
        marks.map(mark => mark.attendeeId),
        marks.map(mark => mark.aboard),
        marks.map(mark => mark.at),
        marks.map(mark => mark.reason ?? null),
      ]);
      if (changed.length) tx.record('roll-call', runId, 'put');
      const rows = await tx.manager.find(RollMarkRow, {
        where: { meetingId, runId, callId },
        order: { attendeeId: 'ASC' },
      });
      return { runId, callId, marks: rows.map(toRollMarkDto) };
    });
  }
}

/** The same precedence as the domain's `outweighs`, decided under the row's lock. */
const MERGE = `
  INSERT INTO roll_mark AS m (meeting_id, itinerary_id, run_id, call_id, attendee_id, aboard, at, reason)
  SELECT $1, $2, $3, $4, r.* FROM unnest($5::uuid[], $6::boolean[], $7::timestamptz[], $8::text[]) AS r
  ON CONFLICT (meeting_id, run_id, call_id, attendee_id) DO UPDATE
    SET aboard = excluded.aboard, at = excluded.at, reason = excluded.reason
    WHERE excluded.at > m.at OR (excluded.at = m.at AND (
      (m.aboard AND NOT excluded.aboard)
      OR (m.aboard = excluded.aboard AND coalesce(excluded.reason, '') COLLATE "C" > coalesce(m.reason, '') COLLATE "C")))
  RETURNING attendee_id`;

async function strangers(tx: Tx, meetingId: string, body: RollCallPut): Promise<FieldProblem[]> {
  const ids = body.marks.map(({ attendeeId }) => attendeeId.toLowerCase());
  const rows: { id: string }[] = await tx.manager.query(
    'SELECT id FROM attendee WHERE meeting_id = $1 AND id = ANY($2::uuid[])',
    [meetingId, ids],
  );
  const known = new Set(rows.map(({ id }) => id));
  return ids.flatMap((id, i) =>
    known.has(id) ? [] : [{ field: `marks[${i}].attendeeId`, problem: 'is nobody of this meeting' }],
  );
}
