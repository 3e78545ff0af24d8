import { inject, Injectable, signal } from '@angular/core';
import { api } from '../platform/api';
import { Pass } from '../platform/pass';
import { words } from './captain-words';

/** Numbers of people aboard: looked up one at a time, which the server notes down, and dialled. */
@Injectable()
export class PhoneNumbers {
  private readonly meetingId = inject(Pass).holder()?.meetingId ?? '';
  private readonly numbers = signal<ReadonlyMap<string, string>>(new Map());

  /** What is known of somebody's number: the number, or why there is none. */
  told(attendeeId: string): string | undefined {
    return this.numbers().get(attendeeId);
  }

  async call(attendeeId: string): Promise<void> {
    const say = (text: string): void => this.numbers.update(all => new Map(all).set(attendeeId, text));
    const known = this.told(attendeeId);
    if (known && /\d{5}/.test(known)) return dial(known);
    try {
      const path = { meetingId: this.meetingId, attendeeId };
      const { phone } = await api.call('post', '/meetings/{meetingId}/attendees/{attendeeId}/unmask', {
        path,
        body: {},
      });
      say(phone ?? words.noPhone());
      if (phone) dial(phone);
    } catch {
      say(words.noSignal());
    }
  }
}

function dial(phone: string): void {
  location.href = `tel:${phone}`;
}
