import { Injectable } from '@nestjs/common';

/** Estimated speaking minutes by agenda item, of the notes that may be spoken of. */
export type EstimatesOf = (meetingId: string) => Promise<Readonly<Record<string, number>>>;

/** Where the speaking area says how long the texts are; the agenda itself knows no notes. */
@Injectable()
export class NoteEstimates {
  private source: EstimatesOf = async () => ({});

  register(source: EstimatesOf): void {
    this.source = source;
  }

  of(meetingId: string): Promise<Readonly<Record<string, number>>> {
    return this.source(meetingId);
  }
}
