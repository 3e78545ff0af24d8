import { ProblemError, settle, type Transport } from '@yicheng/contracts/client';
import { pick, type Row } from '../json';
import { newId } from '../new-id';
import { Watched, type Watchable } from '../observable';
import type { Store } from '../store/store';
import { browserSurroundings, type Surroundings } from '../surroundings';
import { backoff, judgeReply } from './judge-reply';
import { onlyOneTab } from './only-one-tab';
import { acknowledge, discard, enqueue, meet, nextToSend, saysAll, settleConflict, type QueueChange } from './queue';
import { summarize, type OutboxState } from './summary';
import type { Notice, Theirs, Write, WriteDraft } from './write';

/** A write the server has, and the row it answered with. */
export interface Acknowledged {
  write: Write;
  row?: Row;
}

type Heard = { about: 'queue' | 'notices' } | { about: 'acknowledged'; acknowledged: Acknowledged };

/** A `sending` row older than this belongs to a tab that is gone, milliseconds. */
const ABANDONED = 45_000;

/**
 * Carries what somebody wrote to the server: kept on this device first, sent in order, retried until it is there.
 * Nothing is ever dropped silently: a write ends acknowledged, or waits as refused or in conflict for a person.
 */
export class Outbox {
  private readonly watched = new Watched<OutboxState>(summarize([], [], { offline: false, signedOut: false }));
  private readonly acknowledgedListeners = new Set<(acknowledged: Acknowledged) => void>();
  private readonly closed = new AbortController();
  private readonly channel?: BroadcastChannel;
  private awake = new AbortController();
  private queue: Write[] = [];
  private notices: Notice[] = [];
  private changes = 0;
  private status: { offline: boolean; signedOut: boolean; savedAt?: string; retryAt?: number } = {
    offline: false,
    signedOut: false,
  };

  private constructor(
    private readonly store: Store,
    private readonly transport: Transport,
    private readonly around: Surroundings,
  ) {
    if (typeof BroadcastChannel !== 'undefined') {
      this.channel = new BroadcastChannel(`yicheng-outbox:${store.principal}`);
      this.channel.onmessage = ({ data }: MessageEvent<Heard>): void => void this.hear(data);
    }
    const stop = around.onReturn(() => this.kick());
    this.closed.signal.addEventListener('abort', stop);
  }

  /** Opens the outbox of a store, with what an earlier page left in it, and starts sending. */
  static async open(store: Store, transport: Transport, around: Surroundings = browserSurroundings): Promise<Outbox> {
    const outbox = new Outbox(store, transport, around);
    await outbox.reload();
    void onlyOneTab(`yicheng-outbox:${store.principal}`, outbox.closed.signal, held => outbox.run(held));
    return outbox;
  }

  /** How things stand: how many wait, what was refused, when something was last saved. */
  get state(): Watchable<OutboxState> {
    return this.watched;
  }

  /** Everything that is not yet on the server, in order. */
  get writes(): readonly Write[] {
    return this.queue;
  }

  /** Called for every write the server took, before it leaves the queue's view. */
  onAcknowledged(listener: (acknowledged: Acknowledged) => void): () => void {
    this.acknowledgedListeners.add(listener);
    return () => this.acknowledgedListeners.delete(listener);
  }

  /** Keeps a write on this device; when it resolves with its id, a crash no longer loses it. */
  async add(draft: WriteDraft): Promise<string> {
    const now = this.around.now();
    const held = draft.hold ? { notBefore: now + draft.hold } : {};
    const made = { id: newId(), at: new Date(now).toISOString(), ...held };
    await this.change(queue => enqueue(queue, draft, made));
    this.awake.abort();
    return made.id;
  }

  /** Ends a conflict: ours, theirs, or texts put together by a person, by field. */
  async resolve(id: string, choice: 'ours' | 'theirs' | Row): Promise<void> {
    const write = this.queue.find(one => one.id === id);
    const current = write?.conflict?.current;
    if (write && current && saysAll(settleConflict(write, choice), current)) return this.done(write, current);
    await this.change(queue => ({
      put: queue.filter(write => write.id === id).map(write => settleConflict(write, choice)),
      remove: [],
    }));
    this.kick();
  }

