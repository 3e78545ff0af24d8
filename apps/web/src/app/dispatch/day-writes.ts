import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import { newId, type Write } from '@yicheng/client';
import type { DayDto, RollCallDto, RollMarkDto, RunEventDto, RunEventInput } from '@yicheng/contracts';
import { leftBehind, mergeMarks } from '@yicheng/domain';
import { Kept } from '../platform/kept';

/** A run and the itinerary it belongs to. */
export interface RunOf {
  meetingId: string;
  itineraryId: string;
  runId: string;
}

/**
 * What dispatch reports itself: kept on this device first and sent as soon as there is a network, in its order. Until the
 * server tells it back it is laid over what the server told, and who is left behind is worked out from both.
 */
@Injectable()
export class DayWrites {
  private readonly kept = inject(Kept);
  /** Taken by the server since this page opened. */
  private readonly taken = signal<readonly Write[]>([]);
  private readonly mine = computed(() => [...this.taken(), ...this.kept.writes()].filter(isOurs));
  /** Ids of reports the server does not have yet. */
  readonly waiting = computed(
    () => new Set(this.kept.writes().flatMap(({ kind, rowId }) => (kind === 'run-event' ? [rowId] : []))),
  );

  constructor() {
    const stop = this.kept.onAcknowledged(({ write }) => {
      if (isOurs(write)) this.taken.update(taken => [...taken, write]);
    });
    inject(DestroyRef).onDestroy(stop);
  }

  /** The day as it was told, with what was reported here since. */
  over(told: DayDto): DayDto {
    const here = this.mine().filter(({ path }) => path.includes(`/itineraries/${told.itineraryId}/`));
    if (!here.length) return told;
    const known = new Set(told.events.map(({ id }) => id));
    const events = [...told.events, ...here.flatMap(eventOf).filter(({ id }) => !known.has(id))];
    const rollCalls = merged([...told.rollCalls, ...here.flatMap(rollCallOf)]);
    const findings = leftBehind(told.runs, rollCalls, events) as DayDto['findings'];
    return { ...told, events, rollCalls, findings };
  }

  /** Records, corrects or takes back a moment. */
  async report(run: RunOf, moment: Omit<RunEventInput, 'id'>, label: string): Promise<void> {
    const id = newId();
    const { outbox } = await this.kept.shelf();
    const body = { id, ...moment };
    await outbox.add({ kind: 'run-event', rowId: id, verb: 'post', path: `${pathOf(run)}/events`, body, label });
  }

  /** Marks somebody in a roll call. */
  async mark(run: RunOf, callId: string, mark: RollMarkDto, label: string): Promise<void> {
    const { outbox } = await this.kept.shelf();
    const path = `${pathOf(run)}/roll-calls/${callId}`;
    const rowId = `${run.runId} ${callId}`;
    await outbox.add({ kind: 'roll-call', rowId, verb: 'put', path, body: { marks: [mark] }, label });
  }
}

const isOurs = ({ kind }: Write): boolean => kind === 'run-event' || kind === 'roll-call';
const pathOf = ({ meetingId, itineraryId, runId }: RunOf): string =>
  `/meetings/${meetingId}/itineraries/${itineraryId}/runs/${runId}`;
const runIn = (path: string): string => /\/runs\/([^/]+)\//.exec(path)?.[1] ?? '';

function eventOf({ kind, path, body, at }: Write): RunEventDto[] {
  if (kind !== 'run-event') return [];
  return [{ ...(body as unknown as RunEventInput & { id: string }), runId: runIn(path), createdAt: at }];
}

function rollCallOf({ kind, path, body }: Write): RollCallDto[] {
  if (kind !== 'roll-call') return [];
  return [{ runId: runIn(path), callId: path.split('/').at(-1)!, marks: (body?.['marks'] ?? []) as RollMarkDto[] }];
}

/** One list per roll call. */
function merged(lists: readonly RollCallDto[]): RollCallDto[] {
  const calls = new Map<string, RollCallDto>();
  for (const one of lists) {
    const key = `${one.runId} ${one.callId}`;
    const before = calls.get(key);
    calls.set(key, before ? { ...before, marks: mergeMarks(before.marks, one.marks) } : one);
  }
  return [...calls.values()];
}
