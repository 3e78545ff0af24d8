import { inject, Injectable } from '@angular/core';
import type { AgendaItemDto } from '@yicheng/contracts';
import { durationFromText, instantAt, minutesFromText, wallTime } from '@yicheng/domain';
import { AgendaStore, type ItemChange } from '../agenda-store';
import { words } from '../agenda-words';

/** What was typed could not be used, and what to type instead. */
export interface Refused {
  field: 'start' | 'minutes' | 'title';
  hint: string;
}

/** The row as it was when the typing began; without it the row as it is now. */
type From = AgendaItemDto | undefined;

/** Turns what is typed in a field into a change of the item; for the inspector and the list alike. */
@Injectable()
export class ItemFields {
  private readonly store = inject(AgendaStore);

  title(id: string, typed: string, from?: From): Refused | undefined {
    const title = typed.trim();
    if (!title) return { field: 'title', hint: words.needTitle() };
    return this.set(id, { title }, from);
  }

  /** A time of day; on the item's own day, else on the given one. Empty takes it off the board. */
  start(id: string, typed: string, otherwise: string, from?: From): Refused | undefined {
    if (!typed.trim()) return this.set(id, { start: null }, from);
    const minutes = minutesFromText(typed);
    if (minutes === undefined) return { field: 'start', hint: words.badTime() };
    const zone = this.store.meeting.zone();
    const start = this.store.list.get(id)?.start;
    return this.set(id, { start: instantAt(start ? wallTime(start, zone).day : otherwise, minutes, zone) }, from);
  }

  day(id: string, day: string): Refused | undefined {
    const zone = this.store.meeting.zone();
    const start = this.store.list.get(id)?.start;
    return this.set(id, { start: instantAt(day, start ? wallTime(start, zone).minutes : 9 * 60, zone) });
  }

  minutes(id: string, typed: string, from?: From): Refused | undefined {
    const minutes = durationFromText(typed);
    if (minutes === undefined || minutes < 1 || minutes > 2880) {
      return { field: 'minutes', hint: words.badMinutes() };
    }
    return this.set(id, { minutes }, from);
  }

  /** `h:` and a hall, `v:` and a venue, or nothing. */
  place(id: string, choice: string): Refused | undefined {
    const chosen = choice.slice(2);
    return this.set(id, {
      hallId: choice.startsWith('h:') ? chosen : null,
      venueId: choice.startsWith('v:') ? chosen : null,
    });
  }

  set(id: string, change: ItemChange, from?: From): undefined {
    const row = (from ?? this.store.list.get(id)) as ItemChange | undefined;
    const differs = Object.entries(change).some(
      ([field, value]) => JSON.stringify(value ?? null) !== JSON.stringify(row?.[field as keyof ItemChange] ?? null),
    );
    if (!differs) return;
    const label = this.store.labelOf(id, change);
    void this.store.change(id, change, label, from);
  }
}
