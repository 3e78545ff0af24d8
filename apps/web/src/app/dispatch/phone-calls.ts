import { inject, Injectable, signal } from '@angular/core';
import { Toasts } from '@yicheng/ui';
import { Api } from '../platform/api';
import { MeetingContext } from '../platform/meeting-context';
import { words } from './dispatch-words';

/** Numbers asked for in full, one person at a time and each asking logged by the server. */
@Injectable()
export class PhoneCalls {
  private readonly api = inject(Api);
  private readonly meetingId = inject(MeetingContext).id();
  private readonly toasts = inject(Toasts);
  private readonly numbers = signal<ReadonlyMap<string, string>>(new Map());

  private readonly asking = new Set<string>();

  /** The number, once asked for; empty where none is on record. */
  of(attendeeId: string): string | undefined {
    return this.numbers().get(attendeeId);
  }

  async ask(attendeeId: string): Promise<void> {
    if (this.asking.has(attendeeId)) return;
    this.asking.add(attendeeId);
    try {
      const { phone } = await this.api.call('post', '/meetings/{meetingId}/attendees/{attendeeId}/unmask', {
        path: { meetingId: this.meetingId, attendeeId },
        body: {},
      });
      this.numbers.update(numbers => new Map([...numbers, [attendeeId, phone ?? '']]));
    } catch {
      this.toasts.show(words.notShown());
    } finally {
      this.asking.delete(attendeeId);
    }
  }
}
