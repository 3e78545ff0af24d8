import { computed, inject, Injectable, Injector, runInInjectionContext, untracked } from '@angular/core';
import type { DayDto } from '@yicheng/contracts';
import { type ExpectedTour, expectedTour, localDay } from '@yicheng/domain';
import { Data } from '../platform/data';
import type { Known } from '../platform/known';
import { AgendaStore } from './agenda-store';

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
  expected(tourId: string): ExpectedTour | undefined {
    const [tour, day] = [this.store.tours.get(tourId), this.days().get(tourId)?.value()];
    if (!tour || !day) return undefined;
    const classes = Object.fromEntries(this.store.vehicles.items().map(vehicle => [vehicle.id, vehicle.class]));
    return expectedTour(day.itinerary ?? tour, day.runs, day.events, day.now, classes);
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
