import { inject, Injectable } from '@angular/core';
import type { Schemas } from '@yicheng/contracts/client';
import type { Reply } from '@yicheng/domain';
import { pick } from '@yicheng/client';
import { Kept } from '../platform/kept';

const FIELDS = ['reply', 'reason', 'substitute'];

/** Sends answers, one's own or somebody else's, and tells how they stand. */
@Injectable({ providedIn: 'root' })
export class ReplyWriter {
  private readonly kept = inject(Kept);

  /** Writes an answer over the one that is known. */
  async write(path: string, standing: Schemas['ReplyDto'], reply: Reply): Promise<void> {
    const base = pick(standing as unknown as Record<string, unknown>, FIELDS);
    const body = { ...reply, version: standing.version };
    await this.kept.write({ kind: 'reply', rowId: standing.id, verb: 'put', path, base, body, fields: FIELDS });
  }

  /** Whether an answer of this person waits to be sent. */
  pending(attendeeId: string): boolean {
    return this.of(attendeeId).some(write => write.state === 'pending' || write.state === 'sending');
  }

  /** The answer given here that the server does not have yet, or refused. */
  given(attendeeId: string): Partial<Reply> | undefined {
    return this.of(attendeeId).at(-1)?.body as Partial<Reply> | undefined;
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
