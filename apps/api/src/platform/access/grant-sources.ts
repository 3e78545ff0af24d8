import { Injectable } from '@nestjs/common';
import type { Grant } from './grant';

/** An area's knowledge of what an attendee is besides an attendee: captain of vehicles, speaker of items. */
export type GrantSource = (meetingId: string, attendeeId: string) => Promise<Grant[]>;

/** Where areas say what their rows grant; the platform itself knows no area. */
@Injectable()
export class GrantSources {
  private readonly sources: GrantSource[] = [];

  register(source: GrantSource): void {
    this.sources.push(source);
  }

  async of(meetingId: string, attendeeId: string): Promise<Grant[]> {
    return (await Promise.all(this.sources.map(source => source(meetingId, attendeeId)))).flat();
  }
}
