import type { QueueName } from '@knotenpunkt/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { HandlesJob } from './handles-job.decorator.js';
import type { JobHandler } from './job.js';

/** Every job this installation knows, found among the providers. */
@Injectable()
export class JobHandlers implements OnModuleInit {
  private readonly handlers = new Map<string, JobHandler>();

  constructor(private readonly discovery: DiscoveryService) {}

  /** @throws Error where two providers claim one job: which of them ran would be chance */
  onModuleInit(): void {
    for (const wrapper of this.discovery.getProviders({ metadataKey: HandlesJob.marker.KEY })) {
      const kind = this.discovery.getMetadataByDecorator(HandlesJob.marker, wrapper);
      if (kind) this.register(kind.queue, kind.job, wrapper.instance as JobHandler);
    }
  }

  find(queue: QueueName, job: string): JobHandler | undefined {
    return this.handlers.get(key(queue, job));
  }

  private register(queue: QueueName, job: string, handler: JobHandler): void {
    const other = this.handlers.get(key(queue, job));
    if (other === handler) return;
    if (other) {
      throw new Error(`Both ${other.constructor.name} and ${handler.constructor.name} handle ${job} of the queue ${queue}`);
    }
    this.handlers.set(key(queue, job), handler);
  }
}

const key = (queue: QueueName, job: string): string => `${queue}/${job}`;
