import { computed, inject, Injectable, Injector, runInInjectionContext, untracked } from '@angular/core';
import type { DayDto } from '@yicheng/contracts';
import { bestOf, localDay } from '@yicheng/domain';
import { Data } from '../platform/data';
import type { Known } from '../platform/known';
import { AgendaStore } from './agenda-store';

/** A tour as it is driven: the first vehicle away, the last one back, the first begin at each stop. */
export interface TourExpected {
  depart: string;
  return: string;
  stops: ReadonlyMap<string, string>;
}

/** What was reported on the day moves a tour's times on the board; days that are not today are as planned. */
@Injectable()
export class TourDays {
  private readonly store = inject(AgendaStore);
  private readonly data = inject(Data);
  private readonly injector = inject(Injector);
  private readonly readings = new Map<string, Known<DayDto | undefined>>();

  private readonly days = computed(() => {
    const { meeting, tours } = this.store;
    const today = localDay(new Date().toISOString(), meeting.zone());
    const driven = meeting.can('run.report') ? tours.items().filter(({ date }) => date === today) : [];
    return new Map(driven.map(({ id }) => [id, this.readings.get(id) ?? untracked(() => this.read(id))]));
  });

  /** What is expected where it differs from the plan; nothing for another day, or while nothing was reported. */
  expected(tourId: string): TourExpected | undefined {
    const day = this.days().get(tourId)?.value();
    if (!day?.events.length || !day.forecast.length) return undefined;
    const stops = new Map<string, string>();
    for (const { calls } of day.forecast)
      for (const { stopId, begin } of calls) {
        const known = stops.get(stopId);
        if (!known || bestOf(begin) < known) stops.set(stopId, bestOf(begin));
      }
    const sorted = (moments: string[]): string[] => moments.sort();
    return {
      depart: sorted(day.forecast.map(run => bestOf(run.depart)))[0]!,
      return: sorted(day.forecast.map(run => bestOf(run.return))).at(-1)!,
      stops,
    };
  }

  private read(itineraryId: string): Known<DayDto | undefined> {
    const path = { meetingId: this.store.meeting.id(), itineraryId };
    const on = ['run-event', 'adjustment', 'itinerary', 'release'];
    const reading = runInInjectionContext(this.injector, () =>
      this.data.reading('/meetings/{meetingId}/itineraries/{itineraryId}/day', { path }, on),
    );
    this.readings.set(itineraryId, reading);
    return reading;
  }
}
