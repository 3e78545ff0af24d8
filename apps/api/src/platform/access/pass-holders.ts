import { Injectable } from '@nestjs/common';

/** What an area knows of a pass's holder: the phone number as stored, or nothing. */
export type PhoneOf = (meetingId: string, attendeeId: string) => Promise<string | undefined>;

/** Where the people area says whose phone belongs to which pass. */
@Injectable()
export class PassHolders {
  private source: PhoneOf = async () => undefined;

  register(source: PhoneOf): void {
    this.source = source;
  }

  /** The last four digits of the holder's phone, if it is usable: a number of at least seven digits. */
  async lastFour(meetingId: string, attendeeId: string): Promise<string | undefined> {
    const digits = (await this.source(meetingId, attendeeId))?.replace(/\D/g, '') ?? '';
    return digits.length >= 7 ? digits.slice(-4) : undefined;
  }
}
