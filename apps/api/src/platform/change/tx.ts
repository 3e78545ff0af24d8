import type { EntityManager, EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import type { Actor } from '../access/grant';
import { problem, StaleVersion } from '../problems/problem';
import type { ChangeKind } from './change.entity';

/** A write waiting for its number. */
export interface Recorded {
  kind: ChangeKind;
  id: string;
  op: 'put' | 'delete';
  version: number | undefined;
  digest: Buffer | undefined;
}

/** A transaction that remembers what it wrote. */
export class Tx {
  readonly recorded: Recorded[] = [];

  constructor(
    readonly manager: EntityManager,
    readonly actor: Actor | undefined,
  ) {}

  /** Says that a row was written or deleted; every such row must be said, or nobody hears of it. */
  record(kind: ChangeKind, id: string, op: 'put' | 'delete', version?: number, digest?: Buffer): void {
    this.recorded.push({ kind, id, op, version, digest });
  }

  /** The row, locked until the end of the transaction; 404 if there is none. */
  async lock<T extends ObjectLiteral>(entity: EntityTarget<T>, where: FindOptionsWhere<T>): Promise<T> {
    const row = await this.manager.findOne(entity, { where, lock: { mode: 'pessimistic_write' } });
    if (!row) throw problem.notFound();
    return row;
  }
}

/** Refuses a replacement made from an older version, handing back the row as it stands now. */
export function expectVersion(
  kind: ChangeKind,
  row: { id: string; version: number },
  version: number,
  current: () => unknown,
): void {
  if (row.version !== version) throw new StaleVersion(kind, row.id, current());
}
