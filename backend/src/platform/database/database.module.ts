import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule, getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { SETTINGS, type Settings } from '../config/index.js';
import { createDataSource } from './data-source.js';
import { Database } from './database.js';
import { runtimeUrl } from './migrate.js';
import { Notifications } from './notifications.js';

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
        { provide: Database, inject: [getDataSourceToken()], useFactory: (source: DataSource) => new Database(source) },
      ],
      exports: [Database, Notifications],
    };
  }
}
