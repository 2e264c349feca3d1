import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { ENTITIES, FEATURES } from './features/features.js';
import { AccessGuard } from './platform/access/index.js';
import { ClockModule } from './platform/clock/index.js';
import { ConfigModule, type Settings } from './platform/config/index.js';
import { DatabaseModule } from './platform/database/index.js';
import { EventsPlatformModule } from './platform/events/index.js';
import { FilesPlatformModule } from './platform/files/index.js';
import { HealthModule } from './platform/health/index.js';
import { InputPipe } from './platform/http/index.js';
import { MailModule } from './platform/mail/index.js';
import { OpenApiModule } from './platform/openapi/index.js';
import { OutboxModule } from './platform/outbox/index.js';
import { FaultFilter } from './platform/pages/index.js';
import { QueueModule } from './platform/queue/index.js';
import { RateLimitModule } from './platform/rate-limit/index.js';
import { ResourcesModule } from './platform/resources/index.js';
import { SecretsModule } from './platform/secrets/index.js';
import { TokensModule } from './platform/tokens/index.js';

/** The whole system; which parts of it a process runs is decided by its role. */
@Module({})
export class AppModule {
  static with(settings: Settings): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.with(settings),
        ClockModule,
        SecretsModule,
        DatabaseModule.with(ENTITIES),
        EventsPlatformModule,
        HealthModule,
        FilesPlatformModule,
        QueueModule,
        MailModule,
        OutboxModule.with(),
        TokensModule,
        RateLimitModule,
        ResourcesModule,
        OpenApiModule,
        ...FEATURES,
      ],
      providers: [
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: FaultFilter },
        { provide: APP_PIPE, useClass: InputPipe },
      ],
    };
  }
}
