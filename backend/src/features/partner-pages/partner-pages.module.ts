import { Module } from '@nestjs/common';
import { InvitationsModule } from '../invitations/index.js';
import { MinutesModule } from '../minutes/index.js';
import { UpdateRoundsModule } from '../update-rounds/index.js';
import { AnswerController } from './answer.controller.js';
import { AnswerService } from './answer.service.js';
import { NoticeController } from './notice.controller.js';
import { RemindersController } from './reminders.controller.js';
import { TaskController } from './task.controller.js';
import { TaskRemindersController } from './task-reminders.controller.js';
import { TaskService } from './task.service.js';
import { UpdateController } from './update.controller.js';
import { UpdateCookie } from './update.cookie.js';
import { UpdateRemindersController } from './update-reminders.controller.js';

/** What partners see behind the links of mails: pages of the server, complete without scripts. */
@Module({
  imports: [InvitationsModule, MinutesModule, UpdateRoundsModule],
  controllers: [
    AnswerController,
    RemindersController,
    TaskController,
    TaskRemindersController,
    UpdateRemindersController,
    UpdateController,
    NoticeController,
  ],
  providers: [AnswerService, TaskService, UpdateCookie],
})
export class PartnerPagesModule {}
