import { computed, inject, Injectable } from '@angular/core';
import type { AdjustmentAudienceDto, ItineraryDto } from '@yicheng/contracts';
import { Data } from '../platform/data';
import { MeetingContext } from '../platform/meeting-context';
import { words } from './announcement-words';

/** How many people are named before the rest is a number. */
const NAMED = 6;

/** Says whom an announcement was sent to: everybody, vehicles, stops, units, people by name. */
@Injectable()
export class AudienceNames {
  private readonly data = inject(Data);
  private readonly path = { meetingId: inject(MeetingContext).id() };
  private readonly vehicles = this.data.collection('vehicle', '/meetings/{meetingId}/vehicles', { path: this.path });
  private readonly itineraries = this.data.collection<'/meetings/{meetingId}/itineraries', ItineraryDto>(
    'itinerary',
    '/meetings/{meetingId}/itineraries',
    { path: this.path },
  );
  private readonly units = this.data.rows('/units', { query: { ...this.path, having: 'people' } }, ['unit']);
  private readonly people = this.data.rows('/meetings/{meetingId}/attendees', { path: this.path }, ['attendee']);

  private readonly byNumber = computed(() => [...this.vehicles.items()].sort((a, b) => a.number - b.number));
  private readonly stops = computed(() => this.itineraries.items().flatMap(({ stops }) => stops));
  private readonly names = computed(() => new Map(this.people.value().map(({ id, name }) => [id, name])));

  /** Nothing where none of it is known any more. */
  of({ all, vehicleIds = [], stopIds = [], unitIds = [], attendeeIds = [] }: AdjustmentAudienceDto): string {
    if (all) return words.sentTo(words.everyone());
    const named = attendeeIds.flatMap(id => this.names().get(id) ?? []);
    const parts = [
      ...this.byNumber().flatMap(({ id, number }) => (vehicleIds.includes(id) ? [words.vehicle(number)] : [])),
      ...this.stops().flatMap(({ id, name }) => (stopIds.includes(id) ? [name] : [])),
      ...this.units.value().flatMap(({ id, name }) => (unitIds.includes(id) ? [name] : [])),
      ...named.slice(0, NAMED),
      ...(named.length > NAMED ? [words.people(named.length - NAMED)] : []),
    ];
    return parts.length ? words.sentTo(parts.join(words.listComma())) : '';
  }
}
