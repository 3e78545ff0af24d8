import { backoff } from '../outbox/judge-reply';
import { browserSurroundings, type Surroundings } from '../surroundings';

/**
 * Reads something again after the server was not reached: after 1 s, 2 s, 4 s … at most a minute. A line that is back
 * need not bring a change, so nobody else would notice that what is shown was not read.
 */
export class ReadAgain {
  private failures = 0;
  private waiting = new AbortController();

  constructor(
    private readonly read: () => void,
    private readonly around: Surroundings = browserSurroundings,
  ) {}

  /** The server was not reached. */
  missed(): void {
    this.waiting.abort();
    this.waiting = new AbortController();
    this.failures += 1;
    const { signal } = this.waiting;
    void this.around
      .wait(backoff(this.failures, this.around.random()), signal)
      .then(() => signal.aborted || this.read());
  }

  /** It was, or nobody wants to know any more. */
  stop(): void {
    this.waiting.abort();
    this.failures = 0;
  }
}
