import { computed, inject, Injectable, signal } from '@angular/core';
import { newId } from '@yicheng/client';
import type { AdjustmentAnnouncementDto, AdjustmentDto, LegDto, RunInput } from '@yicheng/contracts';
import { ProblemError, settle } from '@yicheng/contracts/client';
import {
  type Adjusting,
  changedTimes,
  forecastDay,
  type Gain,
  gainOf,
  keepIds,
  type Plans,
  type RunForecast,
  shortenStays,
  type VehicleChange,
} from '@yicheng/domain';
import { Api } from '../platform/api';
import { MeetingContext } from '../platform/meeting-context';
import { DispatchStore } from './dispatch-store';
import { type Broken, breaksOf } from './recovery-breaks';

/** How long the planner may think, milliseconds. */
const BUDGET = 1500;

/** A proposal with what it really changes for each vehicle from this moment on. */
export interface Recovery {
  proposal: Adjusting;
  changes: VehicleChange[];
  /** What would be expected of the vehicles whose times change. */
  adjusted: RunForecast[];
  /** The limits that would be missed. */
  breaks: Broken[];
  /** What it gains; nothing where nobody is back earlier. */
  gain?: Gain;
  /** People in the vehicles whose times change. */
  people: number;
}

/** What the planner answered. */
interface Answer {
  plans: Plans;
  /** Of which itinerary, at which moment, without which stops. */
  of: string;
  at: string;
  without: string[];
  /** How many reports the day had. */
  reports: number;
}

/** Adjustments for the rest of the day: asked of the planner with the past fixed, put into effect, undone. */
@Injectable()
export class Recoveries {
  private readonly store = inject(DispatchStore);
  private readonly api = inject(Api);
  private readonly meetingId = inject(MeetingContext).id();
  readonly state = signal<'idle' | 'working' | 'failed'>('idle');
  private readonly answer = signal<Answer | undefined>(undefined);
  private readonly asked = signal<Pick<Answer, 'of' | 'without'> | undefined>(undefined);

  /** The stops that the newest question about the open itinerary leaves out. */
  readonly without = computed(() => {
    const asked = this.asked();
    return asked && asked.of === this.store.openId() ? asked.without : [];
  });

  /** What the planner answered for the open itinerary, and when. */
  readonly plans = computed(() => {
    const answer = this.answer();
    return answer?.of === this.store.openId() ? answer : undefined;
  });
  /** Whether vehicles have reported since: what was worked out no longer holds. */
  readonly stale = computed(() => {
    const answer = this.plans();
    return !!answer && answer.reports !== this.store.day()?.events.length;
  });
  readonly recoveries = computed<Recovery[]>(() => {
    const [itinerary, day] = [this.store.itinerary(), this.store.day()];
    if (!itinerary || !day) return [];
    // Without a planner there is still what anybody would do first.
    const planned: readonly Adjusting[] = this.plans()?.plans.proposals ?? [];
    const stuck = this.plans()?.plans.findings.some(({ rule }) => rule === 'missing-leg');
    const [forecast, now] = [this.store.forecast(), this.store.now()];
    // While it is asked nothing else is offered that would be gone when it answers.
    const waits = this.state() === 'working' && !this.plans();
    const proposals = planned.length || stuck || waits ? planned : shortenStays(day.runs, forecast);
    const nothing = planned.find(({ kind }) => kind === 'shift');
    const found = proposals.map((proposal): Recovery => {
      const runs = keepIds(proposal.runs, day.runs);
      const adjusted = forecastDay(itinerary, runs, day.events, now, this.store.classes());
      const changes = changedTimes(forecast, adjusted);
      const gain = gainOf(forecast, adjusted);
      const concerned = new Set(changes.map(({ vehicleId }) => vehicleId));
      const people = this.store
        .followed()
        .reduce((sum, row) => sum + (concerned.has(row.run.vehicleId) ? row.people : 0), 0);
      return {
        proposal,
        changes,
        adjusted: adjusted.filter(({ vehicleId }) => concerned.has(vehicleId)),
        breaks: breaksOf(proposal, nothing, { forecast, now }),
        ...(gain ? { gain } : {}),
        people,
      };
    });
    // What is no different from doing nothing is no adjustment; what keeps every limit comes first.
    return found
      .filter(({ changes }) => changes.length)
      .sort((a, b) => Number(a.breaks.length > 0) - Number(b.breaks.length > 0));
  });
  /** The adjustment in effect, if the last one was not undone. */
  readonly inEffect = computed<AdjustmentDto | undefined>(() =>
    this.store.day()?.adjustments.find(one => !one.undoneAt),
  );

  /** Plans the rest of the day, without stops that are visited no more; of two questions at once the newer one counts. */
  async ask(without: string[] = []): Promise<void> {
    const of = this.store.openId();
    if (!of) return;
    const asked = { of, without };
    this.asked.set(asked);
    this.state.set('working');
    try {
      const path = `/meetings/${this.meetingId}/itineraries/${of}/plans`;
      const body = { from: 'now', budgetMs: BUDGET, ...(without.length ? { without } : {}) };
      const reports = this.store.day()?.events.length ?? 0;
      const plans = settle(await this.api.transport.send({ verb: 'post', path, body })).body as Plans;
      if (this.asked() !== asked) return;
      this.answer.set({ plans, of, at: this.store.now(), without, reports });
      this.state.set('idle');
    } catch {
      if (this.asked() === asked) this.state.set('failed');
    }
  }

  /** Puts a proposal into effect and tells those concerned in the same step; gives its id. */
  async accept(proposal: Adjusting, announcements: AdjustmentAnnouncementDto[]): Promise<string> {
    const id = newId();
    try {
      await this.api.call('post', '/meetings/{meetingId}/itineraries/{itineraryId}/adjustments', {
        path: { meetingId: this.meetingId, itineraryId: this.store.openId()! },
        body: { id, version: this.store.day()!.version, runs: plain(proposal), announcements, ...this.basis() },
      });
    } catch (error) {
      // Somebody was faster: their times are shown first.
      if (error instanceof ProblemError && error.status === 409) await this.store.reading()?.reload();
      throw error;
    }
    this.answer.set(undefined);
    this.asked.set(undefined);
    this.state.set('idle');
    await this.store.reading()?.reload();
    return id;
  }

  /** What the proposals were made from, for the server to refuse what is out of date. */
  private basis(): { reports?: number } {
    const answer = this.plans();
    return answer ? { reports: answer.reports } : {};
  }

  /** Says that drives take another time from now on: what is expected follows at once, the plan stays. Gives its id. */
  async changeRoads(legs: LegDto[]): Promise<string> {
    const id = newId();
    const day = this.store.day()!;
    await this.api.call('post', '/meetings/{meetingId}/itineraries/{itineraryId}/adjustments', {
      path: { meetingId: this.meetingId, itineraryId: this.store.openId()! },
      body: { id, version: day.version, runs: plain(day), legs },
    });
    await this.store.reading()?.reload();
    return id;
  }

  /** Brings the earlier times back; gives what was undone. */
  async undo(adjustmentId: string): Promise<AdjustmentDto> {
    const undone = await this.api.call(
      'delete',
      '/meetings/{meetingId}/itineraries/{itineraryId}/adjustments/{adjustmentId}',
      {
        path: { meetingId: this.meetingId, itineraryId: this.store.openId()!, adjustmentId },
      },
    );
    await this.store.reading()?.reload();
    return undone;
  }
}

const plain = ({ runs }: Pick<Adjusting, 'runs'>): RunInput[] =>
  runs.map(run => ({ ...run, calls: run.calls.map(call => ({ ...call })) }));
