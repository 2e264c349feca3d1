import { Module } from '@nestjs/common';
import { FollowUpRepository } from './follow-up.repository.js';
import { FollowUpService } from './follow-up.service.js';
import { FollowUpSweep } from './follow-up.sweep.js';

@Module({ providers: [FollowUpRepository, FollowUpService, FollowUpSweep], exports: [FollowUpService] })
export class FollowUpsModule {}
