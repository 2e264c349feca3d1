import { Module } from '@nestjs/common';
import { AudiencesModule } from '../audiences/index.js';
import { DuplicatesModule } from '../duplicates/index.js';
import { FollowUpsModule } from '../follow-ups/index.js';
import { ImportsModule } from '../imports/index.js';
import { MessagesModule } from '../messages/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { PersonsModule } from '../persons/index.js';
import { PositionChangesModule } from '../position-changes/index.js';
import { AccessRepository } from './access.repository.js';
import { AnswerRecorder } from './answer.recorder.js';
import { AskedRepository } from './asked.repository.js';
import { DecisionService } from './decision.service.js';
import { FieldWriter } from './field.writer.js';
import { OneTimeCodes } from './one-time-codes.js';
import { RoundRecipients } from './preflight.repository.js';
import { RoundPreflightService } from './preflight.service.js';
import { ProposedChangeRepository } from './proposed-change.repository.js';
import { RemindProcessor } from './remind.processor.js';
import { ReminderRepository } from './reminder.repository.js';
import { ReopeningService } from './reopening.service.js';
import { RequestDoors } from './request.doors.js';
import { RequestDesk } from './request-desk.service.js';
import { ReviewRepository } from './review.repository.js';
import { ReviewService } from './review.service.js';
import { RoundAsking } from './round.asking.js';
import { RoundCalendar } from './round.calendar.js';
import { RoundDispatchService } from './round-dispatch.service.js';
import { RoundLinks } from './round.links.js';
import { RoundMailer } from './round-mailer.js';
import { RoundMails } from './round.mails.js';
import { RoundMembersService } from './round-members.service.js';
import { RoundReminding } from './round.reminding.js';
import { RoundPreviewRepository } from './round-preview.repository.js';
import { RoundPreviewService } from './round-preview.service.js';
import { RequestSheets } from './round.sheets.js';
import { StaffWriter } from './staff.writer.js';
import { UpdateAnswers } from './update-answers.service.js';
import { UpdateNeeds } from './update-needs.repository.js';
import { UpdateReminderWishes } from './update-reminder-wishes.service.js';
import { UpdateRequestController } from './update-request.controller.js';
import { UpdateRequestRepository } from './update-request.repository.js';
import { UpdateRoundController } from './update-round.controller.js';
import { UpdateRoundRepository } from './update-round.repository.js';
import { UpdateRoundResources } from './update-round.resource.js';
import { UpdateRoundService } from './update-round.service.js';

@Module({
  imports: [
    AudiencesModule,
    DuplicatesModule,
    FollowUpsModule,
    ImportsModule,
    MessagesModule,
    OrganisationsModule,
    PersonsModule,
    PositionChangesModule,
  ],
  controllers: [UpdateRoundController, UpdateRequestController],
  providers: [
    AccessRepository,
    AnswerRecorder,
    AskedRepository,
    DecisionService,
    FieldWriter,
    OneTimeCodes,
    ProposedChangeRepository,
    RemindProcessor,
    ReminderRepository,
    ReopeningService,
    RequestDesk,
    RequestDoors,
    RequestSheets,
    ReviewRepository,
    ReviewService,
    RoundAsking,
    RoundCalendar,
    RoundDispatchService,
    RoundLinks,
    RoundMailer,
    RoundMails,
    RoundMembersService,
    RoundPreflightService,
    RoundPreviewRepository,
    RoundPreviewService,
    RoundRecipients,
    RoundReminding,
    StaffWriter,
    UpdateAnswers,
    UpdateNeeds,
    UpdateReminderWishes,
    UpdateRequestRepository,
    UpdateRoundRepository,
    UpdateRoundResources,
    UpdateRoundService,
  ],
  exports: [UpdateAnswers, UpdateReminderWishes],
})
export class UpdateRoundsModule {}
