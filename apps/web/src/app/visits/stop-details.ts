import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { minutesOfDay, type Stop } from '@yicheng/domain';
import { Icon } from '@yicheng/ui';
import { VisitCell } from './cell';
import { VisitsStore } from './visits-store';
import { words } from './visits-words';

type Value = number | string | undefined;

/** Everything about one stop, saved as it is changed. */
@Component({
  selector: 'yc-stop-details',
  imports: [Icon, VisitCell],
  templateUrl: './stop-details.html',
  styleUrl: './details.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StopDetails {
  protected readonly store = inject(VisitsStore);
  protected readonly w = words;
  readonly stopId = input.required<string>();
  protected readonly index = computed(() => this.store.open()?.stops.findIndex(one => one.id === this.stopId()) ?? -1);
  protected readonly stop = computed<Stop | undefined>(() => this.store.open()?.stops[this.index()]);
  protected readonly systems = [
    { value: 'GCJ-02', label: words.gcj },
    { value: 'WGS-84', label: words.wgs },
    { value: 'BD-09', label: words.bd },
  ] as const;

  protected minutesOf(instant: string | undefined): number | undefined {
    return instant === undefined ? undefined : minutesOfDay(instant, this.store.zone());
  }

  protected set(change: Partial<Stop>, what: string): void {
    void this.store.changeStop(this.stopId(), change, words.changed(what));
  }

  protected text(field: 'name' | 'unit' | 'presenter', value: Value): void {
    this.set({ [field]: value === undefined ? undefined : String(value) }, words[field]());
  }

  protected window(field: 'open' | 'close', value: Value): void {
    this.set({ [field]: value === undefined ? undefined : this.store.instant(Number(value)) }, words.window());
  }

  /** Coordinates come together: one alone waits for the other here and is not sent. */
  protected coordinate(field: 'longitude' | 'latitude', value: Value): void {
    const other = field === 'longitude' ? 'latitude' : 'longitude';
    if (value === undefined) {
      this.waiting = {};
      return this.set({ longitude: undefined, latitude: undefined, crs: undefined }, words.longitude());
    }
    const stop = this.stop();
    this.waiting = { ...this.waiting, [field]: Number(value) };
    const both = { longitude: stop?.longitude, latitude: stop?.latitude, ...this.waiting };
    if (both[other] === undefined) return;
    this.waiting = {};
    this.set({ ...both, crs: stop?.crs ?? 'GCJ-02' }, words.longitude());
  }

  protected system(value: string): void {
    this.set({ crs: value as Stop['crs'] }, words.crs());
  }

  private waiting: { longitude?: number; latitude?: number } = {};
}
