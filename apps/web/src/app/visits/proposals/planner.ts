import { inject, Injectable } from '@angular/core';
import { settle } from '@yicheng/contracts/client';
import type { Itinerary, ItineraryMode, Plans } from '@yicheng/domain';
import { Api } from '../../platform/api';
import { MeetingContext } from '../../platform/meeting-context';

/** What the planner is asked beside the itinerary. */
export interface PlanRequest {
  mode?: ItineraryMode;
  /** How long it may take, milliseconds. */
  budgetMs: number;
}

/** Makes proposals for an itinerary: asks the server, which plans beside its other work. */
@Injectable()
export class Planner {
  private readonly transport = inject(Api).transport;
  private readonly meetingId = inject(MeetingContext).id();

  /** Proposals for the itinerary as the server has it; an answer that comes after `signal` says stop is thrown away. */
  async plan(itinerary: Itinerary, request: PlanRequest, signal: AbortSignal): Promise<Plans> {
    const path = `/meetings/${this.meetingId}/itineraries/${itinerary.id}/plans`;
    const plans = settle(await this.transport.send({ verb: 'post', path, body: { ...request } })).body as Plans;
    signal.throwIfAborted();
    return plans;
  }
}
