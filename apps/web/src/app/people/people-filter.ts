import { computed, inject, Injectable, signal } from '@angular/core';
import type { AttendeeDto } from '@yicheng/contracts';
import {
  isFound,
  type LinkState,
  type PeopleOrder,
  peopleComparator,
  REPLIES,
  type ReplyState,
  unitAndBelow,
} from '@yicheng/domain';
import { PassStates } from '../platform/pass-states';
import { PeopleStore } from './people-store';

/** Stands for people without a vehicle, or of none of the units in the tree, in the filter. */
export const NONE = 'none';

/** What is asked of the table, as it stands in the address. */
export interface Asked {
  unit?: string;
  status?: string;
  category?: string;
  vehicle?: string;
  link?: string;
  order?: string;
  q?: string;
}

/** What can narrow the table. */
const FILTERS = ['q', 'unit', 'status', 'category', 'vehicle', 'link'] as const;
export type Filter = (typeof FILTERS)[number];

/** Which people are shown and in what order; each facet is counted among those the other filters leave. */
@Injectable()
export class PeopleFilter {
  private readonly store = inject(PeopleStore);
  private readonly passes = inject(PassStates);
  readonly asked = signal<Asked>({});
  readonly order = computed<PeopleOrder>(() => {
    const { order } = this.asked();
    return order === 'stroke' || order === 'pinyin' ? order : 'official';
  });
  readonly active = computed(() => {
    const { unit, status, category, vehicle, link, q } = this.asked();
    return Boolean(unit || status || category || vehicle || link || q?.trim());
  });

  private readonly ordered = computed(() =>
    [...this.store.people()].sort(peopleComparator(this.order(), this.store.units())),
  );
  private readonly placed = computed(() => this.placedBy(this.asked()));
  readonly shown = computed(() => this.fitting(this.placed(), this.asked()));
  /** Where nobody is left: the filters each of which hides everybody whom the others leave. */
  readonly hiding = computed<Filter[]>(() => {
    const asked = this.asked();
    if (this.shown().length > 0) return [];
    return FILTERS.filter(one => {
      const others = { ...asked, [one]: undefined };
      return asked[one] && this.fitting(this.placedBy(others), others).length > 0;
    });
  });

  private placedBy({ unit, q = '' }: Asked): AttendeeDto[] {
    const units = unit && unit !== NONE ? unitAndBelow(this.store.units(), unit) : undefined;
    const belongs = (person: AttendeeDto) =>
      unit === NONE
        ? !this.isInTree(person)
        : !units || person.posts.some(({ unitId }) => unitId !== undefined && units.has(unitId));
    return this.ordered().filter(person => belongs(person) && isFound(q, person));
  }

  private fitting(people: AttendeeDto[], { status, category, vehicle, link }: Asked): AttendeeDto[] {
    return people.filter(
      person =>
        fits(status, person.reply) &&
        fits(category, person.category) &&
        rides(vehicle, person) &&
        this.linked(person.id, link),
    );
  }

  private isInTree({ posts }: AttendeeDto): boolean {
    return posts.some(({ unitId }) => unitId !== undefined && this.store.unitById().has(unitId));
  }

  /** Replies that anybody has, with how many of those in view. */
  readonly replies = computed<{ reply: ReplyState; count: number }[]>(() => {
    const { category, vehicle, status } = this.asked();
    const counts = new Map<ReplyState, number>();
    for (const person of this.placed()) {
      if (!fits(category, person.category) || !rides(vehicle, person) || !this.linked(person.id)) continue;
      counts.set(person.reply, (counts.get(person.reply) ?? 0) + 1);
    }
    return REPLIES.flatMap(reply => {
      const count = counts.get(reply) ?? 0;
      return count || status === reply ? [{ reply, count }] : [];
    });
  });
  /** How many of those in view have no link, have one, have opened it. */
  readonly links = computed<Record<LinkState, number>>(() => {
    const { status, category, vehicle } = this.asked();
    const counts = { none: 0, made: 0, opened: 0 };
    for (const person of this.placed()) {
      if (!fits(status, person.reply) || !fits(category, person.category) || !rides(vehicle, person)) continue;
      counts[this.passes.of(person.id)] += 1;
    }
    return counts;
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
  /** How many people belong to none of the units in the tree: without a unit, or one that only they name. */
  readonly elsewhere = computed(() => this.store.people().filter(person => !this.isInTree(person)).length);
  /** The units that somebody of this meeting belongs to, those above them, and the one asked for. */
  readonly tree = computed(() => {
    const { unit: asked } = this.asked();
    return this.store.tree().filter(({ unit }) => this.perUnit().has(unit.id) || unit.id === asked);
  });

  /** Whether somebody's link is as asked for; while it is not known who has one, nobody is hidden. */
  private linked(attendeeId: string, link = this.asked().link): boolean {
    return !link || !this.passes.known() || this.passes.of(attendeeId) === link;
  }
}

const fits = (wanted: string | undefined, value: string | undefined) => !wanted || wanted === value;
const rides = (wanted: string | undefined, { vehicleId }: AttendeeDto) =>
  !wanted || (wanted === NONE ? !vehicleId : wanted === vehicleId);
