import { Module } from '@nestjs/common';
import { FollowUpsModule } from '../follow-ups/index.js';
import { GroupsModule } from '../groups/index.js';
import { MeetingsModule } from '../meetings/index.js';
import { MessagesModule } from '../messages/index.js';
import { PersonsModule } from '../persons/index.js';
import { UsersModule } from '../users/index.js';
import { AnnouncementRepository } from './announcement.repository.js';
import { Announcer } from './announcer.service.js';
import { AnswerRecorder } from './answer.recorder.js';
import { Invitations } from './answer.service.js';
import { DeputyService } from './deputy.service.js';
import { DispatchService } from './dispatch.service.js';
import { FoldRepository } from './fold.repository.js';
import { InvitationController } from './invitation.controller.js';
import { InvitationNeeds } from './invitation-needs.repository.js';
import { InvitationMails } from './invitation.mails.js';
import { InvitationRepository } from './invitation.repository.js';
import { InvitationResource } from './invitation.resource.js';
import { InvitationService } from './invitation.service.js';
import { InviteeRepository } from './invitee.repository.js';
import { LetterLinks } from './letter.links.js';
import { LetterRepository } from './letter.repository.js';
import { ListRepository } from './list.repository.js';
import { ListService } from './list.service.js';
import { MeetingInvitationsController } from './meeting-invitations.controller.js';
import { PreflightService } from './preflight.service.js';
import { PreviewService } from './preview.service.js';
import { ReminderProcessor } from './reminder.processor.js';
import { ReminderLetters } from './reminder.letters.js';
import { ReminderRepository } from './reminder.repository.js';
import { ReminderService } from './reminder.service.js';
import { ReminderWishes } from './reminder-wishes.service.js';
import { TrialService } from './trial.service.js';

@Module({
  imports: [FollowUpsModule, GroupsModule, MeetingsModule, MessagesModule, PersonsModule, UsersModule],
  controllers: [MeetingInvitationsController, InvitationController],
  providers: [
    Announcer,
    AnnouncementRepository,
    AnswerRecorder,
    DeputyService,
    DispatchService,
    FoldRepository,
    InvitationMails,
    InvitationNeeds,
    InvitationRepository,
    InvitationResource,
    Invitations,
    InvitationService,
    InviteeRepository,
    LetterLinks,
    LetterRepository,
    ListRepository,
    ListService,
    PreflightService,
    PreviewService,
    ReminderLetters,
    ReminderProcessor,
    ReminderRepository,
    ReminderService,
    ReminderWishes,
    TrialService,
  ],
  exports: [Invitations, ListService, ReminderWishes],
})
export class InvitationsModule {}
