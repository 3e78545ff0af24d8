import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import type { ItineraryMode, Plans, Proposal, TimedRun } from '@yicheng/domain';
import { planConditions, timeItinerary } from '@yicheng/domain';
import { VisitsStore } from '../visits-store';
import { Planner } from './planner';

/** How long planning may take, milliseconds. */
export const BUDGET = 1500;

/** What came of planning, of which state of the itinerary, and the ways of travelling it knows: as planned, and as adopted since. */
interface Answer {
  plans: Plans;
  of: string;
  modes: readonly ItineraryMode[];
}

/** Plans in the background and keeps what came of it; the runs there are stay usable all the while. */
@Injectable()
export class Planning {
  private readonly store = inject(VisitsStore);
  private readonly planner = inject(Planner);
  private work?: AbortController;

  /** What came of the last planning of the open itinerary. */
  private readonly answer = linkedSignal<string | undefined, Answer | undefined>({
    source: () => this.store.openId(),
    computation: () => undefined,
  });
  readonly state = signal<'idle' | 'working' | 'failed'>('idle');
  readonly plans = computed(() => this.answer()?.plans);
  /** The first is suggested; what breaks a limit comes last, whatever the answer said. */
  readonly proposals = computed(() => {
    const all = this.plans()?.proposals ?? [];
    return [...all.filter(one => !one.breaks.length), ...all.filter(one => one.breaks.length)];
  });
  /** Whether the itinerary has changed since the proposals were made, other than by adopting one of them. */
  readonly stale = computed(() => {
    const answer = this.answer();
    const plan = this.store.plan();
    return !!answer && !!plan && (answer.of !== planConditions(plan) || !answer.modes.includes(plan.mode));
  });
  /** The proposal that is laid over the graph. */
  readonly previewed = linkedSignal<Plans | undefined, string | undefined>({
    source: this.plans,
    computation: () => undefined,
  });
  readonly preview = computed<readonly TimedRun[]>(() => {
    const plan = this.store.plan();
    const proposal = this.proposals().find(({ id }) => id === this.previewed());
    return plan && proposal
      ? timeItinerary({ ...plan, mode: proposal.mode, runs: proposal.runs }, this.store.classes()).runs
      : [];
  });

  async arrange(): Promise<void> {
    const plan = this.store.plan();
    if (!plan) return;
    this.work?.abort();
    const work = (this.work = new AbortController());
    this.state.set('working');
    try {
      const plans = await this.planner.plan(plan, { mode: plan.mode, budgetMs: BUDGET }, work.signal);
      if (work.signal.aborted) return;
      this.answer.set({ plans, of: planConditions(plan), modes: [plan.mode] });
      this.state.set('idle');
    } catch {
      if (!work.signal.aborted) this.state.set('failed');
    }
  }

  cancel(): void {
    this.work?.abort();
    this.state.set('idle');
  }

  /** Makes a proposal the plan, in one step. */
  async use(proposal: Proposal, label: string): Promise<void> {
    this.previewed.set(undefined);
    this.answer.update(answer => answer && { ...answer, modes: [...answer.modes, proposal.mode] });
    await this.store.adopt(proposal.mode, proposal.runs, label);
  }
}
