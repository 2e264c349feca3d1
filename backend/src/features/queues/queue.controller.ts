import { JOB_STATES, QUEUE_NAMES, type BackgroundWork, type JobState, type QueueName } from '@knotenpunkt/shared';
import { Controller, Get, HttpCode, Param, Post, Query, Res, type PipeTransform } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access } from '../../platform/access/index.js';
import { AppError } from '../../platform/errors/index.js';
import { RecordId, sendPage } from '../../platform/http/index.js';
import { parseListQuery } from '../../platform/listing/index.js';
import { QueueService } from './queue.service.js';

const knownQueue: PipeTransform<string, QueueName> = {
  transform(name) {
    const known = QUEUE_NAMES.find((queue) => queue === name);
    if (!known) throw new AppError('not_found');
    return known;
  },
};

const QueueParam = (): ParameterDecorator => Param('name', knownQueue);

function jobState(given: string | undefined): JobState {
  const state = JOB_STATES.find((known) => known === given);
  if (!state) throw new AppError('invalid_filter', { values: { field: 'state' } });
  return state;
}

/** Background work for the administrator: how it stands, what failed and why, and the levers. */
@Controller('queues')
@Access('queues.manage')
export class QueueController {
  constructor(private readonly queues: QueueService) {}

  @Get()
  overview(): Promise<BackgroundWork> {
    return this.queues.overview();
  }

  @Get(':name/jobs')
  async jobs(
    @QueueParam() name: QueueName,
    @Query('state') state: string | undefined,
    @Query('range') range: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const query = parseListQuery({ range });
    const { jobs, total } = await this.queues.jobs(name, jobState(state), query.first, query.last);
    sendPage(reply, 'jobs', query, { json: JSON.stringify(jobs), count: jobs.length, total });
  }

  @Post(':name/pause')
  @HttpCode(204)
  pause(@QueueParam() name: QueueName): Promise<void> {
    return this.queues.pause(name);
  }

  @Post(':name/resume')
  @HttpCode(204)
  resume(@QueueParam() name: QueueName): Promise<void> {
    return this.queues.resume(name);
  }

  @Post(':name/retry')
  @HttpCode(204)
  retryFailed(@QueueParam() name: QueueName): Promise<void> {
    return this.queues.retryFailed(name);
  }

  @Post(':name/jobs/:id/retry')
  @HttpCode(204)
  retry(@QueueParam() name: QueueName, @RecordId() id: string): Promise<void> {
    return this.queues.retry(name, id);
  }
}
