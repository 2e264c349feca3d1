import type { QueueName } from '@knotenpunkt/shared';
import { DiscoveryService } from '@nestjs/core';
import type { JobHandler } from './job.js';

export interface JobKind {
  queue: QueueName;
  /** `<feature>.<verb>` */
  job: string;
}

const marker = DiscoveryService.createDecorator<JobKind>();

/** Makes a provider the one handler of a job. */
export function HandlesJob(queue: QueueName, job: string): (handler: new (...args: never[]) => JobHandler) => void {
  return marker({ queue, job });
}

/** What a provider was decorated with. */
HandlesJob.marker = marker;
