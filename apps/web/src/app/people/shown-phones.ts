import { inject, Injectable, signal } from '@angular/core';
import type { AttendeeDto } from '@yicheng/contracts';
import { answerFor } from '@yicheng/domain';
import { Toasts } from '@yicheng/ui';
import { Api } from '../platform/api';
import { MeetingContext } from '../platform/meeting-context';
import { words } from './people-words';

/** Numbers that were asked for in full on this page, one person at a time; each asking is logged by the server. */
@Injectable()
export class ShownPhones {
  private readonly api = inject(Api);
  private readonly meeting = inject(MeetingContext);
  private readonly toasts = inject(Toasts);
  private readonly phones = signal<ReadonlyMap<string, string>>(new Map());
  /** Whose number is asked for while the reason is still to be typed. */
  readonly asking = signal<AttendeeDto | undefined>(undefined);

  of(id: string): string | undefined {
    return this.phones().get(id);
  }

  /** Shows the number; a secretary is first asked what for. */
  show(person: AttendeeDto): void {
    const reasonless = this.meeting.roles().some(role => role !== 'secretary' && answerFor('attendee.unmask', role));
    if (reasonless) void this.ask(person);
    else this.asking.set(person);
  }

  async ask(person: AttendeeDto, reason?: string): Promise<void> {
    this.asking.set(undefined);
    try {
      const { phone } = await this.api.call('post', '/meetings/{meetingId}/attendees/{attendeeId}/unmask', {
        path: { meetingId: this.meeting.id(), attendeeId: person.id },
        body: reason ? { reason } : {},
      });
      this.phones.update(phones => new Map([...phones, [person.id, phone ?? '—']]));
    } catch {
      this.toasts.show(`${words.notDone()} · ${words.needOnline()}`);
    }
  }

  /** Hides them all again. */
  hide(): void {
    this.phones.set(new Map());
  }
}
