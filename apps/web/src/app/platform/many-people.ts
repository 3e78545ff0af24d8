import { inject, Injectable } from '@angular/core';
import type { AssignmentChange, ReplyChange } from '@yicheng/contracts';
import { OfflineError } from '@yicheng/contracts/client';
import { defineWords, Toasts } from '@yicheng/ui';
import { Api } from './api';

const words = defineWords({
  offline: ['没有保存：联网后再试。', 'Not saved: try again with a connection.'],
  refused: ['没有保存：服务器没有接受。', 'Not saved: the server did not accept it.'],
});

/** As many people as the server takes in one request. */
const MOST = 2000;

/**
 * What is changed of many people at once, stored together or not at all. So it does not go through the outbox, which
 * sends row by row: it needs the network, and says so where there is none. Up to 2000 people are stored together; where
 * there are more, what was stored before a failure stays. Answers whether it could; if not, the reader has been told why.
 */
@Injectable({ providedIn: 'root' })
export class ManyPeople {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);

  /** Who rides, sleeps, eats and sits where. */
  assign(meetingId: string, items: readonly AssignmentChange[]): Promise<boolean> {
    const path = { meetingId };
    return this.store(items, some =>
      this.api.call('put', '/meetings/{meetingId}/assignments', { path, body: { items: some } }),
    );
  }

  /** Who comes, and who has leave. */
  reply(meetingId: string, items: readonly ReplyChange[]): Promise<boolean> {
    const path = { meetingId };
    return this.store(items, some =>
      this.api.call('put', '/meetings/{meetingId}/replies', { path, body: { items: some } }),
    );
  }

  private async store<T>(items: readonly T[], put: (some: T[]) => Promise<unknown>): Promise<boolean> {
    try {
      for (let from = 0; from < items.length; from += MOST) await put(items.slice(from, from + MOST));
      return true;
    } catch (error) {
      this.toasts.show(error instanceof OfflineError ? words.offline() : words.refused());
      return false;
    }
  }
}
