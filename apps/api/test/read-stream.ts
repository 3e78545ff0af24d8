/** One event of a server-sent stream. */
export interface StreamEvent {
  id: number;
  event: string;
  data: Record<string, unknown>;
}

/** An open stream of a meeting whose events gather in `events`. */
export interface OpenStream {
  status: number;
  events: StreamEvent[];
  /** Waits until the events satisfy, at most five seconds. */
  until(enough: (events: StreamEvent[]) => boolean): Promise<StreamEvent[]>;
  close(): void;
}

/** Opens the stream of a meeting as whoever the cookie belongs to, resuming after an event if told. */
export async function openStream(url: string, meetingId: string, cookie: string, after?: number): Promise<OpenStream> {
  const abort = new AbortController();
  const headers = { cookie, ...(after === undefined ? {} : { 'last-event-id': String(after) }) };
  const reply = await fetch(`${url}/api/v1/meetings/${meetingId}/stream`, { headers, signal: abort.signal });
  const events: StreamEvent[] = [];
  void gather(reply, events).catch(() => undefined);
  return {
    status: reply.status,
    events,
    close: () => abort.abort(),
    until: async enough => {
      for (const end = Date.now() + 5000; Date.now() < end && !enough(events);)
        await new Promise(r => setTimeout(r, 10));
      return events;
    },
  };
}

async function gather(reply: Response, events: StreamEvent[]): Promise<void> {
  let text = '';
  for await (const chunk of reply.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
      const event = field('event');
      if (event) events.push({ id: Number(field('id')), event, data: JSON.parse(field('data') ?? '{}') });
    }
  }
}
