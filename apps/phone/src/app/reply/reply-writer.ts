import { effect, inject, Injectable, signal } from '@angular/core';
import type { Schemas } from '@yicheng/contracts/client';
import { type Reply, sameAnswer, type StandingReply } from '@yicheng/domain';
import { pick } from '@yicheng/client';
import { Kept } from '../platform/kept';

const FIELDS = ['reply', 'reason', 'substitute'];

/** Two answers of one person, given on two devices. */
export interface TwoAnswers {
  writeId: string;
  here: Reply;
  there: Schemas['ReplyDto'];
}

/** Sends answers, one's own or somebody else's, and tells how they stand. */
@Injectable({ providedIn: 'root' })
export class ReplyWriter {
  private readonly kept = inject(Kept);
  /** Whose answers the server took from this page. */
  private readonly taken = signal<ReadonlySet<string>>(new Set());

  constructor() {
    this.kept.onTaken(({ kind, rowId, state }) => {
      // Else the answer of another device was chosen, and nothing sent.
      if (kind === 'reply' && state !== 'conflict') this.taken.update(taken => new Set([...taken, rowId]));
    });
    // An answer of this phone whose acknowledgement was lost comes back as somebody else's: nothing to choose there.
    effect(() => {
      for (const { kind, rowId } of this.kept.writes()) {
        const two = kind === 'reply' && this.twice(rowId);
        if (two && sameAnswer(two.here, two.there as StandingReply)) this.choose(two.writeId, 'theirs');
      }
    });
  }

  /** Writes an answer over the one that is known. */
  async write(path: string, standing: Schemas['ReplyDto'], reply: Reply): Promise<void> {
    const base = pick(standing as unknown as Record<string, unknown>, FIELDS);
    const body = { ...reply, version: standing.version };
    await this.kept.write({
      kind: 'reply',
      rowId: standing.id,
      verb: 'put',
      path,
      base,
      body,
      fields: FIELDS,
      whole: true,
    });
  }

  /** Whether an answer of this person waits to be sent. */
  pending(attendeeId: string): boolean {
    return this.of(attendeeId).some(write => write.state === 'pending' || write.state === 'sending');
  }

  /** Whether an answer of this person was sent from here. */
  sent(attendeeId: string): boolean {
    return this.taken().has(attendeeId);
  }

  /** The answer given here that the server does not have yet, or refused. */
  given(attendeeId: string): Partial<Reply> | undefined {
    return this.of(attendeeId).at(-1)?.body as Partial<Reply> | undefined;
  }

  /** The answer given here and the one given elsewhere, where somebody must choose. */
  twice(attendeeId: string): TwoAnswers | undefined {
    const write = this.of(attendeeId).find(one => one.state === 'conflict');
    const there = write?.conflict?.current as unknown as Schemas['ReplyDto'] | undefined;
    return write && there && { writeId: write.id, here: write.body as unknown as Reply, there };
  }

  choose(writeId: string, choice: 'ours' | 'theirs'): void {
    void this.kept.resolve(writeId, choice);
  }

  /** Why an answer was refused, if it was. */
  refused(attendeeId: string): string | undefined {
    const problem = this.of(attendeeId).find(write => write.state === 'refused')?.problem;
    return problem && (problem.detail ?? problem.title);
  }

  private of(attendeeId: string) {
    return this.kept.writes().filter(write => write.kind === 'reply' && write.rowId === attendeeId);
  }
}
