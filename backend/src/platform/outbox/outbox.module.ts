import { Global, Module } from '@nestjs/common';
import { BackgroundProcess } from './background-process.js';
import { Outbox } from './outbox.js';
import { OutboxRelay } from './outbox-relay.js';
import { QueueHealth } from './queue-health.js';
import { DEFAULT_RELAY_TIMING, RELAY_TIMING } from './relay-timing.js';

@Global()
@Module({
  providers: [Outbox, OutboxRelay, QueueHealth, BackgroundProcess, { provide: RELAY_TIMING, useValue: DEFAULT_RELAY_TIMING }],
  exports: [Outbox, OutboxRelay, QueueHealth],
})
export class OutboxModule {}
