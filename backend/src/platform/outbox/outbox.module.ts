import { Global, Module } from '@nestjs/common';
import { BackgroundProcess } from './background-process.js';
import { Outbox } from './outbox.js';
import { OutboxRelay } from './outbox-relay.js';
import { DEFAULT_RELAY_TIMING, RELAY_TIMING } from './relay-timing.js';

@Global()
@Module({
  providers: [Outbox, OutboxRelay, BackgroundProcess, { provide: RELAY_TIMING, useValue: DEFAULT_RELAY_TIMING }],
  exports: [Outbox, OutboxRelay],
})
export class OutboxModule {}
