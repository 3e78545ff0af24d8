import { QuietSurroundings, settled } from '../testing/quiet-surroundings';
import { openStream, type StreamChange } from './open-stream';

/** A line the test speaks into. */
class Line {
  readonly asked: (string | null)[] = [];
  private controllers: ReadableStreamDefaultController<Uint8Array>[] = [];
  status = 200;
  isDead = false;

  fetch = (async (_: string, init: RequestInit) => {
    this.asked.push(new Headers(init.headers).get('last-event-id'));
    if (this.isDead) throw new TypeError('Failed to fetch');
    if (this.status !== 200) return new Response(null, { status: this.status });
    return new Response(
      new ReadableStream<Uint8Array>({
        start: controller => {
          this.controllers.push(controller);
          init.signal?.addEventListener('abort', () => controller.error(new Error('aborted')));
        },
      }),
    );
  }) as typeof fetch;

  async say(text: string): Promise<void> {
    this.controllers.at(-1)?.enqueue(new TextEncoder().encode(text));
    await settled();
  }

  async drop(): Promise<void> {
    this.controllers.at(-1)?.close();
    await settled();
  }
}

const change = (seq: number): string =>
  `id: ${seq}\nevent: change\ndata: ${JSON.stringify({ seq, kind: 'hall', id: 'h', op: 'put', version: 1 })}\n\n`;

describe('the stream of a meeting', () => {
  const listen = async () => {
    const line = new Line();
    const around = new QuietSurroundings();
    around.fetch = line.fetch;
    const heard: (StreamChange | 'reset')[] = [];
    const stream = openStream('m1', { onChange: one => heard.push(one), onReset: () => heard.push('reset'), around });
    await settled();
    return { line, around, heard, stream };
  };

  it('has everything read again at the start, then tells each change', async () => {
    const { line, heard, stream } = await listen();
    await line.say('id: 40\nevent: hello\ndata: {}\n\n' + change(41));
    expect(heard).toEqual(['reset', { seq: 41, kind: 'hall', id: 'h', op: 'put', version: 1 }]);
    expect(stream.state.value).toBe('live');
    stream.close();
  });

  it('resumes behind the last event after the line dropped', async () => {
    const { line, around, heard, stream } = await listen();
    await line.say('id: 40\nevent: hello\ndata: {}\n\n' + change(41));
    await line.drop();
    expect(stream.state.value).toBe('connecting');
    await around.pass(1_000);
    await line.say(change(42));
    expect([line.asked, heard.length]).toEqual([[null, '41'], 3]);
    stream.close();
  });

  it('has everything read again when the server lost the place', async () => {
    const { line, heard, stream } = await listen();
    await line.say('id: 90\nevent: reset\ndata: {}\n\n');
    expect(heard).toEqual(['reset', 'reset']);
    stream.close();
  });

  it('counts a line without heartbeats as dead and connects anew', async () => {
    const { line, around, stream } = await listen();
    await line.say('id: 7\nevent: hello\ndata: {}\n\n');
    await around.pass(30_000);
    await line.say(': still here\n\n');
    await around.pass(30_000);
    expect([line.asked, stream.state.value]).toEqual([[null], 'live']);
    await around.pass(10_000);
    expect(stream.state.value).toBe('connecting');
    await around.pass(1_000);
    expect(line.asked).toEqual([null, '7']);
    stream.close();
  });

  it('connects at once when the network comes back', async () => {
    const { line, around, stream } = await listen();
    line.status = 503;
    await line.drop();
    await around.pass(1_000);
    line.status = 200;
    await around.comeBack();
    expect(stream.state.value).toBe('live');
    stream.close();
  });

  it('says within seconds that the server does not answer any more, and when it does again', async () => {
    const { line, around, stream } = await listen();
    line.isDead = true;
    await line.drop();
    await around.pass(1_000);
    expect(stream.state.value).toBe('unreached');
    line.isDead = false;
    await around.pass(2_000);
    expect(stream.state.value).toBe('live');
    stream.close();
  });

  it('says when it may not listen', async () => {
    const { line, around, stream } = await listen();
    line.status = 404;
    await line.drop();
    await around.pass(1_000);
    expect(stream.state.value).toBe('refused');
    stream.close();
  });
});
