import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { comparedWith, type Itinerary, type Proposal, timeItinerary } from '@yicheng/domain';
import { formatTime, Icon } from '@yicheng/ui';
import { Sync } from '../../platform/sync';
import { LegsDialog } from '../legs/legs-dialog';
import { wordVisitFinding } from '../visit-finding-words';
import { VisitsStore } from '../visits-store';
import { words as visitsWords } from '../visits-words';
import { Pins } from './pins';
import { BUDGET, Planning } from './planning';
import { words } from './proposal-words';
import { namesIn, titleOf, whyOf, wordBinding } from './word-proposal';

/** Ways to run the day, what holds it up, and what must stay as it is. */
@Component({
  selector: 'yc-proposals-panel',
  imports: [Icon, LegsDialog, Pins],
  templateUrl: './proposals-panel.html',
  styleUrl: './proposals-panel.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProposalsPanel {
  protected readonly store = inject(VisitsStore);
  protected readonly planning = inject(Planning);
  protected readonly offline = inject(Sync).offline;
  protected readonly w = words;
  protected readonly budget = BUDGET;
  /** Whether the drives that nobody knows are being filled in. */
  protected readonly filling = signal(false);

  private readonly context = computed(() => ({
    itinerary: this.store.plan()!,
    numbers: new Map(this.store.vehicles.items().map(({ id, number }) => [id, number])),
    zone: this.store.zone(),
  }));
  /** Why what was asked for cannot be had. */
  private readonly failing = computed(() =>
    (this.planning.plans()?.findings ?? []).filter(({ rule }) => rule !== 'missing-leg'),
  );
  protected readonly cards = computed(() => {
    const context = this.context();
    if (!context.itinerary) return [];
    const { runs = [] } = context.itinerary;
    return this.planning.proposals().map(({ returnBefore: _, ...made }, i) => {
      // Against the runs there are now, which another proposal may have become since.
      const proposal: Proposal = { ...made, ...comparedWith(context.itinerary, this.store.context(), runs, made.runs) };
      const { estimated } = timeItinerary({ ...context.itinerary, mode: made.mode, runs: made.runs });
      const back = formatTime(proposal.return, context.zone);
      return {
        proposal,
        inUse: runs.length > 0 && !proposal.changes.vehicleIds.length && made.mode === context.itinerary.mode,
        title: titleOf(proposal, context),
        why: whyOf(proposal, context),
        back: estimated ? visitsWords.aboutShort(back) : back,
        waiting: words.minutes(Math.round(proposal.waiting)),
        most: `${proposal.most.vehicles} / ${proposal.most.capacity}`,
        mostAt: words.most(context.itinerary.stops.find(({ id }) => id === proposal.most.stopId)?.name ?? ''),
        best: i === 0 && !proposal.breaks.length && !this.failing().length && !isStepBack(proposal, context.itinerary),
        broken: proposal.breaks.map(finding => wordVisitFinding(finding, context.itinerary, namesIn(context))),
      };
    });
  });
  protected readonly bindings = computed(() => {
    const context = this.context();
    return context.itinerary
      ? (this.planning.plans()?.bindings ?? []).slice(0, 4).map(one => wordBinding(one, context))
      : [];
  });
  protected readonly reasons = computed(() => {
    const { itinerary, numbers, zone } = this.context();
    if (!itinerary) return [];
    return this.failing().map(finding => wordVisitFinding(finding, itinerary, namesIn({ numbers, zone })));
  });
  /** How many drives nobody knows that planning would have looked at. */
  protected readonly roads = computed(
    () => (this.planning.plans()?.findings ?? []).filter(({ rule }) => rule === 'missing-leg').length,
  );
  protected readonly possible = computed(() => !!this.store.plan()?.stops.length && this.store.aboard().length > 0);

  protected togglePreview({ id }: Proposal): void {
    this.planning.previewed.set(this.planning.previewed() === id ? undefined : id);
  }

  protected use(card: { proposal: Proposal; title: string }): Promise<void> {
    return this.planning.use(card.proposal, words.used(card.title));
  }
}

/** Whether it is another way of travelling than there is now, and later: what an adopted proposal was chosen before. */
const isStepBack = ({ mode, return: back, returnBefore }: Proposal, itinerary: Itinerary): boolean =>
  mode !== itinerary.mode && !!returnBefore && Date.parse(back) > Date.parse(returnBefore);
