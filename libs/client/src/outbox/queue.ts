import { pick, same, type Row } from '../json';
import { mergeRow } from './merge-row';
import { carriesRow, creates, rowOf, type Theirs, type Write, type WriteDraft } from './write';

/** Rows of the queue to store and to take out. */
export interface QueueChange {
  put: Write[];
  remove: string[];
}

const none: QueueChange = { put: [], remove: [] };
const queuedFor = (queue: Write[], write: Pick<WriteDraft, 'kind' | 'rowId'>): Write[] =>
  queue.filter(one => rowOf(one) === rowOf(write)).sort((a, b) => a.seq - b.seq);

/**
 * Takes a draft into the queue. It goes behind the other writes of its row, over what the last of them leaves;
 * where that one was never sent, or was refused or is in conflict, the draft is folded into it instead.
 */
export function enqueue(queue: Write[], draft: WriteDraft, made: Pick<Write, 'id' | 'at' | 'notBefore'>): QueueChange {
  const chain = queuedFor(queue, draft);
  const seq = Math.max(0, ...queue.map(write => write.seq)) + 1;
  const fresh: Write = { ...draft, ...made, seq, state: 'pending', attempts: 0 };
  if (draft.verb === 'delete') return enqueueDelete(chain, fresh);
  const under = draft.verb === 'put' && draft.fields ? chain.findLast(write => sameBody(write, draft)) : undefined;
  if (!under?.body) return { ...none, put: [fresh] };
  const body = over(draft, under.body);
  const stuck = under.state === 'refused' || under.state === 'conflict';
  if (stuck || (under === chain.at(-1) && unsent(under))) return fold(under, body, draft);
  const fields = draft.fields ?? [];
  const queued = { ...others(draft.body ?? {}, fields), ...pick(body, fields) };
  return { ...none, put: [{ ...fresh, body: queued, base: pick(under.body, fields) }] };
}

/** Whether an earlier write carries what the draft replaces: the row itself, or the same part of it. */
const sameBody = (write: Write, draft: WriteDraft): boolean =>
  carriesRow(write) && (creates(write) ? draft.path === `${write.path}/${draft.rowId}` : write.path === draft.path);

const unsent = (write: Write): boolean => write.state === 'pending' && write.attempts === 0;

/**
 * Removing a row makes its waiting changes pointless; one that was never sent needs no removing either. A removal that
 * can still be taken back keeps them.
 */
function enqueueDelete(chain: Write[], fresh: Write): QueueChange {
  const never = chain.some(write => creates(write) && (unsent(write) || write.state === 'refused'));
  const pointless = chain.filter(write => write.state !== 'sending' && (never || !creates(write)));
  const held = fresh.notBefore !== undefined;
  const put = held ? [{ ...fresh, ...(pointless.length ? { displaced: pointless } : {}) }] : never ? [] : [fresh];
  return { put, remove: pointless.map(write => write.id) };
}

function fold(last: Write, body: Row, draft: WriteDraft): QueueChange {
  if (last.state === 'conflict' && last.conflict)
    return { ...none, put: [meet({ ...last, body }, last.conflict).write] };
  const inverse = last.inverse ?? draft.inverse;
  const { problem: _, ...rest } = last;
  return { ...none, put: [{ ...rest, body: { ...body }, state: 'pending', ...(inverse ? { inverse } : {}) }] };
}

/** The body of a write with its changes made over another row instead of the one it began with. */
function over(draft: WriteDraft, row: Row): Row {
  if (!draft.fields || !draft.base || draft.whole) return draft.body ?? {};
  const { row: joined } = mergeRow({ base: draft.base, ours: draft.body ?? {}, theirs: row, fields: draft.fields });
  return { ...others(row, draft.fields), ...joined };
}

/** What a body carries beside its fields: id, version. */
const others = (body: Row, fields: readonly string[]): Row =>
  Object.fromEntries(Object.entries(body).filter(([key]) => !fields.includes(key)));

/** A write the server failed on so often may never get through, and holds up no other row's any more. */
const HOPELESS = 5;

/**
 * The next write to send: in order within a row, and past rows that wait, were refused or are in conflict; in order also
 * within a story, as far as what comes first can still be sent.
 */
export function nextToSend(queue: Write[], now: number): Write | undefined {
  const rows = new Set<string>();
  const stories = new Set<string | undefined>();
  for (const write of [...queue].sort((a, b) => a.seq - b.seq)) {
    const row = rowOf(write);
    const free = !rows.has(row) && !stories.has(write.story);
    if (free && write.state === 'pending' && (write.notBefore ?? 0) <= now) return write;
    const waits = write.state === 'sending' || (write.state === 'pending' && (write.failures ?? 0) < HOPELESS);
    if (waits && !rows.has(row) && write.story) stories.add(write.story);
    rows.add(row);
  }
  return undefined;
}

