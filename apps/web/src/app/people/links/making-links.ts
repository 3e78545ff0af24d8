import { computed, inject, Injectable, signal } from '@angular/core';
import type { IssuedPassDto } from '@yicheng/contracts';
import { ProblemError } from '@yicheng/contracts/client';
import { Api } from '../../platform/api';
import { MeetingContext } from '../../platform/meeting-context';
import { PassStates } from '../../platform/pass-states';

/** How many are asked for at once, so that it is seen how far it has come. */
const BATCH = 500;

/** Makes links for many people and holds them while they are shown: nobody can read them again. */
@Injectable()
export class MakingLinks {
  private readonly api = inject(Api);
  private readonly meeting = inject(MeetingContext);
  private readonly passes = inject(PassStates);
  /** What was made, by attendee. */
  readonly made = signal<ReadonlyMap<string, IssuedPassDto>>(new Map());
  /** Who turned out to have a link, and kept it. */
  readonly kept = signal<ReadonlySet<string>>(new Set());
  readonly busy = signal(false);
  readonly failed = signal<'refused' | 'unanswered' | undefined>(undefined);
  readonly answered = computed(() => this.made().size + this.kept().size);

  /** Goes on where it stopped, if it was stopped: what is made already is not made again. */
  async make(ids: readonly string[], renew: boolean): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.failed.set(undefined);
    try {
      const rest = ids.filter(id => !this.made().has(id));
      for (let from = 0; from < rest.length; from += BATCH) {
        const { items, kept } = await this.api.call('post', '/meetings/{meetingId}/passes', {
          path: { meetingId: this.meeting.id() },
          body: { attendeeIds: rest.slice(from, from + BATCH), renew },
        });
        this.made.update(made => new Map([...made, ...items.map(one => [one.attendeeId, one] as const)]));
        this.kept.update(before => new Set([...before, ...kept]));
      }
    } catch (error) {
      this.failed.set(error instanceof ProblemError ? 'refused' : 'unanswered');
    } finally {
      this.busy.set(false);
      void this.passes.reload();
    }
  }
}
