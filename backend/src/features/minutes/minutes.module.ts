import { Module } from '@nestjs/common';
import { FollowUpService, FollowUpsModule } from '../follow-ups/index.js';
import { GroupsModule } from '../groups/index.js';
import { InvitationsModule } from '../invitations/index.js';
import { MeetingsModule } from '../meetings/index.js';
import { MessagesModule } from '../messages/index.js';
import { PersonsModule } from '../persons/index.js';
import { ActionDueMail } from './action-due.mail.js';
import { ActionItemController } from './action-item.controller.js';
import { ActionItemLinks } from './action-item.links.js';
import { ActionItems } from './action-item.reports.js';
import { ActionItemRepository } from './action-item.repository.js';
import { ActionItemService } from './action-item.service.js';
import { ActionItemSubjects } from './action-item.subjects.js';
import { AgendaItemController } from './agenda-item.controller.js';
import { AgendaItemRepository } from './agenda-item.repository.js';
import { AgendaItemService } from './agenda-item.service.js';
import { DecisionController } from './decision.controller.js';
import { DecisionRepository } from './decision.repository.js';
import { DecisionService } from './decision.service.js';
import { DueProcessor, REMIND_OWNER } from './due.processor.js';
import { ACTION_DUE, OwnerTies } from './owner.ties.js';
import { MinutesController } from './minutes.controller.js';
import { MinutesDocuments } from './minutes.document.js';
import { MinutesGround } from './minutes.ground.js';
import { MinutesNeeds } from './minutes-needs.repository.js';
import { MinutesMails } from './minutes.mails.js';
import { MinutesPreviewService } from './minutes-preview.service.js';
import { MinutesRecipients } from './minutes.recipients.js';
import { MinutesResources } from './minutes.resource.js';
import { MinutesService } from './minutes.service.js';
import { TaskOwners } from './task-owners.js';
import { TaskReminderWishes } from './task-reminder-wishes.service.js';
import { TaskSheets } from './task-sheet.repository.js';

@Module({
  imports: [FollowUpsModule, GroupsModule, InvitationsModule, MeetingsModule, MessagesModule, PersonsModule],
  controllers: [MinutesController, AgendaItemController, DecisionController, ActionItemController],
  providers: [
    ActionDueMail,
    ActionItemLinks,
    ActionItemRepository,
    ActionItems,
    ActionItemService,
    ActionItemSubjects,
    AgendaItemRepository,
    AgendaItemService,
    DecisionRepository,
    DecisionService,
    DueProcessor,
    OwnerTies,
    MinutesDocuments,
    MinutesGround,
    MinutesMails,
    MinutesNeeds,
    MinutesPreviewService,
    MinutesRecipients,
    MinutesResources,
    MinutesService,
    TaskOwners,
    TaskReminderWishes,
    TaskSheets,
  ],
  exports: [ActionItems, TaskReminderWishes],
})
export class MinutesModule {
  constructor(followUps: FollowUpService) {
    followUps.register(ACTION_DUE, REMIND_OWNER);
  }
}
