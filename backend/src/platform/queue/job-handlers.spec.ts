import 'reflect-metadata';
import { Injectable } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { HandlesJob } from './handles-job.decorator.js';
import { JobHandlers } from './job-handlers.js';
import type { JobHandler } from './job.js';

@Injectable()
@HandlesJob('mail', 'letters.post')
class LetterPoster implements JobHandler {
  handle(): Promise<void> {
    return Promise.resolve();
  }
}

@Injectable()
@HandlesJob('mail', 'letters.post')
class OtherPoster extends LetterPoster {}

async function handlersAmong(...providers: (new () => JobHandler)[]): Promise<JobHandlers> {
  const module = await Test.createTestingModule({ imports: [DiscoveryModule], providers: [JobHandlers, ...providers] }).compile();
  await module.init();
  return module.get(JobHandlers);
}

describe('the handlers of jobs', () => {
  it('are found by queue and job', async () => {
    const handlers = await handlersAmong(LetterPoster);
    expect(handlers.find('mail', 'letters.post')).toBeInstanceOf(LetterPoster);
    expect(handlers.find('mail', 'letters.burn')).toBeUndefined();
    expect(handlers.find('imports', 'letters.post')).toBeUndefined();
  });

  it('are one for each job, or the start fails', async () => {
    await expect(handlersAmong(LetterPoster, OtherPoster)).rejects.toThrow(
      'Both LetterPoster and OtherPoster handle letters.post of the queue mail',
    );
  });
});
