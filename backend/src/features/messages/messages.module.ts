import { Module } from '@nestjs/common';
import { CaughtMailController } from './caught-mail.controller.js';
import { CaughtMailService } from './caught-mail.service.js';
import { DeliveryNews } from './delivery-news.js';
import { InstallationMessageController } from './installation-message.controller.js';
import { LedgerRepository } from './ledger.repository.js';
import { LetterheadRepository } from './letterhead.repository.js';
import { MailRefusalRepository } from './mail-refusal.repository.js';
import { MessageComposer } from './message.composer.js';
import { MessageController } from './message.controller.js';
import { MessageDesk } from './message-desk.service.js';
import { MessageKinds } from './message.kinds.js';
import { MessageRepository } from './message.repository.js';
import { MessageSender } from './message.sender.js';
import { MessageSweep } from './message.sweep.js';
import { Messages } from './message.service.js';
import { SendProcessor } from './send.processor.js';
import { TrialMail } from './trial.mail.js';
import { UnreachableAddressRepository } from './unreachable-address.repository.js';
import { UnreachableAddresses } from './unreachable-addresses.js';

@Module({
  controllers: [MessageController, InstallationMessageController, CaughtMailController],
  providers: [
    Messages,
    MessageKinds,
    MessageComposer,
    MessageSender,
    MessageSweep,
    MessageDesk,
    DeliveryNews,
    MessageRepository,
    CaughtMailService,
    LedgerRepository,
    LetterheadRepository,
    MailRefusalRepository,
    SendProcessor,
    TrialMail,
    UnreachableAddresses,
    UnreachableAddressRepository,
  ],
  exports: [Messages, MessageKinds, UnreachableAddresses, LetterheadRepository, MailRefusalRepository],
})
export class MessagesModule {}
