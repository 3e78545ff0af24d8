import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { type ItineraryPin, minutesOfDay } from '@yicheng/domain';
import { formatTime, Icon } from '@yicheng/ui';
import { VisitCell } from '../cell';
import { VisitsStore } from '../visits-store';
import { wordPin } from './word-proposal';
import { words } from './proposal-words';

const KINDS = ['depart', 'begin', 'order', 'before', 'latest'] as const;
type Kind = (typeof KINDS)[number];

/** What the planner must leave as it is: each can be taken off again. */
@Component({
  selector: 'yc-pins',
  imports: [Icon, VisitCell],
  templateUrl: './pins.html',
  styles: `
    .list {
      flex-wrap: wrap;
      margin-top: 6px;
    }
    .chip button {
      display: inline-grid;
      place-items: center;
      width: 24px;
      height: 24px;
      margin: -2px -8px -2px 0;
    }
    .form {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 8px;
      margin-top: 10px;
    }
    .form .wide {
      grid-column: 1 / 3;
    }
    .form label,
    .form .f {
      display: flex;
      flex-direction: column;
      font-size: 12px;
      line-height: 18px;
      color: var(--ink-2);
      min-width: 0;
    }
    select {
      width: 100%;
      min-width: 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Pins {
  protected readonly store = inject(VisitsStore);
  protected readonly w = words;
  protected readonly kinds = KINDS;
  protected readonly kind = signal<Kind>('depart');
  protected readonly adding = signal(false);
  protected readonly vehicleId = signal('');
  protected readonly stopId = signal('');
  protected readonly beforeId = signal('');
  protected readonly minutes = signal<number | undefined>(undefined);

  private readonly context = computed(() => ({
    itinerary: this.store.plan()!,
    numbers: new Map(this.store.vehicles.items().map(({ id, number }) => [id, number])),
    zone: this.store.zone(),
  }));
  protected readonly worded = computed(() => {
    const plan = this.store.plan();
    if (!plan) return [];
    const pins = (plan.pins ?? []).map((pin, i) => ({
      key: `pin ${i}`,
      text: wordPin(pin, this.context()),
      off: () => this.takeOff(i),
    }));
    const latest = (plan.terms ?? []).flatMap(({ vehicleId, latest }) =>
      latest
        ? [
            {
              key: `latest ${vehicleId}`,
              text: words.pinLatest(this.context().numbers.get(vehicleId) ?? 0, formatTime(latest, this.store.zone())),
              off: () => this.setLatest(vehicleId, undefined),
            },
          ]
        : [],
    );
    return [...pins, ...latest];
  });
  protected readonly by = computed(() => words.pinBy(formatTime(this.store.plan()!.end.by, this.store.zone())));
  protected readonly vehicle = computed(
    () => this.vehicleId() || (this.kind() === 'before' ? '' : (this.store.aboard()[0]?.id ?? '')),
  );
  protected readonly stop = computed(() => this.stopId() || (this.store.plan()?.stops[0]?.id ?? ''));
  protected readonly before = computed(
    () => this.beforeId() || (this.store.plan()?.stops.find(({ id }) => id !== this.stop())?.id ?? ''),
  );
  /** The time that would be pinned: as typed, else as it is in the plan now. */
  protected readonly time = computed(() => {
    const typed = this.minutes();
    if (typed !== undefined) return typed;
    const run = this.store.timing()?.runs.find(({ vehicleId }) => vehicleId === this.vehicle());
    const call = run?.calls.find(({ stopId }) => stopId === this.stop());
    const now =
      this.kind() === 'depart' ? run?.depart : this.kind() === 'latest' ? this.store.plan()?.end.by : call?.begin;
    return minutesOfDay(now ?? this.store.plan()!.start.at, this.store.zone());
  });

  protected async add(): Promise<void> {
    const kind = this.kind();
    const vehicleId = this.vehicle();
    const at = this.store.instant(this.time());
    this.adding.set(false);
    this.minutes.set(undefined);
    if (kind === 'latest') return this.setLatest(vehicleId, at);
    const pin: ItineraryPin =
      kind === 'depart'
        ? { vehicleId, depart: at }
        : kind === 'begin'
          ? { vehicleId, stopId: this.stop(), begin: at }
          : kind === 'order'
            ? { vehicleId, order: [this.stop()] }
            : { ...(vehicleId ? { vehicleId } : {}), stopId: this.stop(), before: this.before() };
    await this.save([...(this.store.plan()?.pins ?? []), pin], words.pinned());
  }

  private async takeOff(index: number): Promise<void> {
    await this.save(
      (this.store.plan()?.pins ?? []).filter((_, i) => i !== index),
      words.unpinned(),
    );
  }

  private async save(pins: readonly ItineraryPin[], label: string): Promise<void> {
    await this.store.change(
      { pins: pins.map(pin => ({ ...pin, ...(pin.order ? { order: [...pin.order] } : {}) })) as never },
      label,
    );
  }

  private async setLatest(vehicleId: string, latest: string | undefined): Promise<void> {
    const terms = this.store.open()?.terms ?? [];
    const others = terms.filter(one => one.vehicleId !== vehicleId);
    const { latest: _, ...mine } = terms.find(one => one.vehicleId === vehicleId) ?? { vehicleId };
    const kept = latest ? [{ ...mine, latest }] : Object.keys(mine).length > 1 ? [mine] : [];
    await this.store.change({ terms: [...others, ...kept] }, latest ? words.pinned() : words.unpinned());
  }

  protected kindWord(kind: Kind): string {
    return {
      depart: words.kindDepart,
      begin: words.kindBegin,
      order: words.kindOrder,
      before: words.kindBefore,
      latest: words.kindLatest,
    }[kind]();
  }
}
