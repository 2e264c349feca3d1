import type { ClientBase } from 'pg';
import { DataSource } from 'typeorm';
import { MIGRATIONS } from '../../migrations/index.js';

export interface DataSourceOptions {
  url: string;
  applicationName: string;
  /** Most connections at once. */
  poolSize?: number;
  entities?: (new () => object)[];
  migrations?: typeof MIGRATIONS;
}

/** How every connection of the running system is set: many short statements, none worth a second process or a compiler. */
export const CONNECTION = {
  keepAlive: true,
  connectionTimeoutMillis: 5_000,
  options: '-c jit=off -c max_parallel_workers_per_gather=0',
  // An error nobody listens to would end the process, and nobody listens between the pool and who asked it for a connection.
  // What was asked of the connection fails with the same error, or with the next statement.
  onConnect: (client: ClientBase) => void client.on('error', () => undefined),
};

/** One PostgreSQL connection pool. `synchronize` stays off: migrations alone shape the schema. */
export function createDataSource({
  url,
  applicationName,
  poolSize = 10,
  entities = [],
  migrations = MIGRATIONS,
}: DataSourceOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    applicationName,
    poolSize,
    entities,
    migrations,
    migrationsTableName: 'schema_migration',
    synchronize: false,
    installExtensions: false,
    parseInt8: true,
    extra: CONNECTION,
    poolErrorHandler: () => undefined,
  });
}
