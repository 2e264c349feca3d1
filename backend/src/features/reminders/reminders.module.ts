import { Module } from '@nestjs/common';
import { FollowUpService, FollowUpsModule } from '../follow-ups/index.js';
import { ReminderController } from './reminder.controller.js';
import { COME_DUE, REMINDER_DUE, ReminderDue } from './reminder.due.js';
import { ReminderNeeds } from './reminder-needs.repository.js';
import { ReminderProcessor } from './reminder.processor.js';
import { ReminderRepository } from './reminder.repository.js';
import { ReminderResource } from './reminder.resource.js';
import { ReminderService } from './reminder.service.js';

@Module({
  imports: [FollowUpsModule],
  controllers: [ReminderController],
  providers: [ReminderService, ReminderRepository, ReminderDue, ReminderNeeds, ReminderProcessor, ReminderResource],
  exports: [ReminderService],
})
export class RemindersModule {
  constructor(followUps: FollowUpService) {
    followUps.register(REMINDER_DUE, COME_DUE);
  }
}