  /** Sends a refused write again as it is. */
  async retry(id: string): Promise<void> {
    const again = ({ problem: _, notBefore: __, ...write }: Write): Write => ({ ...write, state: 'pending' });
    await this.change(queue => ({ put: queue.filter(write => write.id === id).map(again), remove: [] }));
    this.kick();
  }

  /** Gives up a write: a person decided so. */
  async discard(id: string): Promise<void> {
    await this.change(queue => discard(queue, id));
    this.kick();
  }

  /** Brings back the values of others that ours replaced. */
  async takeTheirs(noticeId: string): Promise<void> {
    const notice = this.notices.find(one => one.id === noticeId);
    if (notice) await this.add(notice.restore);
    await this.dismiss(noticeId);
  }

  /** Puts a notice away. */
  async dismiss(noticeId: string): Promise<void> {
    await this.store.dropNotice(noticeId);
    await this.reload();
    this.tell({ about: 'notices' });
  }

  /** Tries at once: the network is back, somebody signed in again, a person pressed the button. */
  kick(): void {
    this.status = { ...this.status, signedOut: false, retryAt: undefined };
    const waits = (write: Write): boolean => write.notBefore !== undefined && write.attempts > 0;
    const now = ({ notBefore: _, ...write }: Write): Write => write;
    if (this.queue.some(waits)) {
      void this.change(queue => ({ put: queue.filter(waits).map(now), remove: [] })).then(() => this.awake.abort());
    } else this.awake.abort();
  }

  /** Resolves when nothing can be sent any more; refused writes and conflicts may remain. */
  async idle(): Promise<void> {
    const busy = (): boolean =>
      this.queue.some(write => write.state === 'sending') || nextToSend(this.queue, Infinity) !== undefined;
    if (!busy()) return;
    await new Promise<void>(resolve => {
      const stop = this.watched.subscribe(() => {
        if (busy()) return;
        stop();
        resolve();
      });
    });
  }

  /** Stops sending; what waits stays on this device. */
  close(): void {
    this.closed.abort();
    this.awake.abort();
    this.channel?.close();
  }

  private async run(held: boolean): Promise<void> {
    let mine = false;
    await this.reload();
    while (!this.closed.signal.aborted) {
      this.awake = new AbortController();
      await this.recover(held && !mine);
      mine = true;
      const write = this.status.signedOut ? undefined : await this.take();
      if (write) await this.send(write);
      else await this.around.wait(this.pause(), this.awake.signal);
    }
  }

  /** Writes that a tab was sending when it went away wait again; the server may or may not have them. */
  private async recover(all: boolean): Promise<void> {
    const now = this.around.now();
    const lost = (write: Write): boolean => write.state === 'sending' && (all || now - (write.sentAt ?? 0) > ABANDONED);
    if (!this.queue.some(lost)) return;
    await this.change(queue => ({
      put: queue.filter(lost).map(write => ({ ...write, state: 'pending' as const })),
      remove: [],
    }));
  }

  private pause(): number {
    const now = this.around.now();
    const times = this.queue.flatMap(write =>
      write.state === 'pending' && write.notBefore ? [write.notBefore - now] : [],
    );
    return Math.max(50, Math.min(60_000, ...times));
  }

  private async take(): Promise<Write | undefined> {
    const now = this.around.now();
    if ((this.status.retryAt ?? 0) > now) return undefined;
    let taken: Write | undefined;
    if (!nextToSend(this.queue, now)) return undefined;
    await this.change(queue => {
      const next = nextToSend(queue, now);
      taken = next && { ...next, state: 'sending', attempts: next.attempts + 1, sentAt: now };
      return { put: taken ? [taken] : [], remove: [] };
    });
    return taken;
  }

