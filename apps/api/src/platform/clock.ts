import { Injectable } from '@nestjs/common';

/** The server's only source of the present moment, so that tests can set it. */
@Injectable()
export class Clock {
  private offset = 0;

  now(): Date {
    return new Date(Date.now() + this.offset);
  }

  /** Moves the clock to an instant and lets it run on from there. */
  set(instant: string): void {
    this.offset = new Date(instant).getTime() - Date.now();
  }
}
