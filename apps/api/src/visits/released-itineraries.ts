import { Injectable } from '@nestjs/common';
import type { ItineraryDto } from '@yicheng/contracts';

/** Reads the itineraries of a meeting's latest release; none before the first. */
export type ReadReleased = (meetingId: string) => Promise<ItineraryDto[]>;

/** What attendees see of the visits. Releases belong to the agenda, which knows the visits, so it says here how to read them. */
@Injectable()
export class ReleasedItineraries {
  private reader: ReadReleased = async () => [];

  register(reader: ReadReleased): void {
    this.reader = reader;
  }

  read(meetingId: string): Promise<ItineraryDto[]> {
    return this.reader(meetingId);
  }

  /** Every form in which phones may still hold an itinerary. */
  everShown(meetingId: string): Promise<ItineraryDto[]> {
    return this.reader(meetingId);
  }
}
