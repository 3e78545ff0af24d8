import { Injectable } from '@nestjs/common';
import { ChangeFeed, type ChangeLine } from './change-feed';

/** How many recent changes of a ledger are kept in memory for all its readers together. */
const KEPT = 1000;

/** Receives the next changes in order. */
type Reader = (lines: ChangeLine[]) => void;

interface Tail {
  lines: ChangeLine[];
  head: number;
  readers: Set<Reader>;
  reading: boolean;
  again: boolean;
  stop: () => void;
}

/**
 * Reads each followed ledger once, however many phones follow it: a wake costs one query per node and ledger, not one
 * per reader. The most recent lines stay in memory, so that a reader resuming a moment later needs no query either.
 */
@Injectable()
export class LedgerTail {
  private readonly tails = new Map<string, Tail>();

  constructor(private readonly feed: ChangeFeed) {}

  /**
   * Delivers every change after `since`, then each new one, in order and without a gap; returns how to stop.
   * Delivery begins after this promise resolves.
   */
  async follow(ledgerId: string, since: number, reader: Reader): Promise<() => void> {
    const tail = this.tails.get(ledgerId) ?? (await this.start(ledgerId));
    let at = since;
    const next: Reader = lines => {
      const fresh = lines.filter(line => line.seq > at);
      if (fresh.length === 0) return;
      at = fresh[fresh.length - 1]!.seq;
      reader(fresh);
    };
    const held: ChangeLine[][] = [];
    let live = false;
    const gate: Reader = lines => (live ? next(lines) : void held.push(lines));
    tail.readers.add(gate);
    const stop = (): void => this.leave(ledgerId, tail, gate);
    try {
      let first = tail.lines[0]?.seq ?? tail.head + 1;
      while (at < first - 1) {
        const lines = await this.feed.after(ledgerId, at);
        if (lines.length === 0) break;
        next(lines);
        first = tail.lines[0]?.seq ?? tail.head + 1;
      }
      next(tail.lines);
      live = true;
      held.forEach(next);
    } catch (error) {
      stop();
      throw error;
    }
    return stop;
  }

  private async start(ledgerId: string): Promise<Tail> {
    const head = await this.feed.head(ledgerId);
    const there = this.tails.get(ledgerId);
    if (there) return there;
    const tail: Tail = { lines: [], head, readers: new Set(), reading: false, again: false, stop: () => undefined };
    tail.stop = this.feed.follow(ledgerId, () => void this.read(ledgerId, tail));
    this.tails.set(ledgerId, tail);
    return tail;
  }

  private async read(ledgerId: string, tail: Tail): Promise<void> {
    tail.again = true;
    if (tail.reading) return;
    tail.reading = true;
    try {
      while (tail.again) {
        tail.again = false;
        const lines = await this.feed.after(ledgerId, tail.head);
        if (lines.length === 0) continue;
        tail.head = lines[lines.length - 1]!.seq;
        tail.lines = [...tail.lines, ...lines].slice(-KEPT);
        tail.again = true;
        for (const reader of tail.readers) reader(lines);
      }
    } catch {
      // The feed polls: what could not be read now is read then.
    } finally {
      tail.reading = false;
    }
  }

  private leave(ledgerId: string, tail: Tail, reader: Reader): void {
    tail.readers.delete(reader);
    if (tail.readers.size > 0 || this.tails.get(ledgerId) !== tail) return;
    tail.stop();
    this.tails.delete(ledgerId);
  }
}
