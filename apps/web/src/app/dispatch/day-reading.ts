import { computed, DestroyRef, effect, inject, Injector, runInInjectionContext, signal } from '@angular/core';
import type { DayDto } from '@yicheng/contracts';
import { Data } from '../platform/data';
import type { Known } from '../platform/known';
import { MeetingContext } from '../platform/meeting-context';
import { Streams } from '../platform/streams';

/** How often expected times move with the clock, milliseconds. */
const TICK = 10_000;
/** A connection away for less than this is not worth a word, milliseconds. */
const BLINK = 4_000;

/** The day of one itinerary as the server last told it, and how fresh that is. Call in an injection context. */
export class DayReading {
  private readonly known: Known<DayDto | undefined>;
  private readonly clock = signal(Date.now());
  private readonly away = signal(false);
  readonly value;
  readonly state;

  constructor(itineraryId: string) {
    const path = { meetingId: inject(MeetingContext).id(), itineraryId };
    const on = ['run-event', 'roll-call', 'adjustment', 'itinerary', 'release'];
    const reading = inject(Data).reading('/meetings/{meetingId}/itineraries/{itineraryId}/day', { path }, on);
    this.known = reading as Known<DayDto | undefined>;
    ({ value: this.value, state: this.state } = this.known);
    const timer = setInterval(() => this.clock.set(Date.now()), TICK);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
    effect(() => {
      if (this.value()) this.clock.set(Date.now());
    });
    const streams = inject(Streams);
    effect(onCleanup => {
      const arrives = streams.state() === 'live';
      const failed = this.known.problem() !== undefined;
      if (arrives && failed) void this.known.reload();
      if (arrives && !failed) return this.away.set(false);
      const wait = setTimeout(() => this.away.set(true), BLINK);
      onCleanup(() => clearTimeout(wait));
    });
  }

  /** By how much the server's clock is ahead of this one's, milliseconds, as of the last reading. */
  private readonly ahead = computed(() => {
    const told = this.value()?.now;
    return told ? Date.parse(told) - Date.now() : 0;
  });
  /** When the connection was lost: what is shown is how things stood then. */
  readonly stale = computed(() => (this.away() || this.known.age() ? this.value()?.now : undefined));
  /** The present moment by the server's clock; while nothing arrives, the moment of what is shown. */
  readonly now = computed(() => this.stale() ?? new Date(this.clock() + this.ahead()).toISOString());

  reload(): Promise<void> {
    return this.known.reload();
  }
}

/** Makes the reading of an itinerary from outside an injection context; it lives as long as the injector. */
export const readDay = (injector: Injector, itineraryId: string): DayReading =>
  runInInjectionContext(injector, () => new DayReading(itineraryId));
