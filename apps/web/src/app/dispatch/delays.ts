import { inject, Injectable } from '@angular/core';
import { newId } from '@yicheng/client';
import { compareInstants, type Delay, type PlacedMoment } from '@yicheng/domain';
import { Toasts } from '@yicheng/ui';
import { Api } from '../platform/api';
import { MeetingContext } from '../platform/meeting-context';
import { Undo } from '../platform/undo';
import { words as say } from './delay-words';
import { DispatchStore, type Followed } from './dispatch-store';
import { words } from './dispatch-words';

/** Which moment of which run is held up. */
interface HeldMoment extends Pick<Delay, 'kind' | 'callId'> {
  itineraryId: string;
  runId: string;
}

/** Vehicles that are held up: said, and said to go on, each undone in one step. It goes to the server at once, for the planner to know. */
@Injectable()
export class Delays {
  private readonly store = inject(DispatchStore);
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly undoing = inject(Undo);
  private readonly meetingId = inject(MeetingContext).id();

  /** Says that the next moment of a vehicle is not before a time; false where that could not be stored. */
  async say({ run, number, held }: Followed, moment: PlacedMoment, at: string): Promise<boolean> {
    const of = this.of(run.id, moment);
    const before = held?.kind === moment.kind && held.callId === moment.callId ? held : undefined;
    return this.tried(words.notSaved(), async () => {
      const id = await this.send(of, { at });
      const label = say.said(number, this.what(moment, at));
      this.undoing.did({ label, undo: () => this.undo(of, { at, eventId: id }, before) });
    });
  }

  /** Says that nothing holds a vehicle up any longer; false where that could not be stored. */
  async end({ run, number }: Followed, held: Delay): Promise<boolean> {
    const of = this.of(run.id, held);
    return this.tried(words.notSaved(), async () => {
      const id = await this.send(of, { at: held.at, corrects: held.eventId, void: true });
      const label = say.said(number, say.goesOn());
      this.undoing.did({ label, undo: () => this.undo(of, { at: held.at, eventId: id }, held) });
    });
  }

  /** What was said of a moment, in words. */
  what({ kind, place }: Pick<PlacedMoment, 'kind' | 'place'>, at: string): string {
    const said = kind === 'arrived' ? say.reachesNotBefore : say.leavesNotBefore;
    return said(this.store.place(place), this.store.clock(at));
  }

  /** Brings back what was said before, if that is still to come: of what is over nobody is held up. */
  private undo(of: HeldMoment, { at, eventId }: Pick<Delay, 'at' | 'eventId'>, before?: Delay): Promise<boolean> {
    const again = before && compareInstants(before.at, this.store.now()) > 0;
    return this.tried(words.notUndone(), () =>
      this.send(of, again ? { at: before.at } : { at, corrects: eventId, void: true }),
    );
  }

  private of(runId: string, { kind, callId }: Pick<Delay, 'kind' | 'callId'>): HeldMoment {
    return { itineraryId: this.store.openId()!, runId, kind, callId };
  }

  private async send(
    { itineraryId, runId, kind, callId }: HeldMoment,
    body: { at: string; corrects?: string; void?: boolean },
  ): Promise<string> {
    const id = newId();
    await this.api.call('post', '/meetings/{meetingId}/itineraries/{itineraryId}/runs/{runId}/events', {
      path: { meetingId: this.meetingId, itineraryId, runId },
      body: { id, kind, callId, expected: true, ...body },
    });
    await this.store.reading()?.reload();
    return id;
  }

  private async tried(failed: string, work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch {
      this.toasts.show(failed);
      return false;
    }
  }
}
