import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { JobHandlers } from './job-handlers.js';
import { JobQueues } from './jobs.queue.js';
import { QueueWorkers } from './workers.queue.js';

@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [JobHandlers, JobQueues, QueueWorkers],
  exports: [JobHandlers, JobQueues, QueueWorkers],
})
export class QueueModule {}