/** Takes an acknowledged write out; those behind it continue from the row the server now has. */
export function acknowledge(queue: Write[], sent: Write, row: Row | undefined): QueueChange {
  const behind = queuedFor(queue, sent).filter(write => write.seq > sent.seq);
  return { remove: [sent.id], put: row && 'version' in row ? rebase(behind, row) : [] };
}

/** Makes a chain of writes of one row continue from another state of that row. */
function rebase(chain: Write[], row: Row): Write[] {
  const rebased: Write[] = [];
  let under = row;
  for (const write of chain) {
    const next = { ...write };
    const version = row['version'];
    if (write.verb === 'delete' && typeof version === 'number') {
      next.path = write.path.replace(/([?&]version=)\d+/, `$1${version}`);
      if (write.displaced) next.displaced = rebase(write.displaced, row);
    }
    if (write.body) {
      const joined = write.verb === 'put' && write.fields && write.base;
      next.body = joined ? overRow(write, under) : { ...write.body };
      if ('version' in write.body && version !== undefined) next.body['version'] = version;
    }
    if (next.body && carriesRow(write)) {
      next.base = pick(under, write.fields ?? []);
      under = { ...under, ...next.body };
    }
    rebased.push(next);
  }
  return rebased;
}

function overRow(write: Write, row: Row): Row {
  const { fields = [], whole } = write;
  const joined = mergeRow({ base: write.base ?? {}, ours: write.body ?? {}, theirs: row, fields, whole }).row;
  return { ...others(write.body ?? {}, fields), ...joined };
}

/**
 * Takes a write out unsent; what was changed after it stays changed. A create takes all that follows with it; a removal
 * gives back what it made pointless.
 */
export function discard(queue: Write[], id: string): QueueChange {
  const write = queue.find(one => one.id === id);
  if (!write) return none;
  const behind = queuedFor(queue, write).filter(one => one.seq > write.seq);
  if (write.verb === 'delete') return { put: write.displaced ?? [], remove: [id] };
  if (creates(write)) return { put: [], remove: [id, ...behind.map(one => one.id)] };
  const alike = behind.filter(one => one.path === write.path);
  return { remove: [id], put: write.base ? rebase(alike, write.base) : [] };
}

/** What a write becomes when the row has moved on: merged and ready, already true, or in conflict. */
export interface Meeting {
  write: Write;
  /** Short values that ours replaced. */
  kept: ReturnType<typeof mergeRow>['kept'];
  /** Whether the server already has all of it, so that nothing needs to be sent. */
  done: boolean;
}

/** Meets a stale write with the current row. */
export function meet(write: Write, { current, changed }: Theirs): Meeting {
  const fields = write.fields ?? [];
  const base = write.base ?? {};
  const merged = mergeRow({
    base,
    ours: write.body ?? {},
    theirs: current,
    fields,
    text: write.text,
    whole: write.whole,
  });
  if (merged.clashes.length) {
    return {
      write: {
        ...write,
        state: 'conflict',
        conflict: { current, ...(changed ? { changed } : {}), clashes: merged.clashes },
      },
      kept: [],
      done: false,
    };
  }
  const merging = onto(write, merged.row, current);
  return { write: merging, kept: merged.kept, done: saysAll(merging, current) };
}

/** Whether a row already says everything a write would, so that nothing needs to be sent. */
export function saysAll({ body = {}, fields = [] }: Write, current: Row): boolean {
  return fields.every(field => same(body[field], current[field]));
}

function onto(write: Write, row: Row, current: Row): Write {
  const fields = write.fields ?? [];
  const { conflict: _, notBefore: __, ...rest } = write;
  const body = { ...others(write.body ?? {}, fields), ...row, version: current['version'] };
  return { ...rest, state: 'pending', body, base: pick(current, fields) };
}

/** Ends a conflict: ours everywhere, theirs everywhere, or the given texts. */
export function settleConflict(write: Write, choice: 'ours' | 'theirs' | Row): Write {
  if (!write.conflict) return write;
  const { current, clashes } = write.conflict;
  const { fields = [], whole } = write;
  const { row } = mergeRow({ base: write.base ?? {}, ours: write.body ?? {}, theirs: current, fields, whole });
  for (const { field, ours, theirs } of clashes) {
    row[field] = choice === 'ours' ? ours : choice === 'theirs' ? theirs : field in choice ? choice[field] : ours;
  }
  return onto(write, row, current);
}
