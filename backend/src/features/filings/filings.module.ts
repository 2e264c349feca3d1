import { Module } from '@nestjs/common';
import { ContactsModule } from '../contacts/index.js';
import { FilesModule } from '../files/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { PersonsModule } from '../persons/index.js';
import { FilingController } from './filing.controller.js';
import { FilingService } from './filing.service.js';
import { MailReader } from './mail.reader.js';
import { NewContactService } from './new-contact.service.js';
import { PreviewService } from './preview.service.js';
import { RecognitionRepository } from './recognition.repository.js';
import { Recogniser } from './recogniser.js';
import { SignatureService } from './signature.service.js';

@Module({
  imports: [ContactsModule, FilesModule, OrganisationsModule, PersonsModule],
  controllers: [FilingController],
  providers: [FilingService, MailReader, NewContactService, PreviewService, RecognitionRepository, Recogniser, SignatureService],
})
export class FilingsModule {}
