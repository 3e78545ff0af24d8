import { Injectable } from '@nestjs/common';
import type { RunEventDto, RunEventInput } from '@yicheng/contracts';
import { DataSource } from 'typeorm';
import { type Actor, Clock, type FieldProblem, type Outcome, problem, Writes } from '../../platform/index';
import { toRunEventDto } from './day.mapper';
import { DayRuns } from './day-runs';
import { RunEventRow } from './run-event.entity';

/** A phone's clock may be wrong, but not by more than a day. */
export const MAX_AHEAD = 24 * 60 * 60_000;

/** So long a word about a moment still to come may take on its way, and clocks may differ, milliseconds. */
const ON_THE_WAY = 2 * 60_000;

/**
 * What captains tap, and what dispatch says of vehicles that are held up. Every tap is kept; what they come to is worked
 * out on reading.
 */
@Injectable()
export class RunEvents {
  constructor(
    private readonly database: DataSource,
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly runs: DayRuns,
  ) {}

  async report(
    meetingId: string,
    { itineraryId, runId }: { itineraryId?: string; runId: string },
    body: RunEventInput,
    actor: Actor,
  ): Promise<Outcome<RunEventDto>> {
    const callId = body.callId.toLowerCase();
    const run = await this.runs.find(meetingId, runId, callId, itineraryId, actor);
    const now = this.clock.now();
    const problems = [
      ...wrongCall(body.kind, callId, run.callIds),
      ...aheadOf(now, body.at, 'at'),
      ...(body.void && !body.corrects ? [{ field: 'void', problem: 'needs the tap it corrects' }] : []),
      ...(await this.wrongCorrection(meetingId, runId, body)),
    ];
    if (problems.length) throw problem.invalid(problems);
    const sent = { ...body, runId: runId.toLowerCase() };
    const outcome = await this.writes.create(RunEventRow, 'run-event', meetingId, sent, actor, async (tx, id) => {
      // Sent again it is what it was when it came: only a new one is too late.
      if (body.expected && !body.void) {
        const late = behind(now, body.at, 'at');
        if (late.length) throw problem.invalid(late);
      }
      const row = tx.manager.create(RunEventRow, {
        id,
        meetingId,
        itineraryId: run.itineraryId,
        runId: runId.toLowerCase(),
        kind: body.kind,
        callId,
        at: new Date(body.at).toISOString(),
        expected: body.expected ?? false,
        corrects: body.corrects?.toLowerCase() ?? null,
        void: body.void ?? false,
        createdAt: now.toISOString(),
      });
      await tx.manager.insert(RunEventRow, row);
      return row;
    });
    return { created: outcome.created, row: toRunEventDto(outcome.row) };
  }

  /** A correction that comes before what it corrects is taken; one of something else is a mistake. */
  private async wrongCorrection(meetingId: string, runId: string, body: RunEventInput): Promise<FieldProblem[]> {
    if (!body.corrects) return [];
    const wrong = await this.database.manager.findOneBy(RunEventRow, { id: body.corrects.toLowerCase() });
    if (!wrong) return [];
    const same =
      wrong.meetingId === meetingId &&
      wrong.runId === runId.toLowerCase() &&
      wrong.kind === body.kind &&
      wrong.callId === body.callId.toLowerCase();
    if (!same) return [{ field: 'corrects', problem: 'is a tap of another moment' }];
    return body.expected && !wrong.expected ? [{ field: 'corrects', problem: 'has happened already' }] : [];
  }
}

function wrongCall(kind: RunEventInput['kind'], callId: string, known: ReadonlySet<string>): FieldProblem[] {
  const field = 'callId';
  if (callId === 'start') return kind === 'departed' ? [] : [{ field, problem: 'nobody arrives at the start' }];
  if (callId === 'end') return kind === 'arrived' ? [] : [{ field, problem: 'nobody departs from the end' }];
  return known.has(callId) ? [] : [{ field, problem: 'is not a call of this run' }];
}

/** A moment that is over and can be expected no more. */
function behind(now: Date, at: string, field: string): FieldProblem[] {
  return Date.parse(at) < now.getTime() - ON_THE_WAY ? [{ field, problem: 'is over already' }] : [];
}

/** A moment that lies absurdly far ahead of the clock. */
export function aheadOf(now: Date, at: string, field: string): FieldProblem[] {
  return Date.parse(at) > now.getTime() + MAX_AHEAD ? [{ field, problem: 'is more than a day ahead' }] : [];
}
