import { Module } from '@nestjs/common';
import { LedgerRepository } from './ledger.repository.js';
import { LetterheadRepository } from './letterhead.repository.js';
import { MessageComposer } from './message.composer.js';
import { MessageKinds } from './message.kinds.js';
import { MessageSender } from './message.sender.js';
import { MessageSweep } from './message.sweep.js';
import { Messages } from './message.service.js';
import { SendProcessor } from './send.processor.js';
import { TrialMail } from './trial.mail.js';

@Module({
  providers: [
    Messages,
    MessageKinds,
    MessageComposer,
    MessageSender,
    MessageSweep,
    LedgerRepository,
    LetterheadRepository,
    SendProcessor,
    TrialMail,
  ],
  exports: [Messages, MessageKinds],
})
export class MessagesModule {}
