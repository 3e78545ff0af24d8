import { inject, Injectable, signal } from '@angular/core';
import {
  openStore,
  openStream,
  Outbox,
  type OutboxState,
  type Store,
  type StreamChange,
  type Write,
  type WriteDraft,
} from '@yicheng/client';
import { api } from './api';
import { Pass } from './pass';

/** What this phone keeps and listens to: things read, writes on their way, changes of the meeting. */
@Injectable({ providedIn: 'root' })
export class Kept {
  private readonly pass = inject(Pass);
  private readonly opened: Promise<{ store: Store; outbox: Outbox }>;
  private readonly listeners = new Set<(changes: StreamChange[] | 'all') => void>();
  private readonly takers = new Set<(write: Write, row: unknown) => void>();

  readonly outbox = signal<OutboxState | undefined>(undefined);
  readonly writes = signal<readonly Write[]>([]);
  /** Whether changes arrive as they happen. */
  readonly live = signal(false);

  constructor() {
    this.opened = this.open();
  }

  async store(): Promise<Store> {
    return (await this.opened).store;
  }

  /** Writes something: kept on this phone first, sent as soon as there is a network. */
  async write(draft: WriteDraft): Promise<void> {
    await (await this.opened).outbox.add(draft);
  }

  async resolve(id: string, choice: 'ours' | 'theirs'): Promise<void> {
    await (await this.opened).outbox.resolve(id, choice);
  }

  /** Sends a refused write again as it is. */
  async retry(id: string): Promise<void> {
    await (await this.opened).outbox.retry(id);
  }

  async discard(id: string): Promise<void> {
    await (await this.opened).outbox.discard(id);
  }

  /** Calls for changes of the meeting, or `all` when some may have been missed. */
  onChanges(listener: (changes: StreamChange[] | 'all') => void): void {
    this.listeners.add(listener);
  }

  /** Calls when the server took a write, with the row it answered. */
  onTaken(taker: (write: Write, row: unknown) => void): () => void {
    this.takers.add(taker);
    return () => this.takers.delete(taker);
  }

  private async open(): Promise<{ store: Store; outbox: Outbox }> {
    const holder = this.pass.holder();
    const store = await openStore(`pass:${holder?.attendeeId ?? 'nobody'}`);
    const outbox = await Outbox.open(store, api.transport);
    const follow = (): void => {
      this.outbox.set(outbox.state.value);
      this.writes.set(outbox.writes);
    };
    outbox.state.subscribe(follow);
    outbox.onAcknowledged(({ write, row }) => this.takers.forEach(take => take(write, row)));
    follow();
    if (holder) this.listen(holder.meetingId);
    return { store, outbox };
  }

  private listen(meetingId: string): void {
    const tell = (changes: StreamChange[] | 'all'): void => this.listeners.forEach(listener => listener(changes));
    const stream = openStream(meetingId, { onChange: change => tell([change]), onReset: () => tell('all') });
    stream.state.subscribe(state => this.live.set(state === 'live'));
  }
}
