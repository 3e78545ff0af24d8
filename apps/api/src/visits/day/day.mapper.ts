import type { AdjustmentDto, RollCallDto, RollMarkDto, RunDto, RunEventDto } from '@yicheng/contracts';
import type { AdjustmentRow } from './adjustment.entity';
import type { RollMarkRow } from './roll-mark.entity';
import type { RunEventRow } from './run-event.entity';

export const toRunEventDto = (row: RunEventRow): RunEventDto => ({
  id: row.id,
  runId: row.runId,
  kind: row.kind,
  callId: row.callId,
  at: row.at,
  ...(row.expected ? { expected: true } : {}),
  ...(row.corrects === null ? {} : { corrects: row.corrects }),
  ...(row.void ? { void: true } : {}),
  createdAt: row.createdAt,
});

export const toRollMarkDto = (row: Pick<RollMarkRow, 'attendeeId' | 'aboard' | 'at' | 'reason'>): RollMarkDto => ({
  attendeeId: row.attendeeId,
  aboard: row.aboard,
  at: row.at,
  ...(row.reason === null ? {} : { reason: row.reason }),
});

/** The roll calls that marks make up, in the order of their first row. */
export function toRollCalls(rows: readonly RollMarkRow[]): RollCallDto[] {
  const calls = new Map<string, RollCallDto>();
  for (const row of rows) {
    const key = `${row.runId} ${row.callId}`;
    const call = calls.get(key) ?? { runId: row.runId, callId: row.callId, marks: [] };
    call.marks.push(toRollMarkDto(row));
    calls.set(key, call);
  }
  return [...calls.values()];
}

export const toAdjustmentDto = (row: AdjustmentRow): AdjustmentDto => ({
  id: row.id,
  itineraryId: row.itineraryId,
  version: row.version,
  runs: row.runs as RunDto[],
  legs: row.legs,
  announcements: row.announcements.map(({ audience, text }) => ({ audience, text })),
  by: row.by,
  createdAt: row.createdAt,
  ...(row.undoneAt === null ? {} : { undoneAt: row.undoneAt }),
});
