import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import type { ChangeKind } from './change.entity';

/** One change as readers get it. */
export interface ChangeLine {
  seq: number;
  kind: ChangeKind;
  id: string;
  op: 'put' | 'delete';
  version?: number;
}

/** Is told that a ledger has grown. */
type Wake = (ledgerId: string) => void;

const RECONNECT_AFTER = 1000;
/** A lost notification is made good within this time. */
const POLL_EVERY = 5000;

/**
 * Wakes the readers of a ledger when somebody, on any node, has written to it, and reads the log from a number on.
 * Since numbers have no gaps, a reader that asks for everything after the last one it has can never skip a row.
 */
@Injectable()
export class ChangeFeed implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('ChangeFeed');
  private readonly readers = new Map<string, Set<Wake>>();
  private listener: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private poll: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(private readonly database: DataSource) {}

  onApplicationBootstrap(): void {
    this.poll = setInterval(() => this.wakeAll(), POLL_EVERY);
    this.poll.unref();
    void this.listen();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    clearInterval(this.poll);
    await this.listener?.end().catch(() => undefined);
  }

  /** Calls `wake` whenever the ledger may have grown; returns how to stop. */
  follow(ledgerId: string, wake: Wake): () => void {
    const group = this.readers.get(ledgerId) ?? new Set<Wake>();
    this.readers.set(ledgerId, group.add(wake));
    return () => {
      group.delete(wake);
      if (group.size === 0) this.readers.delete(ledgerId);
    };
  }

  /** The last number given out in a ledger; 0 before the first. */
  async head(ledgerId: string): Promise<number> {
    const [row] = await this.database.query('SELECT seq FROM change_counter WHERE ledger_id = $1', [ledgerId]);
    return Number(row?.seq ?? 0);
  }

  /** Up to `limit` changes after a number, in order. */
  async after(ledgerId: string, seq: number, limit = 500): Promise<ChangeLine[]> {
    const rows: { seq: string; kind: ChangeKind; row_id: string; op: 'put' | 'delete'; version: number | null }[] =
      await this.database.query(
        'SELECT seq, kind, row_id, op, version FROM change WHERE ledger_id = $1 AND seq > $2 ORDER BY seq LIMIT $3',
        [ledgerId, seq, limit],
      );
    return rows.map(row => ({
      seq: Number(row.seq),
      kind: row.kind,
      id: row.row_id,
      op: row.op,
      ...(row.version === null ? {} : { version: row.version }),
    }));
  }

  private async listen(): Promise<void> {
    if (this.stopped) return;
    const { url } = this.database.options as { url?: string };
    const client = new Client({ connectionString: url, application_name: 'yicheng listen', keepAlive: true });
    client.on('notification', message => this.wake(message.payload ?? ''));
    client.on('error', () => undefined);
    client.on('end', () => this.retry());
    try {
      await client.connect();
      await client.query('LISTEN yicheng_change');
      this.listener = client;
      this.wakeAll();
    } catch (error) {
      this.logger.warn(`cannot listen: ${(error as Error).message}`);
      client.end().catch(() => undefined);
      this.retry();
    }
  }

  private retry(): void {
    if (this.stopped) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.listen(), RECONNECT_AFTER);
  }

  private wakeAll(): void {
    for (const ledgerId of this.readers.keys()) this.wake(ledgerId);
  }

  private wake(ledgerId: string): void {
    for (const wake of this.readers.get(ledgerId) ?? []) wake(ledgerId);
  }
}
