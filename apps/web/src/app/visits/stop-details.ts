import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type Coordinates, type Stop, STOP_KINDS } from '@yicheng/domain';
import { Icon, Segments } from '@yicheng/ui';
import { VisitCell } from './cell';
import { LongText } from './long-text';
import { StopPictures } from './pictures/stop-pictures';
import { PlaceField } from './place-field';
import { StopDwell } from './stop-dwell';
import { StopHours } from './stop-hours';
import { StopPresenter } from './stop-presenter';
import { kindWord, stopWords } from './stop-words';
import { VisitsStore } from './visits-store';
import { words } from './visits-words';

type Value = number | string | undefined;

/** Everything about one stop, saved as it is changed. */
@Component({
  selector: 'yc-stop-details',
  imports: [Icon, LongText, PlaceField, Segments, StopDwell, StopHours, StopPictures, StopPresenter, VisitCell],
  templateUrl: './stop-details.html',
  styleUrl: './details.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StopDetails {
  protected readonly store = inject(VisitsStore);
  protected readonly w = words;
  protected readonly s = stopWords;
  readonly stopId = input.required<string>();
  protected readonly index = computed(() => this.store.open()?.stops.findIndex(one => one.id === this.stopId()) ?? -1);
  protected readonly stop = computed<Stop | undefined>(() => this.store.open()?.stops[this.index()]);
  protected readonly kinds = computed(() => STOP_KINDS.map(kind => ({ value: kind, label: kindWord(kind) })));
  protected readonly elsewhere = ['dropOff', 'park'] as const;

  protected set(change: Partial<Stop>, what: string): void {
    void this.store.changeStop(this.stopId(), change, words.changed(what));
  }

  protected text(field: 'name' | 'unit', value: Value): void {
    this.set({ [field]: value === undefined ? undefined : String(value) }, words[field]());
  }

  protected number(field: 'capacity' | 'people', value: Value): void {
    const what = field === 'capacity' ? stopWords.places() : stopWords.people();
    this.set({ [field]: value === undefined ? undefined : Number(value) }, what);
  }

  /** Without a name there is nobody to call. */
  protected contact(field: 'name' | 'phone', value: Value): void {
    const contact = { ...this.stop()?.contact, [field]: value === undefined ? undefined : String(value) };
    this.set({ contact: contact.name ? { ...contact, name: contact.name } : undefined }, stopWords.contact());
  }

  /** Coordinates come together; a link brings the place's name along where the stop has none of its own yet. */
  protected place({ name, ...at }: Coordinates & { name?: string }): void {
    const unnamed = this.stop()?.name === words.newStop(this.index() + 1);
    this.set({ ...at, ...(name && unnamed ? { name } : {}) }, stopWords.place());
  }

  /** A drop-off or a place to wait: gone when nothing is said of it any more. */
  protected aside(which: 'dropOff' | 'park', change: Coordinates & { name?: string; note?: string }): void {
    const { name, ...said } = change;
    const note = 'note' in said ? said.note : (this.stop()?.[which]?.note ?? name);
    const next = { ...this.stop()?.[which], ...said, note };
    const kept = Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined));
    this.set({ [which]: Object.keys(kept).length ? kept : undefined }, stopWords[which]());
  }
}
