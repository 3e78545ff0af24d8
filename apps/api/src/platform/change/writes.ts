import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type EntityTarget, type FindOptionsWhere, type ObjectLiteral } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../access/grant';
import { Clock } from '../clock';
import { type LastChange, problem, StaleVersion } from '../problems/problem';
import type { ChangeKind } from './change.entity';
import { digestOf } from './digest';
import { Tx } from './tx';

/** What a create came to: the stored row, and whether this very call stored it. */
export interface Outcome<T> {
  created: boolean;
  row: T;
}

/** The only way anything of a meeting is written: one transaction, with its rows in the change log. */
@Injectable()
export class Writes {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Runs the work in a transaction and appends what it recorded to the ledger (a meeting's, or a workspace's). */
  async run<T>(ledgerId: string, actor: Actor | undefined, work: (tx: Tx) => Promise<T>): Promise<T> {
    const written = this.database.transaction(async manager => {
      const tx = new Tx(manager, actor);
      const result = await work(tx);
      await this.append(manager, ledgerId, actor, tx);
      return result;
    });
    return written.catch(async error => {
      // Asked only once the row's lock is let go.
      if (error instanceof StaleVersion) error.body.changed = await this.lastChange(ledgerId, error, actor);
      throw error;
    });
  }

  /**
   * Creates a row whose id the caller may have made. The same body under the same id answers with the stored row,
   * another body is 409, a row deleted since is 410.
   */
  async create<T extends ObjectLiteral & { id: string; version?: number }>(
    entity: EntityTarget<T>,
    kind: ChangeKind,
    ledgerId: string,
    body: { id?: string },
    actor: Actor | undefined,
    make: (tx: Tx, id: string) => Promise<T>,
  ): Promise<Outcome<T>> {
    const id = body.id?.toLowerCase() ?? uuidv7();
    const digest = digestOf({ ...body, id: undefined });
    const attempt = async (): Promise<Outcome<T>> => {
      const before = body.id ? await this.repeated(entity, kind, ledgerId, id, digest) : undefined;
      if (before) return { created: false, row: before };
      const row = await this.run(ledgerId, actor, async tx => {
        const made = await make(tx, id);
        tx.record(kind, id, 'put', made.version, digest);
        return made;
      });
      return { created: true, row };
    };
    // Two equal requests at once: the second fails on the primary key, and then finds what the first stored.
    return attempt().catch(error => {
      if ((error as { code?: string }).code !== '23505' || !body.id) throw error;
      return attempt();
    });
  }

  /** Who wrote a row last, and when; the name is for signed-in users, and nobody else's business. */
  private async lastChange(
    ledgerId: string,
    { kind, rowId }: StaleVersion,
    actor: Actor | undefined,
  ): Promise<LastChange | undefined> {
    const [last]: { at: Date; by: string | null }[] = await this.database.query(
      `SELECT c.at, COALESCE(u.name, a.name) AS by FROM change c
         LEFT JOIN app_user u ON u.id = c.user_id LEFT JOIN attendee a ON a.id = c.attendee_id
        WHERE c.ledger_id = $1 AND c.kind = $2 AND c.row_id = $3 ORDER BY c.seq DESC LIMIT 1`,
      [ledgerId, kind, rowId],
    );
    return last && { at: last.at.toISOString(), ...(last.by && actor?.user ? { by: last.by } : {}) };
  }

  private async repeated<T extends ObjectLiteral>(
    entity: EntityTarget<T>,
    kind: ChangeKind,
    ledgerId: string,
    id: string,
    digest: Buffer,
  ): Promise<T | undefined> {
    const [created]: { ledger_id: string; kind: string; digest: Buffer }[] = await this.database.query(
      'SELECT ledger_id, kind, digest FROM change WHERE row_id = $1 AND digest IS NOT NULL ORDER BY seq LIMIT 1',
      [id],
    );
    if (!created) return undefined;
    if (created.ledger_id !== ledgerId || created.kind !== kind || !created.digest.equals(digest)) {
      throw problem.conflict('id-taken', 'This id was used for something else.');
    }
    const row = await this.database.manager.findOneBy(entity, { id } as unknown as FindOptionsWhere<T>);
    if (!row) throw problem.gone();
    return row;
  }

  private async append(manager: EntityManager, ledgerId: string, actor: Actor | undefined, tx: Tx): Promise<void> {
    const rows = tx.recorded;
    if (rows.length === 0) return;
    // One statement, because the counter's row stays locked until the commit: every round trip would be waited for.
    await manager.query(
      `WITH taken AS (
         INSERT INTO change_counter AS c (ledger_id, seq) VALUES ($1, $2)
         ON CONFLICT (ledger_id) DO UPDATE SET seq = c.seq + $2 RETURNING seq - $2 AS before
       ), logged AS (
         INSERT INTO change (ledger_id, seq, kind, row_id, op, version, digest, user_id, attendee_id, at)
         SELECT $1, before + n, kind, row_id, op, version, digest, $8, $9, $10
           FROM taken, unnest($3::text[], $4::uuid[], $5::text[], $6::int[], $7::bytea[])
                WITH ORDINALITY AS r(kind, row_id, op, version, digest, n)
       )
       SELECT pg_notify('yicheng_change', $1::text) FROM taken`,
      [
        ledgerId,
        rows.length,
        rows.map(r => r.kind),
        rows.map(r => r.id),
        rows.map(r => r.op),
        rows.map(r => r.version ?? null),
        rows.map(r => r.digest ?? null),
        actor?.user?.id ?? null,
        actor?.pass?.attendeeId ?? null,
        this.clock.now(),
      ],
    );
  }
}