  private async send(write: Write): Promise<void> {
    const { verb, path, body } = write;
    const reply = await this.transport
      .send({ verb, path, body })
      .then(settle)
      .catch((error: unknown) => error as Error);
    if (this.closed.signal.aborted) return;
    const verdict = judgeReply(write, reply);
    const answered = verdict.is !== 'again';
    this.status = {
      ...this.status,
      offline: verdict.is === 'again' && verdict.offline,
      signedOut: verdict.is === 'signed-out',
    };
    if (answered) this.status.retryAt = undefined;
    if (verdict.is === 'acknowledged') return this.done(write, verdict.row);
    if (verdict.is === 'stale') return this.merge(write, verdict);
    if (verdict.is === 'refused') return this.put({ ...write, state: 'refused', problem: verdict.problem });
    if (verdict.is === 'signed-out') return this.put({ ...write, state: 'pending' });
    const notBefore = this.around.now() + Math.max(verdict.after ?? 0, backoff(write.attempts, this.around.random()));
    if (verdict.everyone) this.status.retryAt = notBefore;
    const failed = reply instanceof ProblemError ? { problem: reply.problem, failures: (write.failures ?? 0) + 1 } : {};
    return this.put({ ...write, state: 'pending', notBefore, ...failed });
  }

  private async done(write: Write, row: Row | undefined): Promise<void> {
    const acknowledged = { write, ...(row ? { row } : {}) };
    this.status.savedAt = new Date(this.around.now()).toISOString();
    this.announce(acknowledged);
    this.tell({ about: 'acknowledged', acknowledged });
    await this.change(queue => acknowledge(queue, write, row));
  }

  private async merge(write: Write, theirs: Theirs): Promise<void> {
    const meeting = meet(write, theirs);
    if (meeting.kept.length) await this.notify(write, meeting.kept, theirs);
    if (meeting.done) return this.done(write, theirs.current);
    return this.put(meeting.write);
  }

  private async notify(write: Write, fields: Notice['fields'], { current, changed }: Theirs): Promise<void> {
    const { kind, rowId, verb, path, fields: names = [], text, label } = write;
    const base = pick(write.body ?? {}, names);
    const body = {
      ...write.body,
      ...Object.fromEntries(fields.map(one => [one.field, one.theirs])),
      version: current['version'],
    };
    await this.store.keepNotice({
      id: newId(),
      at: new Date(this.around.now()).toISOString(),
      kind,
      rowId,
      ...(label ? { label } : {}),
      ...(changed?.by ? { by: changed.by } : {}),
      ...(changed ? { theirsAt: changed.at } : {}),
      fields,
      restore: { kind, rowId, verb, path, body, base, fields: names, ...(text ? { text } : {}) },
    });
    this.notices = await this.store.notices();
    this.tell({ about: 'notices' });
  }

  /** Puts a sent write back, unless somebody took it out meanwhile. */
  private async put(write: Write): Promise<void> {
    await this.change(queue => ({ put: queue.some(one => one.id === write.id) ? [write] : [], remove: [] }));
  }

  private async change(work: (queue: Write[]) => QueueChange): Promise<void> {
    const queue = await this.store.changeWrites(work);
    this.changes += 1;
    this.queue = queue;
    this.show();
    this.tell({ about: 'queue' });
  }

  /** Reads what another tab or an earlier page left; again, if something changed while reading. */
  private async reload(): Promise<void> {
    const before = this.changes;
    const [queue, notices] = await Promise.all([this.store.writes(), this.store.notices()]);
    if (before !== this.changes) return this.reload();
    [this.queue, this.notices] = [queue, notices];
    this.show();
  }

  private show(): void {
    this.watched.set(summarize(this.queue, this.notices, this.status));
  }

  private announce(acknowledged: Acknowledged): void {
    for (const listener of [...this.acknowledgedListeners]) listener(acknowledged);
  }

  private tell(what: Heard): void {
    if (!this.closed.signal.aborted) this.channel?.postMessage(what);
  }

  private async hear(what: Heard): Promise<void> {
    if (what.about === 'acknowledged') {
      this.status.savedAt = new Date(this.around.now()).toISOString();
      return this.announce(what.acknowledged);
    }
    await this.reload();
    this.awake.abort();
  }
}
