import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import type { Proposal } from '@yicheng/domain';
import { formatTime, Icon } from '@yicheng/ui';
import { Sync } from '../../platform/sync';
import { wordVisitFinding } from '../visit-finding-words';
import { VisitsStore } from '../visits-store';
import { Pins } from './pins';
import { BUDGET, Planning } from './planning';
import { words } from './proposal-words';
import { namesIn, titleOf, whyOf, wordBinding } from './word-proposal';

/** Ways to run the day, what holds it up, and what must stay as it is. */
@Component({
  selector: 'yc-proposals-panel',
  imports: [Icon, Pins],
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

  private readonly context = computed(() => ({
    itinerary: this.store.plan()!,
    numbers: new Map(this.store.vehicles.items().map(({ id, number }) => [id, number])),
    zone: this.store.zone(),
  }));
  protected readonly cards = computed(() => {
    const context = this.context();
    if (!context.itinerary) return [];
    return this.planning.proposals().map((proposal, i) => ({
      proposal,
      title: titleOf(proposal, context),
      why: whyOf(proposal, context),
      back: formatTime(proposal.return, context.zone),
      waiting: words.minutes(Math.round(proposal.waiting)),
      most: `${proposal.most.vehicles} / ${proposal.most.capacity}`,
      mostAt: words.most(context.itinerary.stops.find(({ id }) => id === proposal.most.stopId)?.name ?? ''),
      best: i === 0 && !proposal.breaks.length,
      broken: proposal.breaks.map(finding => wordVisitFinding(finding, context.itinerary, namesIn(context))),
    }));
  });
  protected readonly bindings = computed(() => {
    const context = this.context();
    return context.itinerary
      ? (this.planning.plans()?.bindings ?? []).slice(0, 4).map(one => wordBinding(one, context))
      : [];
  });
  protected readonly reasons = computed(() => {
    const { itinerary, numbers, zone } = this.context();
    if (!itinerary || this.planning.proposals().length) return [];
    return (this.planning.plans()?.findings ?? []).map(finding =>
      wordVisitFinding(finding, itinerary, namesIn({ numbers, zone })),
    );
  });
  protected readonly possible = computed(() => !!this.store.plan()?.stops.length && this.store.aboard().length > 0);

  protected togglePreview({ id }: Proposal): void {
    this.planning.previewed.set(this.planning.previewed() === id ? undefined : id);
  }

  protected use(card: { proposal: Proposal; title: string }): Promise<void> {
    return this.planning.use(card.proposal, words.used(card.title));
  }
}
