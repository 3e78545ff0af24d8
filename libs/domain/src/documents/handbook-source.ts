import type { AgendaItem } from '../agenda';
import type { MeetingLanguage } from '../meetings';
import type { Assignment, Attendee, Unit, Vehicle } from '../people';
import type { Itinerary, ItineraryTiming } from '../visits';

/** A hall and the venue it belongs to, by name. */
export interface NamedHall {
  id: string;
  venueId: string;
  name: string;
}

/** What a handbook is made from: the programme of one release, and the people as they are. */
export interface HandbookSource {
  meeting: { title: string; timeZone: string; language: MeetingLanguage; startDate: string; endDate: string };
  /** The workspace's name. */
  organizer: string;
  /** Absent: the programme is a draft. */
  release?: { n: number; at: string };
  /** When the day was last adjusted since the release, or an adjustment undone; an instant. */
  adjustedAt?: string;
  items: readonly AgendaItem[];
  itineraries: readonly (Itinerary & { timing: ItineraryTiming })[];
  vehicles: readonly Omit<Vehicle, 'version'>[];
  venues: readonly { id: string; name: string }[];
  halls: readonly NamedHall[];
  units: readonly Unit[];
  attendees: readonly Attendee[];
  assignments: readonly Pick<Assignment, 'attendeeId' | 'vehicleId'>[];
}
