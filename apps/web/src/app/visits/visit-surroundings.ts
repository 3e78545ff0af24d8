import { computed, inject, type Signal } from '@angular/core';
import type { VehicleDto } from '@yicheng/contracts';
import { fixedEvents, isExpected, type VisitContext } from '@yicheng/domain';
import { Data } from '../platform/data';
import { MeetingContext } from '../platform/meeting-context';

/** What the rules of visits look at around an itinerary, live: vehicles, their captains, presenters, and what is fixed. */
export interface VisitSurroundings {
  context: Signal<VisitContext>;
  /** An attendee's name; empty where it is not known. */
  nameOf(attendeeId: string): string;
}

/** Reads them for the open meeting; call in an injection context. */
export function visitSurroundings(vehicles: { items(): readonly VehicleDto[]; state(): string }): VisitSurroundings {
  const data = inject(Data);
  const where = { path: { meetingId: inject(MeetingContext).id() } };
  const attendees = data.collection('attendee', '/meetings/{meetingId}/attendees', where, { on: ['assignment'] });
  const agenda = data.collection('agenda-item', '/meetings/{meetingId}/agenda/items', where);
  const people = computed(() => new Map(attendees.items().map(attendee => [attendee.id, attendee])));
  const context = computed((): VisitContext => {
    const known = vehicles.state() === 'known';
    return {
      ...(known ? { vehicles: vehicles.items() } : {}),
      people: [...people().values()].map(({ id, category, vehicleId, reply }) => ({
        id,
        ...(category ? { category } : {}),
        ...(vehicleId ? { vehicleId } : {}),
        expected: isExpected({ reply }),
      })),
      fixed: fixedEvents(agenda.items()),
    };
  });
  return { context, nameOf: id => people().get(id)?.name ?? '' };
}
