import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { problem } from '../problems/problem';

const LIMITS = {
  /** Sign-ins from one address. */
  signInAddress: { points: 60, duration: 300 },
  /** Failed sign-ins to one account. */
  signInAccount: { points: 10, duration: 900 },
  /** Pass exchanges from one address; a venue's Wi-Fi may be one address for everybody. */
  passAddress: { points: 600, duration: 300 },
  /** Uses of set-up and invitation links from one address. */
  linkAddress: { points: 60, duration: 300 },
  /** Links made by one user. */
  invite: { points: 200, duration: 3600 },
} as const;

/** What is limited. */
export type Limit = keyof typeof LIMITS;

/** Counts tries in Postgres, so that many nodes count together and a restart forgets nothing. */
@Injectable()
export class RateLimits implements OnModuleInit {
  private limiters!: Record<Limit, RateLimiterPostgres>;

  constructor(private readonly database: DataSource) {}

  onModuleInit(): void {
    const storeClient = (this.database.driver as unknown as { master: Pool }).master;
    const make = (name: Limit) =>
      new RateLimiterPostgres({
        storeClient,
        storeType: 'pool',
        tableName: 'rate_limit',
        tableCreated: true,
        keyPrefix: name,
        clearExpiredByTimeout: false,
        ...LIMITS[name],
      });
    this.limiters = {
      signInAddress: make('signInAddress'),
      signInAccount: make('signInAccount'),
      passAddress: make('passAddress'),
      linkAddress: make('linkAddress'),
      invite: make('invite'),
    };
  }

  /** Counts one try; throws 429 with the seconds to wait once there were too many. */
  async count(limit: Limit, key: string): Promise<void> {
    try {
      await this.limiters[limit].consume(key);
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) throw problem.tooMany(refusal.msBeforeNext / 1000);
      throw refusal;
    }
  }

  /** Forgets the tries, after one that was right. */
  async forget(limit: Limit, key: string): Promise<void> {
    await this.limiters[limit].delete(key);
  }
}
