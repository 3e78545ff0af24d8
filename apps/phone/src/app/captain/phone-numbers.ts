import { inject, Injectable, signal } from '@angular/core';
import { OfflineError } from '@yicheng/contracts/client';
import { minutesBetween } from '@yicheng/domain';
import { api } from '../platform/api';
import { Kept } from '../platform/kept';
import { Pass } from '../platform/pass';
import { words } from './captain-words';

/** How long the numbers on this phone are used before they are asked for again, minutes. */
const KEPT = 20 * 60;

/**
 * Numbers of people aboard. Those of the own vehicle come along on this phone, so that they can be dialled where there is
 * a voice but no network; of others each is looked up. The server notes down what it showed.
 */
@Injectable()
export class PhoneNumbers {
  private readonly kept = inject(Kept);
  private readonly meetingId = inject(Pass).holder()?.meetingId ?? '';
  private readonly numbers = signal<ReadonlyMap<string, string>>(new Map());
  private readonly said = signal<ReadonlyMap<string, string>>(new Map());

  /** Takes the numbers of a vehicle's people along, unless this phone has those of everybody already. */
  async take(vehicleId: string, people: readonly string[]): Promise<void> {
    const key = `captain.numbers.${vehicleId}`;
    const store = await this.kept.store();
    const known = await store.read<[string, string][]>(key);
    if (known) this.numbers.set(new Map(known.value));
    const fresh = known && minutesBetween(known.at, new Date().toISOString()) < KEPT;
    if (fresh && people.every(id => this.numbers().has(id))) return;
    try {
      const path = { meetingId: this.meetingId, vehicleId };
      const { items } = await api.call('post', '/meetings/{meetingId}/vehicles/{vehicleId}/numbers', {
        path,
        body: {},
      });
      const numbers = items.map(({ attendeeId, phone }): [string, string] => [attendeeId, phone ?? '']);
      this.numbers.set(new Map(numbers));
      await store.keep(key, numbers).catch(() => undefined);
    } catch {
      // What was taken along earlier stays; without it each number is looked up when it is needed.
    }
  }

  /** What is known of somebody's number: the number, or why there is none. */
  told(attendeeId: string): string | undefined {
    return this.numbers().get(attendeeId) || this.said().get(attendeeId);
  }

  /** What came of calling somebody from here. */
  answer(attendeeId: string): string | undefined {
    return this.said().get(attendeeId);
  }

  async call(attendeeId: string): Promise<void> {
    const say = (text: string): void => this.said.update(all => new Map(all).set(attendeeId, text));
    const known = this.numbers().get(attendeeId);
    if (known) {
      say(known);
      return dial(known);
    }
    if (known === '') return say(words.noPhone());
    try {
      const path = { meetingId: this.meetingId, attendeeId };
      const { phone } = await api.call('post', '/meetings/{meetingId}/attendees/{attendeeId}/unmask', {
        path,
        body: {},
      });
      this.numbers.update(all => new Map(all).set(attendeeId, phone ?? ''));
      say(phone ?? words.noPhone());
      if (phone) dial(phone);
    } catch (error) {
      say(error instanceof OfflineError ? words.noSignal() : words.noPhone());
    }
  }
}

function dial(phone: string): void {
  location.href = `tel:${phone}`;
}
