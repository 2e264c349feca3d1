import { Global, Module, type DynamicModule } from '@nestjs/common';
import { BackgroundProcess } from './background-process.js';
import { Outbox } from './outbox.js';
import { OutboxRelay } from './outbox-relay.js';
import { QueueHealth } from './queue-health.js';
import { DEFAULT_RELAY_TIMING, RELAY_TIMING, type RelayTiming } from './relay-timing.js';

@Global()
@Module({})
export class OutboxModule {
  static with(timing: RelayTiming = DEFAULT_RELAY_TIMING): DynamicModule {
    return {
      module: OutboxModule,
      providers: [Outbox, OutboxRelay, QueueHealth, BackgroundProcess, { provide: RELAY_TIMING, useValue: timing }],
      exports: [Outbox, OutboxRelay, QueueHealth],
    };
  }
}
