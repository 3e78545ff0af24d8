import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  Injector,
  signal,
  viewChild,
} from '@angular/core';
import type { VehicleTermsDto } from '@yicheng/contracts';
import { type ItineraryPin, minutesOfDay, type Together } from '@yicheng/domain';
import { formatTime, Icon } from '@yicheng/ui';
import { VisitCell } from '../cell';
import { VisitsStore } from '../visits-store';
import { wordOnly, wordPin, wordTogether } from './word-proposal';
import { words } from './proposal-words';

const KINDS = ['depart', 'begin', 'order', 'before', 'latest', 'together', 'stops'] as const;
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
    .ticks {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      margin: 0;
      padding: 0;
      border: 0;
      font-size: 12px;
    }
    .ticks legend {
      padding: 0;
      color: var(--ink-2);
    }
    .form .ticks label {
      flex-direction: row;
      align-items: center;
      gap: 6px;
      min-height: 28px;
      color: var(--ink);
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
  private readonly injector = inject(Injector);
  private readonly opener = viewChild<ElementRef<HTMLElement>>('opener');
  private readonly form = viewChild<ElementRef<HTMLElement>>('form');
  protected readonly kind = signal<Kind>('depart');
  /** A convoy is together everywhere and goes everywhere. */
  protected readonly kinds = computed(() =>
    KINDS.filter(kind => this.store.plan()?.mode !== 'convoy' || (kind !== 'together' && kind !== 'stops')),
  );
  protected readonly adding = signal(false);
  protected readonly vehicleId = signal('');
  protected readonly stopId = signal('');
  protected readonly beforeId = signal('');
  protected readonly minutes = signal<number | undefined>(undefined);
  /** Who begins together, or where a vehicle goes: what was ticked or unticked, by id. */
  private readonly ticked = signal<ReadonlyMap<string, boolean>>(new Map());

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
              off: () => this.setTerms(vehicleId, { latest: undefined }),
            },
          ]
        : [],
    );
    const only = (plan.terms ?? []).flatMap(({ vehicleId, stopIds }) =>
      stopIds
        ? [
            {
              key: `stops ${vehicleId}`,
              text: wordOnly(vehicleId, stopIds, this.context()),
              off: () => this.setTerms(vehicleId, { stopIds: undefined }),
            },
          ]
        : [],
    );
    const tables = (plan.together ?? []).map((table, i) => ({
      key: `together ${i}`,
      text: wordTogether(table, this.context()),
      off: () =>
        this.setTogether(
          (plan.together ?? []).filter((_, n) => n !== i),
          words.unpinned(),
        ),
    }));
    return [...pins, ...latest, ...only, ...tables];
  });
  protected readonly by = computed(() => words.pinBy(formatTime(this.store.plan()!.end.by, this.store.zone())));
  protected readonly vehicle = computed(
    () => this.vehicleId() || (this.kind() === 'before' ? '' : (this.store.aboard()[0]?.id ?? '')),
  );
  protected readonly stop = computed(() => {
    const stops = this.store.plan()?.stops ?? [];
    // What is most often begun together is a meal.
    const meal = this.kind() === 'together' ? stops.find(({ kind }) => kind === 'meal') : undefined;
    return this.stopId() || ((meal ?? stops[0])?.id ?? '');
  });
  protected readonly before = computed(
    () => this.beforeId() || (this.store.plan()?.stops.find(({ id }) => id !== this.stop())?.id ?? ''),
  );
  /** What there is to tick: the vehicles that begin a stop together, or the stops a vehicle goes to; all that hold now are. */
  protected readonly ticks = computed(() => {
    const plan = this.store.plan();
    if (!plan || (this.kind() !== 'together' && this.kind() !== 'stops')) return [];
    const mine = plan.terms?.find(({ vehicleId }) => vehicleId === this.vehicle())?.stopIds;
    const all =
      this.kind() === 'together'
        ? this.store.aboard().map(({ id, number }) => ({ id, text: words.vehicleN(number), on: true }))
        : plan.stops.map(({ id, name }) => ({ id, text: name, on: mine?.includes(id) ?? true }));
    return all.map(one => ({ ...one, on: this.ticked().get(one.id) ?? one.on }));
  });
  /** Two can begin together, and a vehicle goes somewhere. */
  protected readonly enough = computed(() => {
    const on = this.ticks().filter(one => one.on).length;
    return this.kind() === 'together' ? on > 1 : this.kind() !== 'stops' || on > 0;
  });

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

  /** Opens the form, which may lie below what is seen, or closes it. */
  protected toggle(): void {
    this.adding.update(adding => !adding);
    if (!this.adding()) return;
    afterNextRender(
      () => {
        const form = this.form()?.nativeElement;
        form?.scrollIntoView({ block: 'nearest' });
        form?.querySelector<HTMLElement>('select')?.focus({ preventScroll: true });
      },
      { injector: this.injector },
    );
  }

  protected choose(kind: Kind): void {
    this.kind.set(kind);
    this.minutes.set(undefined);
    this.ticked.set(new Map());
  }

  protected of(vehicleId: string): void {
    this.vehicleId.set(vehicleId);
    this.ticked.set(new Map());
  }

  protected tick(id: string, on: boolean): void {
    this.ticked.update(ticked => new Map(ticked).set(id, on));
  }

  protected async add(): Promise<void> {
    if (!this.enough()) return;
    const kind = this.kind();
    const vehicleId = this.vehicle();
    const at = this.store.instant(this.time());
    const all = this.ticks();
    const on = all.filter(one => one.on).map(({ id }) => id);
    this.adding.set(false);
    this.opener()?.nativeElement.focus();
    this.choose(kind);
    if (kind === 'latest') return this.setTerms(vehicleId, { latest: at });
    if (kind === 'stops') return this.setTerms(vehicleId, { stopIds: on.length < all.length ? on : undefined });
    if (kind === 'together') {
      const others = (this.store.plan()?.together ?? []).filter(({ stopId }) => stopId !== this.stop());
      return this.setTogether([...others, { stopId: this.stop(), vehicleIds: on }], words.pinned());
    }
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

  private async setTogether(together: readonly Together[], label: string): Promise<void> {
    await this.store.change({ together: together.map(one => ({ ...one, vehicleIds: [...one.vehicleIds] })) }, label);
  }

  /** Says something of one vehicle, or takes it off again. */
  private async setTerms(
    vehicleId: string,
    change: { latest?: string | undefined; stopIds?: string[] | undefined },
  ): Promise<void> {
    const terms = this.store.open()?.terms ?? [];
    const others = terms.filter(one => one.vehicleId !== vehicleId);
    const mine = Object.entries({ ...terms.find(one => one.vehicleId === vehicleId), vehicleId, ...change });
    const said = mine.filter(([, value]) => value !== undefined);
    const kept = said.length > 1 ? [Object.fromEntries(said) as unknown as VehicleTermsDto] : [];
    const on = Object.values(change).some(value => value !== undefined);
    await this.store.change({ terms: [...others, ...kept] }, on ? words.pinned() : words.unpinned());
  }

  protected kindWord(kind: Kind): string {
    return {
      together: words.kindTogether,
      stops: words.kindStops,
      depart: words.kindDepart,
      begin: words.kindBegin,
      order: words.kindOrder,
      before: words.kindBefore,
      latest: words.kindLatest,
    }[kind]();
  }
}
