import { inject, Injectable } from '@angular/core';
import type { AssignmentChange } from '@yicheng/contracts';
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
 * Who rides, sleeps, eats and sits where. Many change at once, stored together or not at all, so this does not go
 * through the outbox, which sends row by row: it needs the network, and says so where there is none.
 */
@Injectable({ providedIn: 'root' })
export class Assignments {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);

  /**
   * Stores them and answers whether it could; if not, the reader has been told why. Up to 2000 people are stored
   * together; where there are more, what was stored before a failure stays.
   */
  async put(meetingId: string, items: readonly AssignmentChange[]): Promise<boolean> {
    try {
      for (let from = 0; from < items.length; from += MOST) {
        const body = { items: items.slice(from, from + MOST) };
        await this.api.call('put', '/meetings/{meetingId}/assignments', { path: { meetingId }, body });
      }
      return true;
    } catch (error) {
      this.toasts.show(error instanceof OfflineError ? words.offline() : words.refused());
      return false;
    }
  }
}
