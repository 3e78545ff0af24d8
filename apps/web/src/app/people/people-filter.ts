import { computed, inject, Injectable, signal } from '@angular/core';
import type { AttendeeDto } from '@yicheng/contracts';
import { isFound, type PeopleOrder, peopleComparator, REPLIES, type ReplyState, unitAndBelow } from '@yicheng/domain';
import { PeopleStore } from './people-store';

/** Stands for people without a vehicle in the filter. */
export const NONE = 'none';

/** What is asked of the table, as it stands in the address. */
export interface Asked {
  unit?: string;
  status?: string;
  category?: string;
  vehicle?: string;
  order?: string;
  q?: string;
}

/** Which people are shown and in what order; each facet is counted among those the other filters leave. */
@Injectable()
export class PeopleFilter {
  private readonly store = inject(PeopleStore);
  readonly asked = signal<Asked>({});
  readonly order = computed<PeopleOrder>(() => {
    const { order } = this.asked();
    return order === 'stroke' || order === 'pinyin' ? order : 'official';
  });
  readonly active = computed(() => {
    const { unit, status, category, vehicle, q } = this.asked();
    return Boolean(unit || status || category || vehicle || q?.trim());
  });

  private readonly ordered = computed(() =>
    [...this.store.people()].sort(peopleComparator(this.order(), this.store.units())),
  );
  private readonly placed = computed(() => {
    const { unit, q = '' } = this.asked();
    const units = unit ? unitAndBelow(this.store.units(), unit) : undefined;
    return this.ordered().filter(
      person =>
        (!units || person.posts.some(({ unitId }) => unitId !== undefined && units.has(unitId))) && isFound(q, person),
    );
  });

  readonly shown = computed(() => {
    const { status, category, vehicle } = this.asked();
    return this.placed().filter(
      person => fits(status, person.reply) && fits(category, person.category) && rides(vehicle, person),
    );
  });

  /** Replies that anybody has, with how many of those in view. */
  readonly replies = computed<{ reply: ReplyState; count: number }[]>(() => {
    const { category, vehicle, status } = this.asked();
    const counts = new Map<ReplyState, number>();
    for (const person of this.placed()) {
      if (!fits(category, person.category) || !rides(vehicle, person)) continue;
      counts.set(person.reply, (counts.get(person.reply) ?? 0) + 1);
    }
    return REPLIES.flatMap(reply => {
      const count = counts.get(reply) ?? 0;
      return count || status === reply ? [{ reply, count }] : [];
    });
  });
  readonly categories = computed(() =>
    [...new Set(this.store.people().flatMap(({ category }) => category ?? []))].sort((a, b) => a.localeCompare(b)),
  );
  /** How many people each unit and those below it have. */
  readonly perUnit = computed(() => {
    const counts = new Map<string, number>();
    const parents = new Map(this.store.tree().map(({ unit, parents: above }) => [unit.id, above]));
    for (const { posts } of this.store.people()) {
      const touched = new Set(posts.flatMap(({ unitId }) => (unitId ? [unitId, ...(parents.get(unitId) ?? [])] : [])));
      for (const id of touched) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return counts;
  });
  /** The units that somebody of this meeting belongs to, those above them, and the one asked for. */
  readonly tree = computed(() => {
    const { unit: asked } = this.asked();
    return this.store.tree().filter(({ unit }) => this.perUnit().has(unit.id) || unit.id === asked);
  });
}

const fits = (wanted: string | undefined, value: string | undefined) => !wanted || wanted === value;
const rides = (wanted: string | undefined, { vehicleId }: AttendeeDto) =>
  !wanted || (wanted === NONE ? !vehicleId : wanted === vehicleId);
