import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule, getDataSourceToken } from '@nestjs/typeorm';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { SETTINGS, type Settings } from '../config/index.js';
import { CONNECTION, createDataSource } from './data-source.js';
import { Database } from './database.js';
import { runtimeUrl } from './migrate.js';
import { Notifications } from './notifications.js';

const OPEN_CONNECTIONS = 5;

function openPool(settings: Settings): pg.Pool {
  const pool = new pg.Pool({
    connectionString: runtimeUrl(settings),
    application_name: `knotenpunkt-${settings.role}-open`,
    max: OPEN_CONNECTIONS,
    ...CONNECTION,
  });
  // Heard for the sake of being heard: the next statement reconnects, or fails by itself.
  pool.on('error', () => undefined);
  return pool;
}

@Global()
@Module({})
export class DatabaseModule {
  /** @param entities every entity of every feature */
  static with(entities: (new () => object)[]): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          inject: [SETTINGS],
          useFactory: (settings: Settings) =>
            createDataSource({ url: runtimeUrl(settings), applicationName: `knotenpunkt-${settings.role}`, entities }).options,
        }),
      ],
      providers: [
        Notifications,
        {
          provide: Database,
          inject: [getDataSourceToken(), SETTINGS],
          useFactory: (source: DataSource, settings: Settings) => new Database(source, openPool(settings)),
        },
      ],
      exports: [Database, Notifications],
    };
  }
}
