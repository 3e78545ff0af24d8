import { DestroyRef, inject, Injectable, signal } from '@angular/core';
import { can } from '@yicheng/domain';
import { formatList } from '@yicheng/ui';
import { Api } from '../platform/api';
import { OpenMeeting } from '../platform/open-meeting';

/** Somebody of the open meeting. */
export interface FoundPerson {
  id: string;
  name: string;
  detail: string;
}

interface Attendee {
  id: string;
  name: string;
  posts?: { unit?: string; post?: string }[];
}

/** Finds people of the open meeting while somebody types: characters, pinyin, initials, last digits of the phone. */
@Injectable()
export class FoundPeople {
  private readonly api = inject(Api);
  private readonly open = inject(OpenMeeting);
  private timer?: ReturnType<typeof setTimeout>;
  private running?: AbortController;
  readonly found = signal<readonly FoundPerson[]>([]);

  constructor() {
    inject(DestroyRef).onDestroy(() => this.stop());
  }

  /** Looks a moment after the last key, and forgets answers to what was typed before. */
  look(typed: string): void {
    this.stop();
    const meeting = this.open.meeting();
    const q = typed.trim();
    if (!q || !meeting || !can('attendee.list', meeting.roles)) this.found.set([]);
    else this.timer = setTimeout(() => void this.ask(meeting.id, q), 120);
  }

  private async ask(meetingId: string, q: string): Promise<void> {
    const running = (this.running = new AbortController());
    try {
      const reply = await this.api.transport.send({
        verb: 'get',
        path: `/meetings/${meetingId}/attendees?limit=6&q=${encodeURIComponent(q)}`,
        signal: running.signal,
      });
      if (reply.status !== 200 || running.signal.aborted) return;
      this.found.set((reply.body as { items: Attendee[] }).items.map(personOf));
    } catch {
      if (!running.signal.aborted) this.found.set([]);
    }
  }

  private stop(): void {
    clearTimeout(this.timer);
    this.running?.abort();
  }
}

const personOf = ({ id, name, posts }: Attendee): FoundPerson => ({
  id,
  name,
  detail: formatList((posts ?? []).map(({ unit, post }) => [unit, post].filter(Boolean).join(' '))),
});
