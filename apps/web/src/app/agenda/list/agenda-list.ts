import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { localDay, type Placed } from '@yicheng/domain';
import { formatList, formatTime, formatTimeRange, StoredField } from '@yicheng/ui';
import { AgendaStore } from '../agenda-store';
import { kindWords, words } from '../agenda-words';
import { BoardView } from '../board/board-view';
import { countFindings } from '../findings/count-findings';
import { ItemFields, type Refused } from '../inspector/item-fields';
import { PlaceField } from '../inspector/place-field';

interface ListRow {
  id: string;
  placed?: Placed;
  depth: number;
  time: string;
  start: string;
  title: string;
  kind: string;
  place: string;
  people: string;
  conflicts: number;
  reminders: number;
  changed: boolean;
}

/** The board as a table, with the same editing: Enter or a double-click edits a row in place. */
@Component({
  selector: 'yc-agenda-list',
  imports: [PlaceField, StoredField],
  providers: [ItemFields],
  templateUrl: './agenda-list.html',
  styleUrl: './agenda-list.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AgendaList {
  readonly store = inject(AgendaStore);
  private readonly view = inject(BoardView);
  readonly fields = inject(ItemFields);
  readonly selected = input<string | undefined>();
  readonly chosen = output<string>();
  readonly opened = output<string>();
  readonly w = words;
  readonly editing = signal<string | undefined>(undefined);
  /** What stands in a field and could not be used: what to type instead. */
  readonly refused = signal<Partial<Record<Refused['field'], string>>>({});

  readonly groups = computed(() => {
    const zone = this.store.meeting.zone();
    const kinds = this.view.kinds();
    const shown = this.store.top().filter(({ item }) => kinds.size === 0 || kinds.has(item.kind));
    const days = this.view.shownDays().map(({ day, name, date }) => ({
      key: day,
      heading: `${name} ${date}`,
      rows: [
        ...shown
          .filter(({ start }) => start && localDay(start, zone) === day)
          .flatMap(placed => [this.row(placed, 0), ...placed.children.map(child => this.row(child, 1))]),
        ...this.tours(day),
      ].sort((a, b) => (a.depth || b.depth ? 0 : a.start < b.start ? -1 : a.start > b.start ? 1 : 0)),
    }));
    const loose = shown.filter(({ start }) => !start).map(placed => this.row(placed, 0));
    return [...days, ...(loose.length ? [{ key: '', heading: words.unscheduled(), rows: loose }] : [])];
  });

  key(event: KeyboardEvent, row: ListRow): void {
    if (event.isComposing) return;
    const here = event.target === event.currentTarget;
    if (event.key === 'Enter' && here) {
      event.preventDefault();
      this.edit(row);
    } else if (event.key === 'Escape' && this.editing() === row.id) {
      event.stopPropagation();
      this.close(row.id);
    } else if (event.key === 'Enter' && this.editing() === row.id) {
      (event.target as HTMLElement).blur();
      this.close(row.id);
    } else if (
      here &&
      (event.key === 'ArrowDown' || event.key === 'ArrowUp' || event.key === 'j' || event.key === 'k')
    ) {
      event.preventDefault();
      const rows = [...document.querySelectorAll<HTMLElement>('tr[data-row]')];
      rows[
        rows.indexOf(event.currentTarget as HTMLElement) + (event.key === 'ArrowDown' || event.key === 'j' ? 1 : -1)
      ]?.focus();
    } else if (here && event.key === 'Delete' && row.placed && this.store.editable()) {
      void this.store.remove(row.id);
    }
  }

  edit(row: ListRow): void {
    this.chosen.emit(row.id);
    if (!row.placed || !this.store.editable()) return;
    this.refused.set({});
    this.editing.set(row.id);
    setTimeout(() => document.querySelector<HTMLElement>(`#row-${row.id} input`)?.focus());
  }

  take(field: Refused['field'], refused: Refused | undefined): void {
    this.refused.update(all => ({ ...all, [field]: refused?.hint }));
  }

  private close(id: string): void {
    this.editing.set(undefined);
    setTimeout(() => document.getElementById(`row-${id}`)?.focus());
  }

  private row(placed: Placed, depth: number): ListRow {
    const { item, start, hallId, venueId } = placed;
    const zone = this.store.meeting.zone();
    const found = depth
      ? this.store.findings().filter(({ subjects }) => subjects.includes(item.id))
      : (this.store.findingsByBlock().get(item.id) ?? []);
    const conflicts = found.filter(({ severity }) => severity === 'error').length;
    return {
      id: item.id,
      placed,
      depth,
      start: start ? formatTime(start, zone) : '',
      time: start ? formatTimeRange(start, item.minutes, zone) : words.minutes(item.minutes),
      title: item.title,
      kind: kindWords[item.kind](),
      place: depth ? '' : this.placeOf(hallId, venueId),
      people: formatList(
        (item.speakers ?? []).map(({ attendeeId }) => this.store.people.name(attendeeId)).filter(Boolean),
      ),
      conflicts,
      reminders: found.length - conflicts,
      changed: this.store.changedIds().has(item.id),
    };
  }

  private tours(day: string): ListRow[] {
    const zone = this.store.meeting.zone();
    return this.store.tours
      .items()
      .filter(({ timing }) => localDay(timing.depart, zone) === day)
      .map(({ id, title, timing, stops }) => ({
        id,
        depth: 0,
        start: formatTime(timing.depart, zone),
        time: formatTimeRange(timing.depart, timing.return, zone),
        title,
        kind: words.tour(),
        place: words.stops(stops.length),
        people: '',
        ...countFindings(this.store.shownOn(id)),
        changed: this.store.changedIds().has(id),
      }));
  }

  private placeOf(hallId?: string, venueId?: string): string {
    return this.store.halls.get(hallId ?? '')?.name ?? this.store.venues.get(venueId ?? '')?.name ?? '';
  }
}
