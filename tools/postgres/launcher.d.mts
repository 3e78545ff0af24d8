/** A running Postgres that ends with this process at the latest. */
export interface RunningPostgres {
  /** Connection URL of the database asked for. */
  url: string;
  /** Connection URL of another database of the same server. */
  urlOf(database: string): string;
  folder: string;
  /** Settles when the server has ended, whoever ended it. */
  ended: Promise<unknown>;
  stop(): Promise<void>;
}
export interface PostgresOptions {
  folder?: string;
  ephemeral?: boolean;
  database?: string;
}
export function startPostgres(options: PostgresOptions): Promise<RunningPostgres>;
