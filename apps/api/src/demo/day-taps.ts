import type { RunDto } from '@yicheng/contracts';
import { addMinutes, compareInstants, momentsOf } from '@yicheng/domain';
import type { Desk } from './desk';

/**
 * Reports what captains would have tapped until now: the first moments of every run, each so many minutes after its
 * plan. What would lie in the future is not tapped, so a day that has not begun stays untouched.
 */
export async function tapUntil(
  { client, meetingId }: Desk,
  itineraryId: string,
  now: string,
  late: (run: number) => readonly number[],
): Promise<void> {
  const path = { meetingId, itineraryId };
  const { runs } = await client.call('get', '/meetings/{meetingId}/itineraries/{itineraryId}/day', { path });
  const reach = new Map(
    (await client.call('get', '/meetings/{meetingId}/itineraries/{itineraryId}', { path })).timing.runs.map(run => [
      run.vehicleId,
      run.calls.map(call => call.reach),
    ]),
  );
  for (const [i, run] of runs.entries()) {
    const minutes = late(i);
    for (const [k, { kind, callId }] of momentsOf(run).slice(0, minutes.length).entries()) {
      const at = addMinutes(plannedAt(run, k, reach.get(run.vehicleId) ?? []), minutes[k] ?? 0);
      if (compareInstants(at, now) > 0) break;
      await client.call('post', '/meetings/{meetingId}/itineraries/{itineraryId}/runs/{runId}/events', {
        path: { ...path, runId: run.id },
        body: { kind, callId, at },
      });
    }
  }
}

/** When the k-th moment of a run is planned: leaving the start, then reaching and leaving each stop. */
function plannedAt(run: RunDto, k: number, reach: readonly string[]): string {
  if (k === 0) return run.depart;
  const index = Math.floor((k - 1) / 2);
  return k % 2 ? (reach[index] ?? run.depart) : (run.calls[index]?.leave ?? run.depart);
}
