import type { DataSourceOptions } from 'typeorm';
import { migrations } from '../../migrations/index';
import { SnakeNamingStrategy } from './snake-naming-strategy';

/** How every part of the server reaches Postgres; the schema travels by migration only. */
export function dataSourceOptions(url: string): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    migrations,
    migrationsTableName: 'migration',
    namingStrategy: new SnakeNamingStrategy(),
    synchronize: false,
    migrationsRun: false,
    applicationName: 'yicheng',
    // Whoever writes while hundreds do waits for a connection rather than being sent away.
    extra: { max: 10, connectionTimeoutMillis: 15_000 },
  };
}
