import { Module } from '@nestjs/common';
import { InvitationsModule } from '../invitations/index.js';
import { MinutesModule } from '../minutes/index.js';
import { AnswerController } from './answer.controller.js';
import { AnswerService } from './answer.service.js';
import { NoticeController } from './notice.controller.js';
import { RemindersController } from './reminders.controller.js';
import { TaskController } from './task.controller.js';
import { TaskRemindersController } from './task-reminders.controller.js';
import { TaskService } from './task.service.js';

/** What partners see behind the links of mails: pages of the server, complete without scripts. */
@Module({
  imports: [InvitationsModule, MinutesModule],
  controllers: [AnswerController, RemindersController, TaskController, TaskRemindersController, NoticeController],
  providers: [AnswerService, TaskService],
})
export class PartnerPagesModule {}
