import { backoff } from '../outbox/judge-reply';
import { Watched, type Watchable } from '../observable';
import { browserSurroundings, type Surroundings } from '../surroundings';
import { EventParser, type ServerEvent } from './parse-events';

/** One row of the change log, as the stream tells it: ids only. */
export interface StreamChange {
  seq: number;
  kind: string;
  id: string;
  op: 'put' | 'delete';
  version?: number;
}

/**
 * `live`: changes arrive. `connecting`: not yet, or not any more. `unreached`: the last try found no server.
 * `refused`: the server will not have us.
 */
export type StreamState = 'connecting' | 'live' | 'unreached' | 'refused';

/** What to do with what arrives. */
export interface StreamOptions {
  onChange(change: StreamChange): void;
  /** Changes may have been missed: read again whatever is shown. Also called at the first connection. */
  onReset(): void;
  /** Path prefix of the API. */
  base?: string;
  /** Milliseconds without any sign of life after which the line counts as dead; the server speaks every 15 s. */
  silence?: number;
  around?: Surroundings;
}

/** An open stream. */
export interface Stream {
  readonly state: Watchable<StreamState>;
  close(): void;
}

/** Listens to a meeting's changes, across dropped lines: resumes behind the last event it saw. */
export function openStream(meetingId: string, options: StreamOptions): Stream {
  const around = options.around ?? browserSurroundings;
  const state = new Watched<StreamState>('connecting');
  const closed = new AbortController();
  let last: string | undefined;
  let failures = 0;
  let pause = new AbortController();
  const wake = (): void => pause.abort();
  const stopWaking = around.onReturn(wake);

  const heard = (event: ServerEvent): void => {
    if (event.comment) return;
    if (event.event === 'reset') {
      last = event.id;
      options.onReset();
    } else if (event.event === 'change') {
      options.onChange(JSON.parse(event.data) as StreamChange);
    }
    if (event.id) last = event.id;
  };

  const listen = async (): Promise<void> => {
    const line = new AbortController();
    const hangUp = (): void => line.abort();
    closed.signal.addEventListener('abort', hangUp);
    let watch: AbortController | undefined;
    const alive = (): void => {
      watch?.abort();
      watch = new AbortController();
      const { signal } = watch;
      void around.wait(options.silence ?? 40_000, signal).then(() => signal.aborted || hangUp());
    };
    try {
      alive();
      const ask = around.fetch(`${options.base ?? '/api/v1'}/meetings/${meetingId}/stream`, {
        headers: {
          accept: 'text/event-stream',
          'ngsw-bypass': 'true',
          ...(last === undefined ? {} : { 'last-event-id': last }),
        },
        credentials: 'same-origin',
        cache: 'no-store',
        signal: line.signal,
      });
      const response = await ask.catch((error: unknown) => {
        if (!closed.signal.aborted) state.set('unreached');
        throw error;
      });
      if ([401, 403, 404].includes(response.status)) {
        state.set('refused');
        return;
      }
      if (!response.ok || !response.body) throw new Error(`stream answered ${response.status}`);
      if (last === undefined) options.onReset();
      failures = 0;
      state.set('live');
      const parser = new EventParser();
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        alive();
        parser.take(value).forEach(heard);
      }
    } finally {
      watch?.abort();
      closed.signal.removeEventListener('abort', hangUp);
      hangUp();
    }
  };

  const run = async (): Promise<void> => {
    while (!closed.signal.aborted) {
      await listen().catch(() => undefined);
      if (closed.signal.aborted) return;
      const refused = state.value === 'refused';
      if (state.value === 'live') state.set('connecting');
      failures += 1;
      pause = new AbortController();
      await around.wait(refused ? 60_000 : backoff(failures, around.random()), pause.signal);
    }
  };
  void run();

  return {
    state,
    close: () => {
      closed.abort();
      stopWaking();
      wake();
    },
  };
}
