import { Module } from '@nestjs/common';
import { InvitationsModule } from '../invitations/index.js';
import { AnswerController } from './answer.controller.js';
import { AnswerService } from './answer.service.js';
import { NoticeController } from './notice.controller.js';

/** What partners see behind the links of mails: pages of the server, complete without scripts. */
@Module({
  imports: [InvitationsModule],
  controllers: [AnswerController, NoticeController],
  providers: [AnswerService],
})
export class PartnerPagesModule {}
