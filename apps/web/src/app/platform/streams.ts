import { Injectable, signal } from '@angular/core';
import { openStream, type Stream, type StreamChange, type StreamState } from '@yicheng/client';

/** Who listens to a meeting. */
export interface StreamListener {
  /** Several changes at once, those that came within a moment of each other. */
  onChanges(changes: StreamChange[]): void;
  onReset(): void;
}

interface Line {
  stream: Stream;
  listeners: Set<StreamListener>;
  gathered: StreamChange[];
}

/** Changes that come this close together are handled together, milliseconds. */
const TOGETHER = 80;
/** A stream nobody listens to any more is kept this long: the next page probably will. */
const LINGER = 5_000;

/** One stream for each meeting that something on the page listens to. */
@Injectable({ providedIn: 'root' })
export class Streams {
  private readonly lines = new Map<string, Line>();
  private readonly current = signal<StreamState | undefined>(undefined);

  /** Whether changes of the open meeting arrive; undefined when none is listened to. */
  readonly state = this.current.asReadonly();

  /** Starts listening; gives the way to stop. */
  listen(meetingId: string, listener: StreamListener): () => void {
    const line = this.lines.get(meetingId) ?? this.open(meetingId);
    line.listeners.add(listener);
    return () => {
      line.listeners.delete(listener);
      setTimeout(() => this.close(meetingId, line), LINGER);
    };
  }

  private open(meetingId: string): Line {
    const each = (tell: (listener: StreamListener) => void): void => [...line.listeners].forEach(tell);
    const flush = (): void => {
      const changes = line.gathered.splice(0);
      if (changes.length) each(listener => listener.onChanges(changes));
    };
    const stream = openStream(meetingId, {
      onChange: change => {
        if (line.gathered.push(change) === 1) setTimeout(flush, TOGETHER);
      },
      onReset: () => each(listener => listener.onReset()),
    });
    const line: Line = { stream, listeners: new Set(), gathered: [] };
    stream.state.subscribe(state => this.current.set(state));
    this.lines.set(meetingId, line);
    this.current.set(stream.state.value);
    return line;
  }

  private close(meetingId: string, line: Line): void {
    if (line.listeners.size > 0 || this.lines.get(meetingId) !== line) return;
    line.stream.close();
    this.lines.delete(meetingId);
    if (this.lines.size === 0) this.current.set(undefined);
  }
}
